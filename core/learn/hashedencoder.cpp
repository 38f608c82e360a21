#include "core/learn/hashedencoder.h"

#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/learn/codemeasures.h"
#include "core/learn/kernels.h"
#include "core/learn/svd.h"
#include "core/text/wordtokens.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readAtMost = 12'000; // of a longer text: the start and the end
constexpr qsizetype endOfLong = 4'000;   // where the question stands
constexpr size_t fitOnAtMost = 2'500;

/// Counts n-grams in their buckets; each thread keeps one, so that reading a text allocates nothing.
struct Counter
{
    std::vector<float> counts = std::vector<float>(HashedEncoder::buckets, 0.0F);
    std::vector<int> touched;

    void add(quint64 hash, int base, int buckets)
    {
        const quint64 h = hash * 0x9e3779b97f4a7c15ULL;
        const int bucket = base + int((h >> 32) % quint64(buckets));
        if (counts[size_t(bucket)] == 0.0F)
            touched.push_back(bucket);
        counts[size_t(bucket)] += h >> 63 ? 1.0F : -1.0F;
    }

    /// Hands out the counts with a sublinear size, and is empty again.
    SparseFeatures take()
    {
        static const auto sublinear = [] {
            std::array<float, 64> table{};
            for (size_t i = 1; i < table.size(); ++i)
                table[i] = 1.0F + std::log(float(i));
            return table;
        }();
        SparseFeatures features;
        features.reserve(touched.size());
        for (const int bucket : touched) {
            const float count = std::exchange(counts[size_t(bucket)], 0.0F);
            if (count != 0.0F)
                features.push_back(
                    {bucket, std::copysign(sublinear[std::min<size_t>(size_t(std::abs(count)), 63)], count)});
        }
        touched.clear();
        return features;
    }
};

void countWords(Counter &counter, QStringView text)
{
    quint64 previous = 0x2545f4914f6cdd1dULL;
    for (const WordToken &token : wordTokens(text)) {
        counter.add(token.hash + 1, 0, HashedEncoder::wordBuckets);
        counter.add(mixSeed(previous, token.hash), 0, HashedEncoder::wordBuckets);
        previous = token.hash;
    }
}

/// 2-, 3- and 4-grams within words, a space before and after each.
void countCharacters(Counter &counter, QStringView text)
{
    std::array<quint64, 3> last{}; // the characters before, newest first; 0: none of this word
    const auto push = [&](quint64 c) {
        constexpr quint64 prime = 0x100000001b3ULL;
        quint64 gram = c + 1;
        for (size_t n = 0; n < last.size() && last[n] != 0; ++n) {
            gram = gram * prime + last[n];
            counter.add(gram, HashedEncoder::wordBuckets, HashedEncoder::charBuckets);
        }
        last = {c, last[0], last[1]};
    };
    bool inWord = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            if (std::exchange(inWord, false))
                push(u' ');
            continue;
        }
        if (!std::exchange(inWord, true)) {
            last = {};
            push(u' ');
        }
        push(c.toLower().unicode());
    }
    if (inWord)
        push(u' ');
}

/// 1-, 2- and 3-grams of what a Python function does, whatever its names.
void countCode(Counter &counter, QStringView text)
{
    constexpr int base = HashedEncoder::wordBuckets + HashedEncoder::charBuckets;
    quint64 last = 1;
    quint64 beforeLast = 2;
    for (const quint64 token : CodeMeasures::shape(text)) {
        const quint64 pair = mixSeed(last, token);
        counter.add(token, base, HashedEncoder::codeBuckets);
        counter.add(pair, base, HashedEncoder::codeBuckets);
        counter.add(mixSeed(beforeLast, pair), base, HashedEncoder::codeBuckets);
        beforeLast = last;
        last = token;
    }
}

SparseFeatures ngramsOf(const QString &text)
{
    thread_local Counter counter;
    const QStringView view(text);
    const auto count = [&](QStringView part) {
        countWords(counter, part);
        countCharacters(counter, part);
        countCode(counter, part);
    };
    if (view.size() <= readAtMost) {
        count(view);
    } else {
        count(view.left(readAtMost - endOfLong));
        count(view.right(endOfLong));
    }
    return counter.take();
}

int kindOf(int bucket)
{
    return bucket < HashedEncoder::wordBuckets                                ? 0
           : bucket < HashedEncoder::wordBuckets + HashedEncoder::charBuckets ? 1
                                                                              : 2;
}

/// Weighs by rarity and gives words, characters and code the same share; forgets what is too rare.
void weigh(SparseFeatures &features, const std::vector<float> &idf)
{
    std::array<float, 3> squares{};
    for (Feature &feature : features) {
        feature.value *= idf[size_t(feature.index)];
        squares[size_t(kindOf(feature.index))] += feature.value * feature.value;
    }
    for (float &square : squares)
        square = square > 0 ? 1 / std::sqrt(square) : 0;
    for (Feature &feature : features)
        feature.value *= squares[size_t(kindOf(feature.index))];
}

/// By bucket: ln(n / texts it is in) + 1; 0 for what only one text has (unless there are hardly any texts).
std::vector<float> inverseDocumentFrequencies(std::span<const SparseFeatures> texts)
{
    std::vector<int> seen(HashedEncoder::buckets, 0);
    for (const SparseFeatures &features : texts)
        for (const Feature &feature : features)
            ++seen[size_t(feature.index)];
    std::vector<float> idf(HashedEncoder::buckets, 0.0F);
    const int least = texts.size() < 20 ? 1 : 2;
    for (size_t i = 0; i < idf.size(); ++i)
        if (seen[i] >= least)
            idf[i] = float(std::log(double(texts.size() + 1) / (seen[i] + 1)) + 1);
    return idf;
}

} // namespace

Result<HashedEncoder> HashedEncoder::fit(std::span<const QString> texts, quint64 seed, std::stop_token stop)
{
    std::vector<size_t> order(texts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    Random random(seed);
    if (order.size() > fitOnAtMost) {
        random.shuffle(order);
        order.resize(fitOnAtMost);
    }
    std::vector<SparseFeatures> rows;
    rows.reserve(order.size());
    for (const size_t i : order)
        if (SparseFeatures features = ngramsOf(texts[i]); !features.empty())
            rows.push_back(std::move(features));
    if (rows.empty())
        return failure(ErrorKind::BadInput, tr("There is no text to fit the encoder on."));

    HashedEncoder encoder;
    encoder.m_idf = inverseDocumentFrequencies(rows);
    for (SparseFeatures &features : rows) {
        weigh(features, encoder.m_idf);
        std::erase_if(features, [](const Feature &feature) { return feature.value == 0.0F; });
    }
    const std::vector<float> v = rightSingularVectors(rows, buckets, size, random.next(), stop);
    if (v.empty())
        return failure(ErrorKind::Cancelled, tr("The fit was cancelled."));
    encoder.m_vectors.resize(v.size());
    encoder.m_scale.resize(buckets);
    for (size_t bucket = 0; bucket < size_t(buckets); ++bucket) {
        const auto row = std::span(v).subspan(bucket * size, size);
        float greatest = 0;
        for (const float x : row)
            greatest = std::max(greatest, std::abs(x));
        encoder.m_scale[bucket] = greatest / 127.0F;
        if (greatest > 0)
            std::ranges::transform(row, encoder.m_vectors.begin() + qsizetype(bucket * size),
                                   [&](float x) { return qint8(std::lround(x * 127.0F / greatest)); });
    }
    return encoder;
}

Result<> HashedEncoder::encode(const QString &text, std::span<float> e) const
{
    Q_ASSERT(e.size() == size);
    SparseFeatures features = ngramsOf(text);
    weigh(features, m_idf);
    std::ranges::fill(e, 0.0F);
    std::vector<kernels::WeighedRow> rows;
    rows.reserve(features.size());
    for (const Feature &feature : features) {
        const auto bucket = size_t(feature.index);
        if (const float weight = feature.value * m_scale[bucket]; weight != 0.0F)
            rows.push_back({bucket, weight});
    }
    kernels::addRows(e, rows, m_vectors.data());
    kernels::normalise(e);
    return {};
}

QString HashedEncoder::name() const
{
    return QStringLiteral("hashed-svd-384/2");
}

void HashedEncoder::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(u"encoder"_s, {{u"kind"_s, u"hashed"_s}, {u"name"_s, name()}});
    checkpoint.set(u"encoder.idf"_s, m_idf);
    checkpoint.set(u"encoder.scale"_s, m_scale);
    checkpoint.set(u"encoder.vectors"_s, Tensor{.shape = {buckets, size},
                                                .values{m_vectors.begin(), m_vectors.end()},
                                                .storage = Tensor::Storage::Int8});
}

Result<HashedEncoder> HashedEncoder::fromCheckpoint(const Checkpoint &checkpoint)
{
    HashedEncoder encoder;
    if (checkpoint.header(u"encoder"_s).value("name"_L1).toString() != encoder.name())
        return failure(ErrorKind::TooNew,
                       tr("The policy reads texts with an encoder that this version of the "
                          "program does not have; train it again."));
    auto idf = checkpoint.floats(u"encoder.idf"_s, {buckets});
    auto scale = checkpoint.floats(u"encoder.scale"_s, {buckets});
    auto vectors = checkpoint.floats(u"encoder.vectors"_s, {buckets, size});
    for (const auto *part : {&idf, &scale, &vectors})
        if (!*part)
            return tl::unexpected(part->error());
    encoder.m_idf = *std::move(idf);
    encoder.m_scale = *std::move(scale);
    encoder.m_vectors.resize(vectors->size());
    std::ranges::transform(*vectors, encoder.m_vectors.begin(),
                           [](float v) { return qint8(std::clamp(v, -127.0F, 127.0F)); });
    return encoder;
}

} // namespace daao
