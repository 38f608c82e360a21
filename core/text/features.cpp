#include "core/text/features.h"

#include "core/base/random.h"
#include "core/text/wordtokens.h"

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

Shape shapeOf(QStringView text, const std::vector<WordToken> &tokens)
{
    Shape shape;
    shape.characters = int(text.size());
    for (const QChar c : text) {
        if (!c.isLetterOrNumber())
            countSymbol(shape, c.unicode());
        else if (c.isDigit())
            ++shape.digits;
        else if (c.isUpper())
            ++shape.capitals;
    }
    for (const WordToken &token : tokens) {
        shape.words += token.isSymbol() ? 0 : 1;
        if (token.isNumber()) {
            ++shape.numbers;
            shape.longestNumber = std::max(shape.longestNumber, token.digits);
        }
    }
    return shape;
}

/// A number is known by its length.
quint64 hashOf(const WordToken &token)
{
    return token.isNumber() ? scatter(0x6e756d62u + quint64(std::min(token.digits, 20))) : token.hash;
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
    const QStringView start = QStringView(text).left(readAtMost);
    const std::vector<WordToken> tokens = wordTokens(start);
    SparseFeatures features;
    features.reserve(tokens.size() * 2 + 64);
    quint64 previous = 0x2545f4914f6cdd1dULL;
    for (const WordToken &token : tokens) {
        const quint64 hash = hashOf(token);
        addSigned(features, hash);
        addSigned(features, mixSeed(previous, hash));
        previous = hash;
    }
    merge(features);
    addBuckets(features, shapeOf(start, tokens));
    return features;
}

QString TextFeatures::encoderName()
{
    return QStringLiteral("hashed-words-13/1");
}

} // namespace daao
