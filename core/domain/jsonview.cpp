#include "core/domain/jsonview.h"

#include <cmath>
#include <limits>

namespace daao {

JsonView::JsonView(QJsonObject object, QString path, Fault *fault)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_fault(fault)
{}

bool JsonView::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

const JsonView &JsonView::require(const QString &key) const
{
    if (!has(key) || (value(key).isString() && value(key).toString().isEmpty()))
        fail(key, tr("is missing"));
    return *this;
}

QString JsonView::text(const QString &key, const QString &otherwise) const
{
    return optionalText(key).value_or(otherwise);
}

double JsonView::number(const QString &key, double otherwise) const
{
    return optionalNumber(key).value_or(otherwise);
}

int JsonView::integer(const QString &key, int otherwise) const
{
    return optionalInteger(key).value_or(otherwise);
}

quint64 JsonView::unsignedInteger(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isString()) {
        bool ok = false;
        const quint64 number = value.toString().toULongLong(&ok);
        if (!ok)
            fail(key, tr("is not a whole number"));
        return number;
    }
    if (!given(key, QJsonValue::Double, tr("a whole number")))
        return 0;
    const qint64 number = value.toInteger(-1);
    if (number < 0)
        fail(key, tr("is not a whole number from 0 on"));
    return quint64(std::max<qint64>(number, 0));
}

bool JsonView::boolean(const QString &key, bool otherwise) const
{
    return optionalBoolean(key).value_or(otherwise);
}

std::optional<QString> JsonView::optionalText(const QString &key) const
{
    if (!given(key, QJsonValue::String, tr("a text")))
        return std::nullopt;
    return m_object.value(key).toString();
}

std::optional<double> JsonView::optionalNumber(const QString &key) const
{
    if (!given(key, QJsonValue::Double, tr("a number")))
        return std::nullopt;
    return m_object.value(key).toDouble();
}

std::optional<int> JsonView::optionalInteger(const QString &key) const
{
    if (!given(key, QJsonValue::Double, tr("a whole number")))
        return std::nullopt;
    const double number = m_object.value(key).toDouble();
    if (number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max()) {
        fail(key, tr("is not a whole number of at most nine digits"));
        return std::nullopt;
    }
    return int(number);
}

std::optional<bool> JsonView::optionalBoolean(const QString &key) const
{
    if (!given(key, QJsonValue::Bool, tr("true or false")))
        return std::nullopt;
    return m_object.value(key).toBool();
}

std::optional<Money> JsonView::money(const QString &key) const
{
    const auto dollars = optionalNumber(key);
    if (!dollars)
        return std::nullopt;
    if (std::abs(*dollars) >= 9e6) {
        fail(key, tr("is more money than can be counted"));
        return std::nullopt;
    }
    return Money::usd(*dollars);
}

Cost JsonView::cost() const
{
    const QString total = QStringLiteral("cost_usd");
    if (const auto known = money(total))
        return {*known, true};
    return {money(QStringLiteral("cost_known_usd")).value_or(Money()), !m_object.contains(total)};
}

QDateTime JsonView::time(const QString &key) const
{
    const auto iso = optionalText(key);
    if (!iso)
        return {};
    const QDateTime time = QDateTime::fromString(*iso, Qt::ISODateWithMs);
    if (!time.isValid())
        fail(key, tr("is not a date and time like 2026-01-31T12:00:00.000Z"));
    return time.toUTC();
}

QStringList JsonView::texts(const QString &key) const
{
    QStringList texts;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString())
            fail(QStringLiteral("%1[%2]").arg(key).arg(i), tr("is not a text"));
        texts.append(values.at(i).toString());
    }
    return texts;
}

JsonView JsonView::object(const QString &key) const
{
    given(key, QJsonValue::Object, tr("an object"));
    return {m_object.value(key).toObject(), pathOf(key), m_fault};
}

QJsonArray JsonView::array(const QString &key) const
{
    given(key, QJsonValue::Array, tr("a list"));
    return m_object.value(key).toArray();
}

QString JsonView::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonView::fail(const QString &key, const QString &what) const
{
    if (!*m_fault)
        //: %1 is the path of a key in a JSON document, %2 what is wrong with it ("is missing")
        *m_fault = Error{ErrorKind::BadInput, tr("%1 %2.").arg(pathOf(key), what), {}};
}

JsonView JsonView::element(const QJsonValue &value, const QString &path, qsizetype index) const
{
    const QString place = QStringLiteral("%1[%2]").arg(path).arg(index);
    if (!value.isObject() && !*m_fault)
        *m_fault = Error{ErrorKind::BadInput, tr("%1 %2.").arg(place, tr("is not an object")), {}};
    return {value.toObject(), place, m_fault};
}

bool JsonView::given(const QString &key, QJsonValue::Type type, const QString &expected) const
{
    if (!has(key))
        return false;
    if (m_object.value(key).type() == type)
        return true;
    fail(key, tr("is not %1").arg(expected));
    return false;
}

} // namespace daao
