#include "core/text/features.h"

#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daao {

namespace {

/// What a text looks like from far away.
struct Shape
{
    int characters = 0;
    int words = 0;
    int sentences = 0;
    int lines = 0;
    int numbers = 0;
    int digits = 0;
    int longestNumber = 0;
    int symbols = 0;
    int capitals = 0;
    int commas = 0;
    int quotes = 0;
};

constexpr qsizetype readAtMost = 20'000; // more text says nothing new about its difficulty

struct Tokens
{
    std::vector<quint64> hashes;
    Shape shape;
};

void endWord(Tokens &tokens, quint64 hash, int letters, int digits)
{
    if (letters == 0 && digits == 0)
        return;
    ++tokens.shape.words;
    if (letters == 0) {
        ++tokens.shape.numbers;
        tokens.shape.longestNumber = std::max(tokens.shape.longestNumber, digits);
        hash = scatter(0x6e756d62u + quint64(std::min(digits, 20))); // a number is known by its length
    }
    tokens.hashes.push_back(hash);
}

void countSymbol(Shape &shape, char16_t c)
{
    switch (c) {
    case u'.':
    case u'?':
    case u'!':
        ++shape.sentences;
        break;
    case u'\n':
        ++shape.lines;
        break;
    case u',':
        ++shape.commas;
        break;
    case u'"':
    case u'\'':
    case u'`':
        ++shape.quotes;
        break;
    case u'+':
    case u'-':
    case u'*':
    case u'/':
    case u'=':
    case u'^':
    case u'%':
    case u'×':
    case u'<':
    case u'>':
    case u'(':
        ++shape.symbols;
        break;
    default:
        break;
    }
}

Tokens read(const QString &text)
{
    Tokens tokens;
    tokens.hashes.reserve(256);
    quint64 hash = 0;
    int letters = 0;
    int digits = 0;
    const qsizetype end = std::min(text.size(), readAtMost);
    for (qsizetype i = 0; i < end; ++i) {
        const QChar c = text[i];
        if (c.isLetterOrNumber()) {
            const bool digit = c.isDigit();
            if (c.isUpper())
                ++tokens.shape.capitals;
            (digit ? digits : letters) += 1;
            tokens.shape.digits += digit ? 1 : 0;
            hash = (hash ^ c.toLower().unicode()) * 0x100000001b3ULL;
            continue;
        }
        endWord(tokens, hash, letters, digits);
        hash = 0;
        letters = digits = 0;
        countSymbol(tokens.shape, c.unicode());
        if (!c.isSpace() && c != u'.' && c != u',')
            tokens.hashes.push_back(scatter(c.unicode()));
    }
    endWord(tokens, hash, letters, digits);
    tokens.shape.characters = int(end);
    return tokens;
}

void addSigned(SparseFeatures &features, quint64 hash)
{
    const quint64 h = scatter(hash);
    features.push_back({int(h % quint64(TextFeatures::hashed)), (h >> 40) & 1 ? 1.0F : -1.0F});
}

/// Equal indices become one entry; its size grows with the logarithm of the count.
void merge(SparseFeatures &features)
{
    std::ranges::sort(features, {}, &Feature::index);
    SparseFeatures merged;
    merged.reserve(features.size());
    for (const Feature &feature : features) {
        if (!merged.empty() && merged.back().index == feature.index)
            merged.back().value += feature.value;
        else
            merged.push_back(feature);
    }
    double norm = 0;
    for (Feature &feature : merged) {
        feature.value = std::copysign(std::log1p(std::abs(feature.value)), feature.value);
        norm += double(feature.value) * double(feature.value);
    }
    const auto scale = float(norm > 0 ? 1.0 / std::sqrt(norm) : 0.0);
    for (Feature &feature : merged)
        feature.value *= scale;
    std::erase_if(merged, [](const Feature &feature) { return feature.value == 0.0F; });
    features = std::move(merged);
}

/// Each count lights up all buckets up to its size ("at least 1, 2, 3, 4, 6, 8, 12 …"): a linear model can
/// then learn any monotone curve.
void addBuckets(SparseFeatures &features, const Shape &shape)
{
    constexpr std::array limits{1,  2,  3,  4,  5,  6,   8,   10,  12,  16,
                                20, 28, 40, 60, 90, 140, 220, 350, 600, 1000};
    const std::array counts{shape.characters / 4, shape.words,  shape.sentences,     shape.lines,
                            shape.numbers,        shape.digits, shape.longestNumber, shape.symbols,
                            shape.capitals,       shape.commas, shape.quotes};
    static_assert(limits.size() * 11 <= size_t(TextFeatures::buckets));
    constexpr float weight = 0.3F;
    int base = TextFeatures::hashed;
    for (const int count : counts) {
        for (size_t i = 0; i < limits.size() && count >= limits[i]; ++i)
            features.push_back({base + int(i), weight});
        base += int(limits.size());
    }
}

} // namespace

SparseFeatures TextFeatures::of(const QString &text)
{
    const Tokens tokens = read(text);
    SparseFeatures features;
    features.reserve(tokens.hashes.size() * 2 + 64);
    quint64 previous = 0x2545f4914f6cdd1dULL;
    for (const quint64 token : tokens.hashes) {
        addSigned(features, token);
        addSigned(features, mixSeed(previous, token));
        previous = token;
    }
    merge(features);
    addBuckets(features, tokens.shape);
    return features;
}

QString TextFeatures::encoderName()
{
    return QStringLiteral("hashed-words-13/1");
}

} // namespace daao
