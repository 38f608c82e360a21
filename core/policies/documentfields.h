#pragma once

#include "core/base/result.h"
#include "core/domain/operators.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <cmath>
#include <optional>

namespace daao {

/// Takes typed values out of an object and remembers the first thing that is wrong.
class DocumentFields
{
    Q_DECLARE_TR_FUNCTIONS(daao::DocumentFields)

public:
    /// `path` stands before every key in messages: "rules[0].when.".
    explicit DocumentFields(const QJsonObject &json, QString path = {})
        : m_json(json)
        , m_path(std::move(path))
    {}

    double number(const QString &key, double fallback, double low, double high)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return fallback;
        const double number = value.toDouble(std::nan(""));
        if (!(number >= low && number <= high))
            complain(key, tr("expected a number from %1 to %2.").arg(low).arg(high));
        return number;
    }

    int integer(const QString &key, int fallback, int low, int high)
    {
        const double value = number(key, fallback, low, high);
        if (value != std::floor(value))
            complain(key, tr("expected a whole number."));
        return std::isfinite(value) ? int(value) : fallback;
    }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(key, tr("expected a text."));
        return value.toString();
    }

    QStringList texts(const QString &key)
    {
        const QJsonValue value = take(key);
        QStringList list;
        if (!value.isUndefined() && !value.isArray())
            complain(key, tr("expected a list of texts."));
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString())
                complain(key, tr("expected a list of texts."));
            list.append(item.toString());
        }
        return list;
    }

    Operator op(const QString &key, const QString &name)
    {
        const auto found = operatorFromString(name);
        if (!found)
            complain(key, tr("there is no operator called %1.").arg(name));
        return found.value_or(Operator::Cot);
    }

    QJsonValue take(const QString &key)
    {
        m_seen.insert(key);
        return m_json.value(key);
    }

    void complain(const QString &key, const QString &what)
    {
        if (!m_error)
            m_error =
                Error{ErrorKind::BadInput, tr("Policy document, key \"%1\": %2").arg(m_path + key, what), {}};
    }

    /// What is wrong inside an inner object is wrong here too.
    void adopt(const std::optional<Error> &inner)
    {
        if (!m_error)
            m_error = inner;
    }

    std::optional<bool> boolean(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key, tr("expected true or false."));
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }

    std::optional<double> optionalNumber(const QString &key, double low, double high)
    {
        return m_json.contains(key) ? std::optional(number(key, 0, low, high)) : std::nullopt;
    }

    QList<Operator> operators(const QString &key)
    {
        QList<Operator> list;
        for (const QString &name : texts(key))
            list.append(op(key, name));
        return list;
    }

    QJsonObject object(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            complain(key, tr("expected an object."));
        return value.toObject();
    }

    const std::optional<Error> &finish()
    {
        for (const QString &key : m_json.keys())
            if (!m_seen.contains(key))
                complain(key, tr("nobody knows this key."));
        return m_error;
    }

private:
    QJsonObject m_json;
    QString m_path;
    QSet<QString> m_seen;
    std::optional<Error> m_error;
};

} // namespace daao
