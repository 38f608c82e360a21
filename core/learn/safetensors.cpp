#include "core/learn/safetensors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>
#include <qfloat16.h>

#include <bit>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 prefix = 8;
constexpr quint64 longestHeader = 32 << 20;

qint64 sizeOf(const QString &type)
{
    return type == "F32"_L1 ? 4 : type == "F16"_L1 || type == "BF16"_L1 ? 2 : 0;
}

std::vector<float> floats(const QString &type, const char *from, qint64 count)
{
    std::vector<float> values(static_cast<size_t>(count));
    for (qint64 i = 0; i < count; ++i) {
        float &value = values[size_t(i)];
        if (type == "F32"_L1) {
            value = qFromLittleEndian<float>(from + i * 4);
        } else {
            const auto half = qFromLittleEndian<quint16>(from + i * 2);
            value = type == "F16"_L1 ? float(std::bit_cast<qfloat16>(half))
                                     : std::bit_cast<float>(quint32(half) << 16);
        }
    }
    return values;
}

} // namespace

Result<std::map<QString, Tensor>> SafeTensors::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    const auto damaged = [&](const QString &what) {
        return failure(ErrorKind::Damaged, tr("“%1” is no whole safetensors file: %2.").arg(path, what));
    };
    if (bytes.size() < prefix)
        return damaged(tr("it is too short"));
    const auto length = qFromLittleEndian<quint64>(bytes.constData());
    if (length > longestHeader || qint64(length) > bytes.size() - prefix)
        return damaged(tr("its header does not fit into it"));
    const QJsonDocument document = QJsonDocument::fromJson(bytes.sliced(prefix, qsizetype(length)));
    if (!document.isObject())
        return damaged(tr("its header is no JSON"));
    const char *numbers = bytes.constData() + prefix + qint64(length);
    const qint64 available = bytes.size() - prefix - qint64(length);
    std::map<QString, Tensor> tensors;
    const QJsonObject header = document.object();
    for (auto it = header.begin(); it != header.end(); ++it) {
        const QString type = it->toObject().value("dtype"_L1).toString();
        if (it.key() == "__metadata__"_L1 || sizeOf(type) == 0)
            continue;
        const QJsonArray place = it->toObject().value("data_offsets"_L1).toArray();
        const qint64 from = place.at(0).toInteger(-1);
        const qint64 to = place.at(1).toInteger(-1);
        Tensor tensor;
        qint64 count = 1;
        bool fits = from >= 0 && to >= from && to <= available;
        for (const QJsonValue &size : it->toObject().value("shape"_L1).toArray()) {
            tensor.shape.push_back(size.toInteger(-1));
            fits = fits && tensor.shape.back() >= 0
                   && (tensor.shape.back() == 0 || count <= available / tensor.shape.back());
            count = fits ? count * tensor.shape.back() : 0;
        }
        if (!fits || count * sizeOf(type) != to - from)
            return damaged(tr("the tensor “%1” has another size than its place").arg(it.key()));
        tensor.values = floats(type, numbers + from, count);
        tensors.emplace(it.key(), std::move(tensor));
    }
    return tensors;
}

} // namespace daao
