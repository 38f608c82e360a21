#include "core/learn/minilmencoder.h"

#include "core/learn/backend.h"
#include "core/learn/checkpoint.h"
#include "core/learn/kernels.h"
#include "core/learn/safetensors.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostWindows = 4;
constexpr size_t windowPieces = 254; // and [CLS], [SEP]

Result<QJsonObject> jsonOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
                       MiniLmEncoder::tr("The folder has no readable file “%1”.").arg(path));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return failure(ErrorKind::BadInput, MiniLmEncoder::tr("“%1” is no JSON object.").arg(path));
    return document.object();
}

Result<BertShape> shapeOf(const QJsonObject &config, const QString &path)
{
    BertShape shape;
    for (const auto &[key, place] :
         {std::pair{u"vocab_size"_s, &shape.vocabulary}, std::pair{u"hidden_size"_s, &shape.hidden},
          std::pair{u"num_hidden_layers"_s, &shape.layers}, std::pair{u"num_attention_heads"_s, &shape.heads},
          std::pair{u"intermediate_size"_s, &shape.intermediate},
          std::pair{u"max_position_embeddings"_s, &shape.positions}}) {
        *place = config.value(key).toInteger(0);
        if (*place < 1 || *place > 1'000'000)
            return failure(ErrorKind::BadInput,
                           MiniLmEncoder::tr("“%1” has no sensible “%2”.").arg(path, key));
    }
    shape.epsilon = config.value("layer_norm_eps"_L1).toDouble(1e-12);
    if (shape.hidden % shape.heads != 0 || shape.positions < 3)
        return failure(
            ErrorKind::BadInput,
            MiniLmEncoder::tr("“%1” describes no BERT: %2 numbers cannot be shared among %3 heads.")
                .arg(path)
                .arg(shape.hidden)
                .arg(shape.heads));
    const QString activation = config.value("hidden_act"_L1).toString(u"gelu"_s);
    if (activation != "gelu"_L1)
        return failure(ErrorKind::BadInput,
                       MiniLmEncoder::tr("“%1” asks for the activation “%2”; only gelu can be run.")
                           .arg(path, activation));
    return shape;
}

QString shapeText(const std::vector<qint64> &shape)
{
    QStringList sizes;
    for (const qint64 size : shape)
        sizes.append(QString::number(size));
    return sizes.join(u" × ");
}

/// Takes the needed tensors out, or says which one is missing or has another shape.
Result<BertWeights> select(std::map<QString, Tensor> all, const BertShape &shape, const QString &path)
{
    BertWeights needed;
    for (const auto &[name, wanted] : bertTensors(shape)) {
        auto found = all.find(name);
        if (found == all.end())
            found = all.find(u"bert."_s + name);
        if (found == all.end())
            return failure(ErrorKind::BadInput,
                           MiniLmEncoder::tr("“%1” has no tensor “%2”.").arg(path, name));
        if (found->second.shape != wanted)
            return failure(ErrorKind::BadInput,
                           MiniLmEncoder::tr("The tensor “%1” in “%2” is %3 and should be %4.")
                               .arg(name, path, shapeText(found->second.shape), shapeText(wanted)));
        needed.emplace(name, std::move(found->second.values));
    }
    return needed;
}

} // namespace

MiniLmEncoder::MiniLmEncoder(QString folder, QString digest, WordPiece wordPiece,
                             std::unique_ptr<const Bert> bert, const BertShape &shape)
    : m_folder(std::move(folder))
    , m_digest(std::move(digest))
    , m_wordPiece(std::move(wordPiece))
    , m_bert(std::move(bert))
    , m_dimensions(int(shape.hidden))
    , m_window(std::min(windowPieces, size_t(shape.positions - 2)))
{}

Result<std::shared_ptr<const MiniLmEncoder>> MiniLmEncoder::open(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return failure(ErrorKind::BadInput, tr("There is no folder “%1”.").arg(folder));
    const QString configPath = dir.filePath(u"config.json"_s);
    const auto config = jsonOf(configPath);
    if (!config)
        return tl::unexpected(config.error());
    const auto shape = shapeOf(*config, configPath);
    if (!shape)
        return tl::unexpected(shape.error());
    const QString poolingPath = dir.filePath(u"1_Pooling/config.json"_s);
    if (QFile::exists(poolingPath)) {
        const auto pooling = jsonOf(poolingPath);
        if (!pooling)
            return tl::unexpected(pooling.error());
        if (!pooling->value("pooling_mode_mean_tokens"_L1).toBool(true))
            return failure(
                ErrorKind::BadInput,
                tr("“%1” asks for another pooling than the mean over the pieces.").arg(poolingPath));
    }
    bool lowerCase = true;
    if (const QString path = dir.filePath(u"tokenizer_config.json"_s); QFile::exists(path))
        lowerCase = jsonOf(path).value_or(QJsonObject()).value("do_lower_case"_L1).toBool(true);
    auto wordPiece = WordPiece::load(dir.filePath(u"vocab.txt"_s), lowerCase);
    if (!wordPiece)
        return tl::unexpected(wordPiece.error());
    if (wordPiece->size() > shape->vocabulary)
        return failure(ErrorKind::BadInput, tr("“%1” has %2 pieces, but config.json allows %3.")
                                                .arg(dir.filePath(u"vocab.txt"_s))
                                                .arg(wordPiece->size())
                                                .arg(shape->vocabulary));
    const QString weightsPath = dir.filePath(u"model.safetensors"_s);
    auto all = SafeTensors::read(weightsPath);
    if (!all)
        return tl::unexpected(all.error());
    auto weightsOf = select(*std::move(all), *shape, weightsPath);
    if (!weightsOf)
        return tl::unexpected(weightsOf.error());
    const auto backend = LearnBackend::load();
    if (!backend)
        return tl::unexpected(backend.error());
    QFile weights(weightsPath);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!weights.open(QIODevice::ReadOnly) || !hash.addData(&weights))
        return failure(ErrorKind::Storage,
                       tr("“%1” cannot be read: %2.").arg(weightsPath, weights.errorString()));
    return std::shared_ptr<const MiniLmEncoder>(
        new MiniLmEncoder(dir.absolutePath(), QString::fromLatin1(hash.result().toHex()),
                          *std::move(wordPiece), (*backend)->bert(*shape, *weightsOf), *shape));
}

QString MiniLmEncoder::name() const
{
    return u"minilm:"_s + QDir(m_folder).dirName();
}

Result<> MiniLmEncoder::encode(const QString &text, std::span<float> e) const
{
    Q_ASSERT(int(e.size()) == m_dimensions);
    std::ranges::fill(e, 0.0F);
    const std::vector<qint64> pieces = m_wordPiece.pieces(text, mostWindows * m_window);
    for (size_t from = 0; from < std::max<size_t>(pieces.size(), 1); from += m_window) {
        std::vector<qint64> ids{m_wordPiece.start()};
        const size_t count = std::min(m_window, pieces.size() - from);
        ids.insert(ids.end(), pieces.begin() + qsizetype(from), pieces.begin() + qsizetype(from + count));
        ids.push_back(m_wordPiece.end());
        auto mean = m_bert->mean(ids);
        if (!mean)
            return tl::unexpected(mean.error());
        kernels::normalise(*mean);
        kernels::addScaled(e, 1.0F, mean->data());
    }
    kernels::normalise(e);
    return {};
}

void MiniLmEncoder::toCheckpoint(Checkpoint &checkpoint) const
{
    checkpoint.setHeader(
        u"encoder"_s,
        {{u"kind"_s, u"minilm"_s}, {u"name"_s, name()}, {u"folder"_s, m_folder}, {u"sha256"_s, m_digest}});
}

Result<std::shared_ptr<const MiniLmEncoder>> MiniLmEncoder::fromCheckpoint(const Checkpoint &checkpoint)
{
    const QJsonObject header = checkpoint.header(u"encoder"_s);
    auto encoder = open(header.value("folder"_L1).toString());
    if (encoder && (*encoder)->m_digest != header.value("sha256"_L1).toString())
        return failure(ErrorKind::Damaged,
                       tr("The text encoder in “%1” is not the one the policy was trained with.")
                           .arg((*encoder)->m_folder));
    return encoder;
}

} // namespace daao
