#pragma once

#include "core/base/result.h"
#include "core/domain/money.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace daao {

/// Reads the keys of a JSON object and remembers the first thing that was wrong, with its path. A missing key
/// and null both mean "not given". Views of inner objects share the memory of the outermost. One thread.
class JsonView
{
    Q_DECLARE_TR_FUNCTIONS(daao::JsonView)

public:
    using Fault = std::optional<Error>;

    JsonView(QJsonObject object, QString path, Fault *fault);

    bool has(const QString &key) const;
    /// A key that may not be missing (nor be an empty text).
    const JsonView &require(const QString &key) const;

    QString text(const QString &key, const QString &otherwise = {}) const;
    double number(const QString &key, double otherwise = 0) const;
    int integer(const QString &key, int otherwise = 0) const;
    quint64 unsignedInteger(const QString &key) const; ///< also from a text of digits: numbers above 2^53
    bool boolean(const QString &key, bool otherwise = false) const;
    std::optional<QString> optionalText(const QString &key) const;
    std::optional<double> optionalNumber(const QString &key) const;
    std::optional<int> optionalInteger(const QString &key) const;
    std::optional<bool> optionalBoolean(const QString &key) const;
    std::optional<Money> money(const QString &key) const;
    Cost cost() const; ///< of the keys cost_usd and cost_known_usd
    QDateTime time(const QString &key) const;
    QStringList texts(const QString &key) const;
    JsonView object(const QString &key) const; ///< empty if missing
    QJsonArray array(const QString &key) const;
    QJsonValue value(const QString &key) const { return m_object.value(key); }
    const QJsonObject &json() const { return m_object; }

    /// Each object of a list, read by `read(const JsonView &)`.
    template<class Read>
    auto list(const QString &key, Read read) const
    {
        return list(array(key), pathOf(key), read);
    }
    template<class Read>
    auto list(const QJsonArray &values, const QString &path, Read read) const
    {
        QList<decltype(read(*this))> items;
        items.reserve(values.size());
        for (qsizetype i = 0; i < values.size() && !*m_fault; ++i)
            items.append(read(element(values.at(i), path, i)));
        return items;
    }

    /// An enum by its name, or a fault that repeats the name nobody knows.
    template<class Enum>
    Enum named(const QString &key, Enum otherwise, std::optional<Enum> (*find)(const QString &)) const
    {
        const auto name = optionalText(key);
        if (!name)
            return otherwise;
        const auto found = find(*name);
        if (!found)
            fail(key, tr("“%1” is not a known value").arg(*name));
        return found.value_or(otherwise);
    }

    QString pathOf(const QString &key) const;
    void fail(const QString &key, const QString &what) const;

private:
    JsonView element(const QJsonValue &value, const QString &path, qsizetype index) const;
    /// Whether the key is given and of that type; a fault if it is of another.
    bool given(const QString &key, QJsonValue::Type type, const QString &expected) const;

    QJsonObject m_object;
    QString m_path;
    Fault *m_fault;
};

} // namespace daao
