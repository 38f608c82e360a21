#include "core/learn/textmeasures.h"

#include "core/learn/codemeasures.h"
#include "core/text/wordtokens.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace daao {

namespace {

constexpr qsizetype readAtMost = 8'000; // of a longer text: the start and the end
constexpr qsizetype endOfLong = 2'000;

/// Signs that are counted one by one.
constexpr std::u16string_view signs = u"$\\^_{=+-*/([,'\"%:<>|?";

/// Words that are counted together; a word may stand in several lists.
constexpr std::array wordLists{
    u"if",
    u"each",
    u"than",
    u"more",
    u"less fewer",
    u"left remain remaining rest",
    u"total altogether together",
    u"every",
    u"all",
    u"not no none never neither",
    u"least most",
    u"find compute evaluate calculate",
    u"such",
    u"let suppose assume given",
    u"one two three four five six seven eight nine ten eleven twelve twenty thirty hundred half twice double "
    u"triple third quarter thrice dozen",
    u"half third fourth quarter fifth fraction",
    u"hour hours minute minutes day days week weeks month months year years second seconds",
    u"dollar dollars cent cents price cost costs",
    u"older younger longer taller greater larger times smaller shorter faster",
    u"percent percentage",
    u"first second third last next then after before initially originally",
    u"average mean per rate ratio speed",
    u"he she they it his her their",
    u"many",
    u"much",
    u"probability chosen random randomly likely",
    u"triangle circle angle area square polygon radius sphere cube rectangle perimeter",
    u"asy draw",
    u"number ways",
    u"integer integers",
    u"polynomial root roots equation equations",
    u"function f",
    u"sequence series sum terms",
    u"digit digits divisible remainder factor factors prime modulo divisor",
    u"maximum minimum smallest largest greatest",
    u"express simplify form",
    u"sin cos tan theta pi",
    u"matrix vector mathbf",
    u"complex i",
    u"interval values real",
    u"base",
    u"and",
    u"or",
    u"either both same different",
    u"true false knight knave liar truth always",
    u"who which what where when why",
    u"following except best correct",
    u"add subtract multiply divide"};

int listCount()
{
    return int(wordLists.size());
}

/// Word hash -> lists it stands in (a bit each).
const QHash<quint64, quint64> &listsByWord()
{
    static_assert(wordLists.size() <= 64);
    static const QHash<quint64, quint64> lists = [] {
        QHash<quint64, quint64> all;
        for (size_t i = 0; i < wordLists.size(); ++i)
            for (const WordToken &token : wordTokens(QStringView(wordLists[i])))
                all[token.hash] |= quint64(1) << i;
        return all;
    }();
    return lists;
}

float lg(double x)
{
    return float(std::log1p(std::max(x, 0.0)));
}

/// Appends numbers to a row of known length.
struct Row
{
    std::span<float> out;
    size_t at = 0;
    void put(float value) { out[at++] = value; }
};

template<class Values>
int distinct(Values values)
{
    std::ranges::sort(values);
    return int(std::ranges::unique(values).begin() - values.begin());
}

void measureWords(Row &row, const std::vector<WordToken> &tokens, QStringView text)
{
    std::vector<quint64> words;
    std::vector<quint64> variables;
    std::vector<quint64> commands;
    std::vector<int> counts(wordLists.size(), 0);
    int letters = 0;
    bool backslash = false;
    const quint64 backslashHash = wordTokens(u"\\").front().hash;
    for (const WordToken &token : tokens) {
        if (token.letters > 0) {
            words.push_back(token.hash);
            letters += token.letters;
            if (token.letters == 1 && token.digits == 0)
                variables.push_back(token.hash);
            if (backslash)
                commands.push_back(token.hash);
            for (quint64 lists = listsByWord().value(token.hash); lists != 0; lists &= lists - 1)
                ++counts[size_t(std::countr_zero(lists))];
        }
        backslash = token.isSymbol() && token.hash == backslashHash;
    }
    const auto total = double(std::max<size_t>(words.size(), 1));
    row.put(lg(double(text.size())));
    row.put(lg(double(words.size())));
    const int phrases = TextMeasures::phrases(text);
    row.put(lg(phrases));
    row.put(float(phrases / double(std::max<qsizetype>(text.size(), 1))));
    row.put(float(letters / total));
    row.put(float(distinct(words) / total));
    row.put(lg(distinct(variables)));
    row.put(lg(distinct(commands)));
    for (const int count : counts)
        row.put(lg(count));
}

void measureNumbers(Row &row, QStringView text)
{
    std::vector<double> values;
    double greatest = 0;
    double logs = 0;
    int decimals = 0;
    int digits = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] < u'0' || text[i] > u'9') {
            ++i;
            continue;
        }
        double value = 0;
        for (; i < text.size() && text[i] >= u'0' && text[i] <= u'9'; ++i, ++digits)
            value = std::min(value * 10 + (text[i].unicode() - u'0'), 1e15);
        if (i + 1 < text.size() && text[i] == u'.' && text[i + 1].isDigit())
            ++decimals;
        values.push_back(value);
        greatest = std::max(greatest, value);
        logs += std::log10(1 + value);
    }
    const auto total = double(std::max<size_t>(values.size(), 1));
    row.put(lg(double(values.size())));
    row.put(lg(distinct(values)));
    row.put(lg(greatest));
    row.put(lg(logs));
    row.put(float(logs / total));
    row.put(lg(digits));
    row.put(lg(decimals));
}

/// Signs, capitals, lines, braces, mathematics between dollars.
void measureSigns(Row &row, QStringView text)
{
    std::array<int, 128> counts{};
    int capitals = 0;
    int names = 0;
    int depth = 0;
    int deepest = 0;
    qsizetype mathFrom = -1;
    qsizetype mathTotal = 0;
    qsizetype mathLongest = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 128)
            ++counts[c];
        if (text[i].isUpper()) {
            ++capitals;
            names += i > 1 && text[i - 1] == u' ' && (text[i - 2].isLetter() || text[i - 2] == u',') ? 1 : 0;
        }
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        deepest = std::max(deepest, depth);
        if (c == u'$') {
            if (mathFrom >= 0) {
                mathTotal += i - mathFrom;
                mathLongest = std::max(mathLongest, i - mathFrom);
            }
            mathFrom = mathFrom >= 0 ? -1 : i;
        }
    }
    for (const char16_t sign : signs)
        row.put(lg(counts[sign]));
    row.put(lg(counts['\n']));
    row.put(lg(capitals));
    row.put(lg(names));
    row.put(float(std::min(deepest, 12)));
    row.put(lg(double(mathTotal)));
    row.put(lg(double(mathLongest)));
}

/// Sentences, the last of which usually asks, and options that start a line.
void measureStructure(Row &row, QStringView text)
{
    int sentences = 0;
    qsizetype longest = 0;
    qsizetype from = 0;
    qsizetype lastFrom = 0;
    int options = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool lineStart = i == 0 || text[i - 1] == u'\n';
        if (lineStart && i + 2 < text.size() && text[i] >= u'A' && text[i] <= u'J'
            && (text[i + 1] == u'.' || text[i + 1] == u')'))
            ++options;
        const bool ends = text[i] == u'.' || text[i] == u'?' || text[i] == u'!';
        if (ends && (i + 1 == text.size() || text[i + 1].isSpace())) {
            ++sentences;
            longest = std::max(longest, i - from);
            lastFrom = from;
            from = i + 1;
        }
    }
    if (text.size() - from > 3) // the text does not end with a sentence
        lastFrom = from;
    const QStringView last = text.sliced(lastFrom);
    row.put(lg(sentences));
    row.put(lg(double(text.size()) / std::max(sentences, 1)));
    row.put(lg(double(longest)));
    row.put(lg(double(last.size())));
    row.put(lg(double(std::ranges::count_if(last, [](QChar c) { return c.isDigit(); }))));
    row.put(lg(options));
}

constexpr int wordMeasures = 8;
constexpr int numberMeasures = 7;
constexpr int signMeasures = int(signs.size()) + 6;
constexpr int structureMeasures = 6;

} // namespace

int TextMeasures::count()
{
    return wordMeasures + listCount() + numberMeasures + signMeasures + structureMeasures
           + CodeMeasures::count();
}

void TextMeasures::measure(QStringView text, std::span<float> out)
{
    Q_ASSERT(int(out.size()) == count());
    QString shortened;
    if (text.size() > readAtMost) {
        shortened = text.left(readAtMost - endOfLong) + text.right(endOfLong);
        text = shortened;
    }
    Row row{out};
    measureWords(row, wordTokens(text), text);
    measureNumbers(row, text);
    measureSigns(row, text);
    measureStructure(row, text);
    CodeMeasures::measure(text, out.subspan(row.at));
}

QString TextMeasures::version()
{
    return QStringLiteral("measures/1");
}

int TextMeasures::phrases(QStringView text)
{
    // The last place of each hashed 3-gram; a match is followed as far as it goes.
    constexpr size_t places = 1 << 12;
    thread_local std::vector<std::pair<quint32, qint32>> seen(places); // (turn, place)
    thread_local quint32 turn = 0;
    ++turn;
    const auto slot = [&](qsizetype i) -> std::pair<quint32, qint32> & {
        const quint64 gram = quint64(text[i].unicode()) << 32 | quint64(text[i + 1].unicode()) << 16
                             | quint64(text[i + 2].unicode());
        return seen[size_t((gram * 0x9e3779b97f4a7c15ULL) >> 52)];
    };
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        qsizetype length = 1;
        if (i + 3 <= text.size()) {
            const auto [when, place] = slot(i);
            if (when == turn)
                for (length = 0;
                     i + length < text.size() && length < 255 && text[place + length] == text[i + length];)
                    ++length;
            length = std::max<qsizetype>(length, 1);
        }
        for (qsizetype k = i; k < std::min(i + length, text.size() - 2); ++k)
            slot(k) = {turn, qint32(k)};
        i += length;
    }
    return count;
}

} // namespace daao
