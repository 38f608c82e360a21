#include "core/simulation/solve/remainderreader.h"

#include "core/simulation/solve/remainderformula.h"
#include "core/simulation/solve/remaindermath.h"
#include "core/simulation/solve/remainderwords.h"

#include <algorithm>

namespace daao::remainders {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = ModularQuestion::Kind;

namespace {

/// A base and an exponent, where they stand side by side.
std::optional<std::pair<qint64, qint64>> findPower(const std::vector<Sentence> &all)
{
    for (const Sentence &sentence : all) {
        const Tokens t = sentence.tokens;
        const size_t n = t.size();
        const auto number = [&](size_t i) { return i < n && t[i].kind == Token::Number && t[i].exact; };
        const bool repeated = std::ranges::any_of(t, isProductWord);
        for (size_t i = 0; i < n; ++i) {
            if (repeated && t[i].isNumber() && i + 1 < n
                && t[i + 1].isAny({u"factors", u"copies", u"equal", u"identical"})) {
                for (size_t k = i + 2; k < std::min(n, i + 11); ++k) // "10 factors, each of which is 7"
                    if (number(k) && !isDividing(t[k - 1])
                        && t[k - 1].isAny(
                            {u"of", u"is", u"number", u"equal", u"to", u"equals", u"integer", u"being"}))
                        return std::pair(t[k].value, t[i].value);
            }
            if (t[i].is(u"pow") && i + 4 < n && t[i + 1].is(u'(') && number(i + 2) && number(i + 4))
                return std::pair(t[i + 2].value, t[i + 4].value);
            if (number(i) && t[i].ordinal && i + 3 < n && t[i + 1].is(u"power") && t[i + 2].is(u"of")
                && number(i + 3))
                return std::pair(t[i + 3].value, t[i].value);
            if (t[i].is(u"power") && i + 1 < n && i > 0) { // "the power 5 of 7"
                if (number(i + 1) && i + 3 < n && t[i + 2].is(u"of") && number(i + 3))
                    return std::pair(t[i + 3].value, t[i + 1].value);
            }
            if (!t[i].isNumber())
                continue;
            size_t k = i + 1;
            if (k < n && t[k].is(u')'))
                ++k;
            if (k < n && t[k].is(u"squared"))
                return std::pair(t[i].value, qint64(2));
            if (k < n && t[k].is(u"cubed"))
                return std::pair(t[i].value, qint64(3));
            bool power = false;
            size_t at = k;
            if (at < n && t[at].is(u'^')) {
                power = true;
                ++at;
                if (at < n && t[at].is(u'('))
                    ++at;
            } else {
                const size_t limit = std::min(n, k + 9);
                bool raised = false;
                for (; at < limit && t[at].kind == Token::Word; ++at) {
                    if (t[at].isAny({u"raised", u"raise", u"power", u"exponent"}))
                        raised = true;
                    else if (!t[at].isAny({u"to", u"the", u"of", u"is", u"an", u"a", u"with", u"up", u"taken",
                                           u"and"}))
                        break;
                }
                power = raised && number(at);
                if (!power && k + 2 < n && t[k].is(u"to") && t[k + 1].is(u"the") && number(k + 2)
                    && t[k + 2].ordinal) {
                    at = k + 2;
                    power = true;
                }
            }
            if (power && number(at) && t[at].value >= 0)
                return std::pair(t[i].value, t[at].value);
        }
        // "the base is 7 and the exponent 222"
        std::optional<qint64> base;
        std::optional<qint64> exponent;
        for (size_t i = 0; i < n; ++i) {
            if (!t[i].isAny({u"base", u"exponent", u"power"}))
                continue;
            for (size_t k = i + 1; k < std::min(n, i + 4); ++k) {
                if (number(k)) {
                    (t[i].is(u"base") ? base : exponent) = t[k].value;
                    break;
                }
                if (!t[k].isAny({u"is", u"of", u"equals"}) && !t[k].is(u'=') && !t[k].is(u':'))
                    break;
            }
        }
        if (base && exponent)
            return std::pair(*base, *exponent);
    }
    return {};
}

std::optional<ModularQuestion> readRemainders(const Gathered &all)
{
    std::vector<Piece> kept;
    for (size_t s = 0; s < all.sentences.size(); ++s) {
        std::vector<Piece> here;
        bool modulus = false;
        for (const Piece &piece : all.pieces) {
            if (piece.sentence != s || piece.role == Piece::Bound)
                continue;
            here.push_back(piece);
            modulus = modulus || piece.role == Piece::Modulus;
        }
        const bool tells = std::ranges::any_of(all.sentences[s].tokens, isRemainder);
        if (!modulus && !(tells && here.size() == 1))
            continue;
        const auto moduli =
            std::ranges::count_if(here, [](const Piece &p) { return p.role == Piece::Modulus; });
        auto values = static_cast<qptrdiff>(here.size()) - moduli;
        while (modulus && values > moduli) { // numbers of other things stand in the same sentence
            auto worst = std::ranges::find_if(here, [&](const Piece &p) {
                if (p.role != Piece::Value || !p.counts)
                    return false;
                const Tokens t = all.sentences[s].tokens;
                for (size_t k = p.at + 1; k < std::min(t.size(), p.at + 5); ++k)
                    if (isRemainder(t[k]))
                        return false;
                return true;
            });
            if (worst == here.end())
                break;
            here.erase(worst);
            --values;
        }
        kept.insert(kept.end(), here.begin(), here.end());
    }
    if (kept.size() < 4 || kept.size() % 2 != 0)
        return {};
    ModularQuestion question{.kind = Kind::Remainders, .terms = {}, .remainders = {}, .moduli = {}};
    for (size_t i = 0; i < kept.size(); i += 2) {
        const bool first = kept[i].role == Piece::Modulus;
        if (first == (kept[i + 1].role == Piece::Modulus))
            return {};
        const qint64 modulus = kept[first ? i : i + 1].value;
        const qint64 remainder = kept[first ? i + 1 : i].value;
        if (modulus < 2 || remainder < 0 || remainder >= modulus)
            return {};
        question.moduli.append(modulus);
        question.remainders.append(remainder);
    }
    return question;
}

/// The numbers of a sum or product, with powers and mixed terms folded.
std::optional<ModularQuestion> readTerms(const Gathered &all, qint64 modulus)
{
    bool sum = false;
    bool multiplication = false;
    for (const Sentence &sentence : all.sentences) {
        for (size_t i = 0; i < sentence.tokens.size(); ++i) {
            sum = sum || isSumWord(sentence.tokens[i]);
            multiplication = multiplication || isProductWord(sentence.tokens[i]);
        }
    }
    const auto sized =
        std::ranges::find_if(all.pieces, [](const Piece &p) { return p.role == Piece::Modulus && p.group; });
    const bool grouped = sized != all.pieces.end() && !multiplication;
    std::vector<Piece> values;
    for (size_t p = 0; p < all.pieces.size(); ++p) {
        const Piece &piece = all.pieces[p];
        if (piece.role != Piece::Value || piece.nothing)
            continue;
        if (grouped) {      // things of one kind, however many times they are counted
            size_t end = p; // "9, 5 and 7 apples": the noun comes with the last
            while (end + 1 < all.pieces.size() && !all.pieces[end].counts
                   && all.pieces[end + 1].sentence == piece.sentence)
                ++end;
            const QString &unit = all.pieces[end].unit;
            if (unit.isEmpty() || sized->unit.isEmpty() || unit == sized->unit) {
                values.push_back(piece);
                values.back().counts = false;
            }
            continue;
        }
        const Sentence &sentence = all.sentences[piece.sentence];
        const bool matters = std::ranges::any_of(sentence.tokens, [](const Token &t) {
            return isSumWord(t) || isProductWord(t) || isModWord(t) || isDividing(t) || isRemainder(t)
                   || t.isAny({u"numbers", u"terms", u"number", u"integers", u"values", u"digit", u"digits",
                               u"integer"});
        });
        if (matters)
            values.push_back(piece);
    }
    if (std::ranges::any_of(values, [](const Piece &p) { return !p.counts; }))
        std::erase_if(values, [](const Piece &p) { return p.counts; });
    if (values.empty())
        return {};
    const auto sign = [&](const Piece &piece) -> qint64 {
        const Tokens t = all.sentences[piece.sentence].tokens;
        return piece.at > 0 && (t[piece.at - 1].is(u'-') || t[piece.at - 1].is(u"minus")) ? -1 : 1;
    };
    ModularQuestion question{.kind = multiplication && !sum ? Kind::Product : Kind::Sum,
                             .modulus = modulus,
                             .terms = {},
                             .remainders = {},
                             .moduli = {}};
    if (values.size() == 1 && !sum && !multiplication)
        question.kind = Kind::Sum;
    for (size_t i = 0; i < values.size(); ++i) {
        qint64 value = values[i].value * sign(values[i]);
        if (sum && multiplication && i > 0 && values[i].sentence == values[i - 1].sentence
            && values[i].at == values[i - 1].at + 2) {
            const Token &between = all.sentences[values[i].sentence].tokens[values[i].at - 1];
            if (between.is(u'*') || between.is(u"times")) {
                const auto both = multiplied(question.terms.back(), value);
                if (!both)
                    return {};
                question.terms.back() = *both;
                continue;
            }
        }
        question.terms.append(value);
    }
    if (sum && multiplication && question.terms.size() > 1) {
        const bool symbols = std::ranges::any_of(all.sentences, [](const Sentence &s) {
            return std::ranges::any_of(s.tokens, [](const Token &t) { return t.is(u'*') || t.is(u"times"); });
        });
        if (!symbols)
            return {}; // both are spoken of: which one is meant?
    }
    if (question.terms.size() > 1 && !sum && !multiplication && !grouped)
        return {};
    return question;
}

} // namespace

std::optional<ModularQuestion> read(Tokens run)
{
    const Gathered all = gather(run);
    if (!all.asked || !(all.remainder || all.digits))
        return {};
    QList<qint64> moduli;
    for (const Piece &piece : all.pieces)
        if (piece.role == Piece::Modulus)
            moduli.append(piece.value);
    if (moduli.size() >= 2) {
        if (auto question = readRemainders(all))
            return question;
        if (!std::ranges::all_of(moduli, [&](qint64 m) { return m == moduli.front(); }))
            return {};
    }
    if (moduli.isEmpty()) {
        for (const Sentence &sentence : all.sentences) { // pow(7, 222, 13)
            const Tokens t = sentence.tokens;
            for (size_t i = 0; i + 6 < t.size(); ++i)
                if (t[i].is(u"pow") && t[i + 6].isNumber())
                    moduli.append(t[i + 6].value);
        }
        if (moduli.isEmpty())
            return {};
    }
    if (moduli.front() < 2)
        return {};
    if (auto formula = readFormula(all, moduli.front()))
        return formula;
    if (const auto power = findPower(all.sentences))
        return ModularQuestion{.kind = Kind::Power,
                               .base = power->first,
                               .exponent = power->second,
                               .modulus = moduli.front(),
                               .terms = {},
                               .remainders = {},
                               .moduli = {}};
    return readTerms(all, moduli.front());
}

bool hopeful(Tokens run)
{
    int numbers = 0;
    bool cue = false;
    for (const Token &t : run) {
        if (t.kind == Token::Number)
            ++numbers;
        else if (isModWord(t) || isDividing(t) || isRemainder(t) || t.is(u'≡') || t.is(u'%')
                 || t.isAny({u"digit", u"digits", u"pow"}))
            cue = true;
    }
    return cue && numbers > 0;
}

} // namespace daao::remainders
