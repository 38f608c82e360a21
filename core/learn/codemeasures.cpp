#include "core/learn/codemeasures.h"

#include "core/base/random.h"
#include "core/learn/pythontokens.h"
#include "core/learn/textmeasures.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace daao {

namespace {

using Tokens = std::vector<PythonToken>;

float lg(double x)
{
    return float(std::log1p(std::max(x, 0.0)));
}

const QSet<QStringView> &keywords()
{
    static const QSet<QStringView> words{
        u"def",   u"return", u"for",       u"in",     u"if",     u"else",       u"elif",
        u"while", u"and",    u"or",        u"not",    u"is",     u"None",       u"True",
        u"False", u"break",  u"continue",  u"lambda", u"range",  u"len",        u"list",
        u"dict",  u"set",    u"tuple",     u"str",    u"int",    u"sum",        u"max",
        u"min",   u"sorted", u"zip",       u"map",    u"filter", u"all",        u"any",
        u"del",   u"pass",   u"enumerate", u"ord",    u"chr",    u"abs",        u"print",
        u"float", u"bool",   u"type",      u"try",    u"except", u"isinstance", u"reversed"};
    return words;
}

/// Methods that nobody stumbles over.
bool isCommon(QStringView method)
{
    static const QSet<QStringView> common{u"append", u"join",   u"copy",  u"sort",
                                          u"keys",   u"values", u"items", u"get"};
    return common.contains(method);
}

bool changesLength(QStringView method)
{
    static const QSet<QStringView> methods{u"insert", u"pop", u"remove", u"extend", u"clear"};
    return methods.contains(method);
}

bool worksOnCharacters(QStringView method)
{
    static const QSet<QStringView> methods{
        u"replace",   u"split",      u"rsplit",     u"strip",        u"lstrip",      u"rstrip",
        u"partition", u"rpartition", u"translate",  u"expandtabs",   u"ljust",       u"rjust",
        u"center",    u"zfill",      u"format",     u"title",        u"swapcase",    u"capitalize",
        u"upper",     u"lower",      u"splitlines", u"removeprefix", u"removesuffix"};
    return methods.contains(method);
}

/// What the arguments of the call are made of.
struct Arguments
{
    int texts = 0, integers = 0, commas = 0, colons = 0, brackets = 0, nested = 0, digits = 0, negatives = 0;
    int longest = 0, characters = 0, special = 0, spaces = 0, textDigits = 0, capitals = 0, foreign = 0,
        escapes = 0;
    int letters = 0, vowels = 0;
    bool hasEmpty = false;
    QHash<QChar, int> each; ///< characters of the texts

    double size() const { return std::max(longest, commas + 1); }
    double entropy() const
    {
        double sum = 0;
        for (const int count : each)
            sum -= double(count) / characters * std::log2(double(count) / characters);
        return sum;
    }
};

void addText(Arguments &a, QStringView text)
{
    ++a.texts;
    a.longest = std::max(a.longest, int(text.size()));
    a.hasEmpty = a.hasEmpty || text.isEmpty();
    for (const QChar c : text) {
        ++a.characters;
        ++a.each[c];
        a.special += c.isLetterOrNumber() || c == u' ' ? 0 : 1;
        a.spaces += c == u' ' ? 1 : 0;
        a.textDigits += c.isDigit() ? 1 : 0;
        a.capitals += c.isUpper() ? 1 : 0;
        a.foreign += c.unicode() > 127 ? 1 : 0;
        a.escapes += c == u'\\' ? 1 : 0;
        a.letters += c.isLetter() ? 1 : 0;
        a.vowels += QStringView(u"aeiouAEIOU").contains(c) ? 1 : 0;
    }
}

Arguments argumentsOf(QStringView source)
{
    Arguments a;
    char16_t before = 0;
    for (const PythonToken &token : pythonTokens(source)) {
        const char16_t sign = token.kind == PythonToken::Sign ? token.text[0].unicode() : u'\0';
        const bool opens = sign == u'[' || sign == u'{' || sign == u'(';
        if (token.kind == PythonToken::Text)
            addText(a, token.text.sliced(1, std::max<qsizetype>(token.text.size() - 2, 0)));
        if (token.kind == PythonToken::Number) {
            ++a.integers;
            a.negatives += before == u'-' ? 1 : 0;
            a.digits += int(token.text.size());
        }
        a.commas += sign == u',' ? 1 : 0;
        a.colons += sign == u':' ? 1 : 0;
        a.brackets += opens ? 1 : 0;
        a.nested += opens && (before == u'[' || before == u'{' || before == u'(') ? 1 : 0;
        a.hasEmpty = a.hasEmpty || (sign == u']' && before == u'[') || (sign == u'}' && before == u'{');
        if (token.kind != PythonToken::Line)
            before = sign;
    }
    return a;
}

/// What the body does, counted from its tokens.
struct Body
{
    int loops = 0, whiles = 0, branches = 0, elses = 0, returns = 0, logic = 0, comparisons = 0, leaps = 0;
    int calls = 0, methods = 0, rareMethods = 0, characterMethods = 0, subscripts = 0, variableSubscripts = 0;
    int slices = 0, steps = 0, assignments = 0, updates = 0, negativeIndices = 0, negatives = 0, ranges = 0;
    int fullRanges = 0, iterators = 0, remainders = 0, byOne = 0, additions = 0, sorts = 0, reversals = 0;
    int lines = 0, deepestIndent = 0, loopDepth = 0, linesInLoops = 0, growthInLoops = 0, changesInLoops = 0;
    int branchesInLoops = 0, parameters = 0;
    QSet<QStringView> methodNames, variables;
};

/// Counts one token. `loops` holds the indents of the loops it is in.
class BodyCounter
{
public:
    explicit BodyCounter(const Tokens &tokens)
        : m_tokens(tokens)
    {}

    Body count()
    {
        for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
            const PythonToken &token = m_tokens[m_at];
            if (token.kind == PythonToken::Line)
                countLine(token);
            else if (token.kind == PythonToken::Name)
                countName(token.text);
            else if (token.kind == PythonToken::Sign)
                countSign(token.text);
        }
        return std::move(m_body);
    }

private:
    QStringView textAt(size_t i) const { return i < m_tokens.size() ? m_tokens[i].text : QStringView(); }
    QStringView next(size_t by = 1) const { return textAt(m_at + by); }
    QStringView previous() const { return m_at > 0 ? textAt(m_at - 1) : QStringView(); }
    bool inLoop() const { return !m_loops.empty(); }

    void countLine(const PythonToken &line)
    {
        ++m_body.lines;
        m_body.deepestIndent = std::max(m_body.deepestIndent, line.indent);
        while (inLoop() && m_loops.back() >= line.indent)
            m_loops.pop_back();
        m_body.linesInLoops += inLoop() ? 1 : 0;
        if (next() == u"for" || next() == u"while") {
            m_loops.push_back(line.indent);
            m_body.loopDepth = std::max(m_body.loopDepth, int(m_loops.size()));
        }
    }

    void countName(QStringView name)
    {
        Body &b = m_body;
        b.loops += name == u"for" || name == u"while" ? 1 : 0;
        b.whiles += name == u"while" ? 1 : 0;
        const bool branch = name == u"if" || name == u"elif";
        b.branches += branch ? 1 : 0;
        b.elses += name == u"else" ? 1 : 0;
        b.branchesInLoops += inLoop() && (branch || name == u"else") ? 1 : 0;
        b.logic += name == u"and" || name == u"or" || name == u"not" ? 1 : 0;
        b.leaps += name == u"break" || name == u"continue" ? 1 : 0;
        b.iterators +=
            name == u"enumerate" || name == u"zip" || name == u"map" || name == u"filter" || name == u"lambda"
                ? 1
                : 0;
        b.sorts += name.startsWith(u"sort") ? 1 : 0;
        b.reversals += name.startsWith(u"reverse") ? 1 : 0;
        b.changesInLoops += inLoop() && name == u"del" ? 1 : 0;
        if (name == u"return") {
            ++b.returns;
        }
        if (next() == u"(" && previous() != u"def")
            countCall(name);
        if (next() == u"=")
            b.variables.insert(name);
    }

    void countCall(QStringView name)
    {
        Body &b = m_body;
        ++b.calls;
        if (previous() == u".") {
            ++b.methods;
            b.methodNames.insert(name);
            b.rareMethods += isCommon(name) ? 0 : 1;
            b.characterMethods += worksOnCharacters(name) ? 1 : 0;
            b.changesInLoops += inLoop() && changesLength(name) ? 1 : 0;
            b.growthInLoops += inLoop() && name == u"append" ? 1 : 0;
        } else if (name == u"range") {
            ++b.ranges;
            int depth = 0;
            int commas = 0;
            for (size_t i = m_at + 1; i < m_tokens.size(); ++i) {
                depth += textAt(i) == u"(" ? 1 : textAt(i) == u")" ? -1 : 0;
                commas += depth == 1 && textAt(i) == u"," ? 1 : 0;
                if (depth == 0)
                    break;
            }
            b.fullRanges += commas >= 2 ? 1 : 0;
        }
    }

    void countSign(QStringView sign)
    {
        Body &b = m_body;
        const bool afterValue =
            m_at > 0
            && (m_tokens[m_at - 1].kind == PythonToken::Name || previous() == u")" || previous() == u"]");
        if (sign == u"[" && afterValue)
            countSubscript();
        const bool comparison =
            sign == u"==" || sign == u"!=" || sign == u"<" || sign == u">" || sign == u"<=" || sign == u">=";
        b.comparisons += comparison ? 1 : 0;
        b.assignments += sign == u"=" ? 1 : 0;
        const bool update = sign.size() == 2 && sign[1] == u'=' && !comparison;
        b.updates += update ? 1 : 0;
        b.growthInLoops += update && inLoop() ? 1 : 0;
        b.remainders += sign == u"%" || sign == u"//" ? 1 : 0;
        const bool number = m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].kind == PythonToken::Number;
        b.negatives += sign == u"-" && number && !afterValue ? 1 : 0;
        b.byOne += (sign == u"-" || sign == u"+") && next() == u"1" ? 1 : 0;
        b.additions += sign == u"+" && m_at + 1 < m_tokens.size()
                               && (m_tokens[m_at + 1].kind == PythonToken::Name
                                   || m_tokens[m_at + 1].kind == PythonToken::Text)
                           ? 1
                           : 0;
        b.parameters += sign == u"," && b.lines <= 1 ? 1 : 0;
    }

    void countSubscript()
    {
        Body &b = m_body;
        ++b.subscripts;
        b.variableSubscripts +=
            m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].kind == PythonToken::Name ? 1 : 0;
        int depth = 0;
        int colons = 0;
        for (size_t i = m_at; i < m_tokens.size(); ++i) {
            const QStringView sign = textAt(i);
            depth += sign == u"[" ? 1 : sign == u"]" ? -1 : 0;
            if (depth == 0)
                break;
            colons += depth == 1 && sign == u":" ? 1 : 0;
            const bool negative = textAt(i + 1) == u"-" && (sign == u"[" || sign == u":");
            b.negativeIndices += depth == 1 && negative ? 1 : 0;
            b.reversals += colons == 2 && sign == u":" && negative ? 1 : 0;
        }
        b.slices += colons > 0 ? 1 : 0;
        b.steps += colons > 1 ? 1 : 0;
    }

    const Tokens &m_tokens;
    size_t m_at = 0;
    std::vector<int> m_loops;
    Body m_body;
};

/// The kind of what the last return gives back.
std::array<float, 4> returnKinds(QStringView body)
{
    const qsizetype at = body.lastIndexOf(u"return");
    if (at < 0)
        return {};
    QStringView last = body.sliced(at + 6);
    last = last.left(std::max<qsizetype>(last.indexOf(u'\n') < 0 ? last.size() : last.indexOf(u'\n'), 0))
               .trimmed();
    const auto startsWithAny = [&](std::initializer_list<QStringView> starts) {
        return std::ranges::any_of(starts, [&](QStringView s) { return last.startsWith(s); });
    };
    const auto hasAny = [&](std::initializer_list<QStringView> parts) {
        return std::ranges::any_of(parts, [&](QStringView s) { return last.contains(s); });
    };
    const bool integer = startsWithAny({u"len(", u"sum(", u"count", u"int(", u"max(", u"min("})
                         || hasAny({u".count(", u".find(", u".rfind(", u".index(", u".rindex("});
    const bool truth = startsWithAny({u"True", u"False", u"not ", u"all(", u"any(", u"bool("})
                       || hasAny({u"==", u" in ", u".is", u".startswith(", u".endswith(", u" < ", u" > "});
    static const QSet<QStringView> literals{u"[]",   u"{}", u"''", u"True", u"False",
                                            u"None", u"-1", u"0",  u"1"};
    return {lg(double(last.size())), integer ? 1.0F : 0.0F, truth ? 1.0F : 0.0F,
            literals.contains(last) ? 1.0F : 0.0F};
}

std::vector<float> argumentMeasures(const Arguments &a, QStringView source)
{
    const int phrases = TextMeasures::phrases(source);
    const double n = std::max(a.characters, 1);
    return {lg(double(source.size())),
            lg(a.commas),
            lg(a.digits + a.textDigits),
            lg(phrases),
            lg(a.characters),
            lg(a.longest),
            lg(a.special + a.spaces),
            lg(a.special),
            lg(a.spaces),
            lg(a.textDigits),
            lg(a.capitals),
            lg(a.foreign),
            lg(a.escapes),
            float(a.entropy()),
            float(a.each.size() / n),
            float(a.vowels / double(std::max(a.letters, 1))),
            a.hasEmpty ? 1.0F : 0.0F,
            lg(a.brackets),
            lg(a.nested),
            lg(a.texts),
            lg(a.integers),
            lg(a.negatives),
            lg(a.colons),
            lg(a.size())};
}

std::vector<float> bodyMeasures(const Body &b, QStringView source)
{
    return {lg(b.loops),
            lg(b.whiles),
            lg(b.branches),
            lg(b.elses),
            lg(b.returns),
            lg(b.logic),
            lg(b.comparisons),
            lg(b.leaps),
            lg(b.calls),
            lg(b.methods),
            lg(double(b.methodNames.size())),
            lg(b.rareMethods),
            lg(b.characterMethods),
            lg(b.subscripts),
            lg(b.variableSubscripts),
            lg(b.slices),
            lg(b.steps),
            lg(b.assignments),
            lg(b.updates),
            lg(b.negativeIndices),
            lg(b.negatives),
            lg(b.ranges),
            lg(b.fullRanges),
            lg(b.iterators),
            lg(b.remainders),
            lg(b.byOne),
            lg(b.additions),
            lg(b.sorts),
            lg(b.reversals),
            lg(b.lines),
            float(b.deepestIndent / 4.0),
            float(b.loopDepth),
            lg(b.linesInLoops),
            lg(b.growthInLoops),
            lg(b.changesInLoops),
            lg(b.branchesInLoops),
            lg(b.parameters),
            lg(double(b.variables.size())),
            lg(double(source.size())),
            lg(TextMeasures::phrases(source))};
}

/// Work that grows with the arguments: a loop over nothing is easy.
std::vector<float> effort(const Body &b, const Arguments &a, QStringView arguments)
{
    const float size = lg(a.size());
    const bool builds = b.additions > 0 || b.characterMethods > 0 || b.growthInLoops > 0;
    return {float(b.loops) * lg(double(arguments.size())),
            float(1 + b.loops) * size,
            b.loops > 0 ? size : 0.0F,
            builds ? lg(a.longest) : 0.0F,
            lg(b.branchesInLoops) * size,
            lg(b.linesInLoops) * size};
}

constexpr int measures = 24 + 40 + 6 + 4;

} // namespace

int CodeMeasures::count()
{
    return measures;
}

void CodeMeasures::measure(QStringView text, std::span<float> out)
{
    Q_ASSERT(int(out.size()) == measures);
    std::ranges::fill(out, 0.0F);
    const PythonFunction function = findPythonFunction(text);
    if (function.isNull())
        return;
    const Arguments a = argumentsOf(function.arguments);
    const Body b = BodyCounter(pythonTokens(function.body)).count();
    auto place = out.begin();
    const auto put = [&](const auto &values) { place = std::ranges::copy(values, place).out; };
    put(argumentMeasures(a, function.arguments));
    put(bodyMeasures(b, function.body));
    put(effort(b, a, function.arguments));
    put(returnKinds(function.body));
    Q_ASSERT(place == out.end());
}

std::vector<quint64> CodeMeasures::shape(QStringView text)
{
    std::vector<quint64> hashes;
    QStringView before;
    for (const PythonToken &token : pythonTokens(findPythonFunction(text).body)) {
        quint64 kind = 0;
        switch (token.kind) {
        case PythonToken::Line:
            kind = 0x100 + quint64(std::min(token.indent / 4, 4));
            break;
        case PythonToken::Number:
            kind = token.text.size() == 1 && token.text[0] <= u'2' ? 0x200 + token.text[0].unicode() : 0x200;
            break;
        case PythonToken::Text:
            kind = 0x300 + quint64(std::min<qsizetype>(token.text.size(), 4));
            break;
        case PythonToken::Name:
        case PythonToken::Sign: {
            const bool spelled =
                token.kind == PythonToken::Sign || before == u"." || keywords().contains(token.text);
            kind = 0x400;
            if (spelled)
                for (const QChar c : token.text)
                    kind = (kind ^ c.unicode()) * 0x100000001b3ULL;
            break;
        }
        }
        hashes.push_back(scatter(kind));
        before = token.text;
    }
    return hashes;
}

} // namespace daao
