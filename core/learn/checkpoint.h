#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <span>
#include <vector>

namespace daao {

/// A named block of numbers, row-major. `values.size()` is the product of `shape`.
struct Tensor
{
    /// How the numbers are kept in a file. Int8 is for whole numbers in [-128, 127], which it keeps exactly.
    enum class Storage { Float32, Int8 };

    std::vector<qint64> shape;
    std::vector<float> values;
    Storage storage = Storage::Float32;

    bool operator==(const Tensor &) const = default;
};

/// One trained policy as plain data: named tensors and a JSON header, each module's under a prefix of its own
/// ("encoder.", "difficulty.", "controller.", "adaptive."). Nothing in it is ever executed.
///
/// As bytes (little-endian): "DAAOCKPT", version (u32), length of the header (u32), length of the whole
/// (u64), header (JSON, with the list of tensors), the tensors' numbers, SHA-256 over all before it.
class Checkpoint
{
    Q_DECLARE_TR_FUNCTIONS(daao::Checkpoint)

public:
    static constexpr quint32 version = 1;

    /// What a module writes beside its tensors, under its name: header("encoder").
    QJsonObject header(const QString &module) const { return m_headers.value(module).toObject(); }
    void setHeader(const QString &module, const QJsonObject &header) { m_headers.insert(module, header); }
    bool has(const QString &module) const { return m_headers.contains(module); }

    void set(const QString &name, Tensor tensor);
    /// A vector or matrix of floats.
    void set(const QString &name, std::vector<float> values, std::vector<qint64> shape = {});
    void setDoubles(const QString &name, std::span<const double> values); ///< rounded to float
    /// nullptr if there is none of that name.
    const Tensor *find(const QString &name) const;
    /// Damaged, with a sentence that names the tensor, if it is missing, has another shape, or holds a number
    /// that is not finite. A size of -1 in `shape` fits any.
    Result<std::vector<float>> floats(const QString &name, const std::vector<qint64> &shape) const;
    QStringList tensorNames() const;

    QByteArray toBytes() const;
    /// Damaged for what is no checkpoint, or not a whole one; TooNew for a later version. Sizes are checked
    /// before anything is allocated for them.
    static Result<Checkpoint> fromBytes(const QByteArray &bytes);
    /// SHA-256 of the bytes in hexadecimal: what a policy document calls it by.
    static QString idOf(const QByteArray &bytes);

    bool operator==(const Checkpoint &) const = default;

private:
    QJsonObject m_headers;
    std::map<QString, Tensor> m_tensors;
};

} // namespace daao
