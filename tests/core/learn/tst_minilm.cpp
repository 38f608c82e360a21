#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/learn/minilmencoder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>
#include <functional>
#include <map>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

using Weights = std::map<QString, std::vector<float>>;

const BertShape tiny{.vocabulary = 16,
                     .hidden = 8,
                     .layers = 2,
                     .heads = 2,
                     .intermediate = 12,
                     .positions = 10,
                     .epsilon = 1e-12};
const QStringList vocabulary{u"[PAD]"_s, u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"how"_s, u"many"_s, u"app"_s,
                             u"##le"_s,  u"##s"_s,   u"?"_s,     u"cafe"_s,  u"3"_s,   u"##7"_s,  u"a"_s};

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject config()
{
    return {{u"vocab_size"_s, tiny.vocabulary},          {u"hidden_size"_s, tiny.hidden},
            {u"num_hidden_layers"_s, tiny.layers},       {u"num_attention_heads"_s, tiny.heads},
            {u"intermediate_size"_s, tiny.intermediate}, {u"max_position_embeddings"_s, tiny.positions},
            {u"layer_norm_eps"_s, tiny.epsilon},         {u"hidden_act"_s, u"gelu"_s}};
}

Weights randomWeights()
{
    Random random(17);
    Weights weights;
    for (const auto &[name, shape] : bertTensors(tiny)) {
        qint64 count = 1;
        for (const qint64 size : shape)
            count *= size;
        for (qint64 i = 0; i < count; ++i)
            weights[name].push_back(float(random.uniform() - 0.5)
                                    + (name.endsWith(u"LayerNorm.weight"_s) ? 1.0F : 0.0F));
    }
    return weights;
}

/// The bytes of a safetensors file, written by hand.
QByteArray safeTensors(const Weights &weights, const std::function<void(QJsonObject &)> &spoil = {})
{
    QJsonObject header{{u"__metadata__"_s, QJsonObject{{u"format"_s, u"pt"_s}}}};
    QByteArray numbers;
    for (const auto &[name, shape] : bertTensors(tiny)) {
        const auto found = weights.find(name);
        if (found == weights.end())
            continue;
        QJsonArray sizes;
        for (const qint64 size : shape)
            sizes.append(size);
        const qsizetype from = numbers.size();
        numbers.append(reinterpret_cast<const char *>(found->second.data()),
                       qsizetype(found->second.size() * 4));
        header.insert(name, QJsonObject{{u"dtype"_s, u"F32"_s},
                                        {u"shape"_s, sizes},
                                        {u"data_offsets"_s, QJsonArray{from, numbers.size()}}});
    }
    if (spoil)
        spoil(header);
    const QByteArray text = QJsonDocument(header).toJson(QJsonDocument::Compact);
    QByteArray length(8, '\0');
    qToLittleEndian<quint64>(quint64(text.size()), length.data());
    return length + text + numbers;
}

void writeFolder(const QString &folder)
{
    write(folder + u"/config.json"_s, json(config()));
    write(folder + u"/vocab.txt"_s, vocabulary.join(u'\n').toUtf8() + '\n');
    write(folder + u"/model.safetensors"_s, safeTensors(randomWeights()));
    write(folder + u"/1_Pooling/config.json"_s, json({{u"pooling_mode_mean_tokens"_s, true}}));
}

/// BERT once more, in doubles and plain loops, straight from the paper's formulas.
class ReferenceBert
{
    using Row = std::vector<double>;
    using Rows = std::vector<Row>;

public:
    explicit ReferenceBert(Weights weights)
        : m_weights(std::move(weights))
    {}

    Row mean(const std::vector<int> &ids) const
    {
        Rows x;
        for (size_t t = 0; t < ids.size(); ++t) {
            Row row(8);
            for (size_t i = 0; i < 8; ++i)
                row[i] = at(u"embeddings.word_embeddings.weight"_s, size_t(ids[t]) * 8 + i)
                         + at(u"embeddings.position_embeddings.weight"_s, t * 8 + i)
                         + at(u"embeddings.token_type_embeddings.weight"_s, i);
            x.push_back(norm(row, u"embeddings.LayerNorm"_s));
        }
        for (int layer = 0; layer < 2; ++layer)
            x = through(x, u"encoder.layer.%1."_s.arg(layer));
        Row sum(8, 0.0);
        for (const Row &row : x)
            for (size_t i = 0; i < 8; ++i)
                sum[i] += row[i] / double(x.size());
        return unit(sum);
    }

    static Row unit(Row row)
    {
        double square = 0;
        for (const double v : row)
            square += v * v;
        for (double &v : row)
            v /= std::sqrt(square);
        return row;
    }

private:
    double at(const QString &name, size_t i) const { return double(m_weights.at(name)[i]); }

    Row linear(const Row &x, const QString &name) const
    {
        const size_t outputs = m_weights.at(name + u".bias"_s).size();
        Row y(outputs);
        for (size_t o = 0; o < outputs; ++o) {
            y[o] = at(name + u".bias"_s, o);
            for (size_t i = 0; i < x.size(); ++i)
                y[o] += at(name + u".weight"_s, o * x.size() + i) * x[i];
        }
        return y;
    }

    Row norm(const Row &x, const QString &name) const
    {
        double mean = 0;
        double square = 0;
        for (const double v : x)
            mean += v / double(x.size());
        for (const double v : x)
            square += (v - mean) * (v - mean) / double(x.size());
        Row y;
        for (size_t i = 0; i < x.size(); ++i)
            y.push_back((x[i] - mean) / std::sqrt(square + 1e-12) * at(name + u".weight"_s, i)
                        + at(name + u".bias"_s, i));
        return y;
    }

    Rows through(const Rows &x, const QString &in) const
    {
        Rows q, k, v, out;
        for (const Row &row : x) {
            q.push_back(linear(row, in + u"attention.self.query"_s));
            k.push_back(linear(row, in + u"attention.self.key"_s));
            v.push_back(linear(row, in + u"attention.self.value"_s));
        }
        for (size_t t = 0; t < x.size(); ++t) {
            Row seen(8, 0.0);
            for (size_t head = 0; head < 8; head += 4) {
                Row weights;
                double total = 0;
                for (size_t s = 0; s < x.size(); ++s) {
                    double product = 0;
                    for (size_t i = head; i < head + 4; ++i)
                        product += q[t][i] * k[s][i];
                    weights.push_back(std::exp(product / 2));
                    total += weights.back();
                }
                for (size_t s = 0; s < x.size(); ++s)
                    for (size_t i = head; i < head + 4; ++i)
                        seen[i] += weights[s] / total * v[s][i];
            }
            Row attended = linear(seen, in + u"attention.output.dense"_s);
            for (size_t i = 0; i < 8; ++i)
                attended[i] += x[t][i];
            attended = norm(attended, in + u"attention.output.LayerNorm"_s);
            Row wide = linear(attended, in + u"intermediate.dense"_s);
            for (double &w : wide)
                w = w * 0.5 * (1 + std::erf(w / std::sqrt(2.0)));
            Row narrow = linear(wide, in + u"output.dense"_s);
            for (size_t i = 0; i < 8; ++i)
                narrow[i] += attended[i];
            out.push_back(norm(narrow, in + u"output.LayerNorm"_s));
        }
        return out;
    }

    Weights m_weights;
};

} // namespace

class TestMiniLm : public QObject
{
    Q_OBJECT

private slots:
    void aTinyBertGivesTheReferenceNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("words and pieces") << u"How many apples?"_s << QList<int>{2, 4, 5, 6, 7, 8, 9, 3};
        QTest::newRow("accents and numbers") << u"café 37"_s << QList<int>{2, 10, 11, 12, 3};
        QTest::newRow("unknown words") << u"a zebra"_s << QList<int>{2, 13, 1, 3};
        QTest::newRow("empty") << QString() << QList<int>{2, 3};
    }

    void aTinyBertGivesTheReferenceNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, ids);
        QTemporaryDir folder;
        writeFolder(folder.path());
        const auto encoder = MiniLmEncoder::open(folder.path());
        QVERIFY2(encoder, qPrintable(encoder ? QString() : encoder.error().message));
        std::vector<float> e(8);
        QVERIFY((*encoder)->encode(text, e));
        const auto wanted = ReferenceBert(randomWeights()).mean({ids.begin(), ids.end()});
        for (size_t i = 0; i < 8; ++i)
            QVERIFY2(std::abs(double(e[i]) - wanted[i]) < 1e-5,
                     qPrintable(u"%1: %2 %3"_s.arg(i).arg(double(e[i])).arg(wanted[i])));
    }

    /// Eight pieces fit between [CLS] and [SEP]; "a" twelve times makes two windows.
    void longTextsAreReadInWindows()
    {
        QTemporaryDir folder;
        writeFolder(folder.path());
        const auto encoder = MiniLmEncoder::open(folder.path());
        QVERIFY(encoder);
        std::vector<float> e(8);
        QVERIFY((*encoder)->encode(u"a "_s.repeated(12), e));
        const ReferenceBert reference(randomWeights());
        std::vector<int> first(10, 13);
        first.front() = 2;
        first.back() = 3;
        const auto one = reference.mean(first);
        auto sum = reference.mean({2, 13, 13, 13, 13, 3});
        for (size_t i = 0; i < 8; ++i)
            sum[i] += one[i];
        sum = ReferenceBert::unit(sum);
        for (size_t i = 0; i < 8; ++i)
            QVERIFY(std::abs(double(e[i]) - sum[i]) < 1e-5);
        QVERIFY((*encoder)->encode(QString(1'000'000, u'a'), e));
    }

    void aWrongFolderIsRefusedByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("contents"); ///< null: the file is missing
        QTest::addColumn<QString>("named");
        QTest::newRow("no config") << u"config.json"_s << QByteArray() << u"config.json"_s;
        QTest::newRow("no vocabulary") << u"vocab.txt"_s << QByteArray() << u"vocab.txt"_s;
        QTest::newRow("no weights") << u"model.safetensors"_s << QByteArray() << u"model.safetensors"_s;
        QTest::newRow("config without a size")
            << u"config.json"_s << QByteArray("{\"hidden_size\": 8}") << u"vocab_size"_s;
        QTest::newRow("vocabulary without signs") << u"vocab.txt"_s << QByteArray("one\ntwo\n") << u"[UNK]"_s;
        QTest::newRow("weights cut") << u"model.safetensors"_s << safeTensors(randomWeights()).first(500)
                                     << u"model.safetensors"_s;
        Weights less = randomWeights();
        less.erase(u"encoder.layer.1.output.dense.weight"_s);
        QTest::newRow("tensor missing")
            << u"model.safetensors"_s << safeTensors(less) << u"encoder.layer.1.output.dense.weight"_s;
        QTest::newRow("tensor of another shape")
            << u"model.safetensors"_s
            << safeTensors(randomWeights(),
                           [](QJsonObject &header) {
                               QJsonObject entry = header.value("embeddings.LayerNorm.bias"_L1).toObject();
                               entry.insert(u"shape"_s, QJsonArray{2, 4});
                               header.insert(u"embeddings.LayerNorm.bias"_s, entry);
                           })
            << u"embeddings.LayerNorm.bias"_s;
        QTest::newRow("size is not the place's")
            << u"model.safetensors"_s
            << safeTensors(randomWeights(),
                           [](QJsonObject &header) {
                               QJsonObject entry = header.value("embeddings.LayerNorm.bias"_L1).toObject();
                               entry.insert(u"shape"_s, QJsonArray{9});
                               header.insert(u"embeddings.LayerNorm.bias"_s, entry);
                           })
            << u"embeddings.LayerNorm.bias"_s;
        QTest::newRow("other pooling") << u"1_Pooling/config.json"_s
                                       << QByteArray("{\"pooling_mode_mean_tokens\": false}") << u"pooling"_s;
    }

    void aWrongFolderIsRefusedByName()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, contents);
        QFETCH(QString, named);
        QTemporaryDir folder;
        writeFolder(folder.path());
        if (contents.isNull())
            QVERIFY(QFile::remove(folder.filePath(file)));
        else
            write(folder.filePath(file), contents);
        const auto encoder = MiniLmEncoder::open(folder.path());
        QVERIFY(!encoder);
        QVERIFY2(encoder.error().message.contains(named), qPrintable(encoder.error().message));
    }

    void aCheckpointRemembersWhichWeightsItWas()
    {
        QTemporaryDir folder;
        writeFolder(folder.path());
        Checkpoint checkpoint;
        (*MiniLmEncoder::open(folder.path()))->toCheckpoint(checkpoint);
        QVERIFY(encoderFromCheckpoint(checkpoint));
        Weights others = randomWeights();
        others[u"embeddings.LayerNorm.bias"_s][0] += 1;
        write(folder.filePath(u"model.safetensors"_s), safeTensors(others));
        const auto again = encoderFromCheckpoint(checkpoint);
        QVERIFY(!again);
        QVERIFY(again.error().kind == ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestMiniLm)
#include "tst_minilm.moc"
