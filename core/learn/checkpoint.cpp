#include "core/learn/checkpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic{"DAAOCKPT"};
constexpr qsizetype versionAt = 8;
constexpr qsizetype headerLengthAt = 12;
constexpr qsizetype totalAt = 16;
constexpr qsizetype headerAt = 24;
constexpr qsizetype digestLength = 32;
constexpr qint64 mostNumbers = qint64(1) << 28; // a gigabyte of floats

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorKind::Damaged,
                   Checkpoint::tr("The checkpoint is damaged (%1); train the policy again or import it anew.")
                       .arg(detail));
}

qint64 bytesPerNumber(Tensor::Storage storage)
{
    return storage == Tensor::Storage::Int8 ? 1 : qint64(sizeof(float));
}

/// The product of the sizes; -1 if one is negative or it is more than any checkpoint holds.
qint64 countOf(const std::vector<qint64> &shape)
{
    qint64 count = 1;
    for (const qint64 size : shape) {
        if (size < 0 || (size > 0 && count > mostNumbers / size))
            return -1;
        count *= size;
    }
    return count;
}

void append(QByteArray &bytes, const Tensor &tensor)
{
    const qsizetype at = bytes.size();
    const auto count = qsizetype(tensor.values.size());
    bytes.resize(at + count * qsizetype(bytesPerNumber(tensor.storage)));
    if (tensor.storage == Tensor::Storage::Float32)
        qToLittleEndian<float>(tensor.values.data(), count, bytes.data() + at);
    else
        std::ranges::transform(tensor.values, bytes.data() + at, [](float v) {
            return char(qint8(std::lround(std::clamp(v, -128.0F, 127.0F))));
        });
}

void read(const char *from, Tensor &tensor, qint64 count)
{
    tensor.values.resize(size_t(count));
    if (tensor.storage == Tensor::Storage::Float32)
        qFromLittleEndian<float>(from, qsizetype(count), tensor.values.data());
    else
        std::transform(from, from + count, tensor.values.begin(), [](char c) { return float(qint8(c)); });
}

} // namespace

void Checkpoint::set(const QString &name, Tensor tensor)
{
    if (tensor.shape.empty())
        tensor.shape = {qint64(tensor.values.size())};
    Q_ASSERT(countOf(tensor.shape) == qint64(tensor.values.size()));
    m_tensors.insert_or_assign(name, std::move(tensor));
}

void Checkpoint::set(const QString &name, std::vector<float> values, std::vector<qint64> shape)
{
    set(name, Tensor{.shape = std::move(shape), .values = std::move(values)});
}

void Checkpoint::setDoubles(const QString &name, std::span<const double> values)
{
    set(name, std::vector<float>(values.begin(), values.end()));
}

const Tensor *Checkpoint::find(const QString &name) const
{
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

Result<std::vector<float>> Checkpoint::floats(const QString &name, const std::vector<qint64> &shape) const
{
    const Tensor *tensor = find(name);
    if (!tensor)
        return damaged(tr("it has no tensor “%1”").arg(name));
    const auto fits = [](qint64 size, qint64 wanted) { return wanted == -1 || size == wanted; };
    if (tensor->shape.size() != shape.size() || !std::ranges::equal(tensor->shape, shape, fits))
        return damaged(tr("the tensor “%1” has another shape than expected").arg(name));
    if (!std::ranges::all_of(tensor->values, [](float v) { return std::isfinite(v); }))
        return damaged(tr("the tensor “%1” holds numbers that are not finite").arg(name));
    return tensor->values;
}

QStringList Checkpoint::tensorNames() const
{
    QStringList names;
    for (const auto &entry : m_tensors)
        names.append(entry.first);
    return names;
}

QByteArray Checkpoint::toBytes() const
{
    QJsonArray list;
    qint64 numbers = 0;
    for (const auto &[name, tensor] : m_tensors) {
        QJsonArray shape;
        for (const qint64 size : tensor.shape)
            shape.append(size);
        list.append(QJsonObject{{u"name"_s, name},
                                {u"shape"_s, shape},
                                {u"type"_s, tensor.storage == Tensor::Storage::Int8 ? u"i8"_s : u"f32"_s}});
        numbers += qint64(tensor.values.size()) * bytesPerNumber(tensor.storage);
    }
    const QByteArray header = QJsonDocument(QJsonObject{{u"modules"_s, m_headers}, {u"tensors"_s, list}})
                                  .toJson(QJsonDocument::Compact);
    QByteArray bytes(headerAt, '\0');
    bytes.reserve(headerAt + header.size() + qsizetype(numbers) + digestLength);
    std::ranges::copy(magic, bytes.begin());
    qToLittleEndian<quint32>(version, bytes.data() + versionAt);
    qToLittleEndian<quint32>(quint32(header.size()), bytes.data() + headerLengthAt);
    qToLittleEndian<quint64>(quint64(headerAt + header.size() + numbers + digestLength),
                             bytes.data() + totalAt);
    bytes += header;
    for (const auto &entry : m_tensors)
        append(bytes, entry.second);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<Checkpoint> Checkpoint::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() < headerAt || !bytes.startsWith(magic))
        return failure(ErrorKind::Damaged, tr("This is not a checkpoint of the DAAO Workbench."));
    const auto written = qFromLittleEndian<quint32>(bytes.constData() + versionAt);
    if (written > version)
        return failure(ErrorKind::TooNew,
                       tr("The checkpoint was written by a newer version of the program (format %1, this one "
                          "reads up to %2).")
                           .arg(written)
                           .arg(version));
    const auto total = qFromLittleEndian<quint64>(bytes.constData() + totalAt);
    if (written < 1 || total != quint64(bytes.size()))
        return damaged(tr("it should be %1 bytes long and has %2").arg(total).arg(bytes.size()));
    const auto headerLength = qint64(qFromLittleEndian<quint32>(bytes.constData() + headerLengthAt));
    if (headerAt + headerLength + digestLength > bytes.size())
        return damaged(tr("its header does not fit into it"));
    const QByteArray body = QByteArray::fromRawData(bytes.constData(), bytes.size() - digestLength);
    if (QCryptographicHash::hash(body, QCryptographicHash::Sha256) != bytes.last(digestLength))
        return damaged(tr("its checksum is wrong"));

    const QJsonObject header =
        QJsonDocument::fromJson(bytes.sliced(headerAt, qsizetype(headerLength))).object();
    Checkpoint checkpoint;
    checkpoint.m_headers = header.value("modules"_L1).toObject();
    qint64 at = headerAt + headerLength;
    for (const QJsonValue &entry : header.value("tensors"_L1).toArray()) {
        const QString name = entry["name"_L1].toString();
        const QString type = entry["type"_L1].toString();
        Tensor tensor;
        for (const QJsonValue &size : entry["shape"_L1].toArray())
            tensor.shape.push_back(size.toInteger(-1));
        tensor.storage = type == "i8"_L1 ? Tensor::Storage::Int8 : Tensor::Storage::Float32;
        const qint64 count = countOf(tensor.shape);
        if (name.isEmpty() || (type != "i8"_L1 && type != "f32"_L1) || count < 0
            || count * bytesPerNumber(tensor.storage) > body.size() - at)
            return damaged(tr("the tensor “%1” does not fit into it").arg(name));
        read(bytes.constData() + at, tensor, count);
        at += count * bytesPerNumber(tensor.storage);
        if (!checkpoint.m_tensors.emplace(name, std::move(tensor)).second)
            return damaged(tr("the tensor “%1” is in it twice").arg(name));
    }
    if (at != body.size())
        return damaged(tr("it has numbers that belong to no tensor"));
    return checkpoint;
}

QString Checkpoint::idOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace daao
