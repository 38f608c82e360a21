#include "core/sandbox/pythonvalue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <cmath>
#include <limits>
#include <optional>

namespace daao {
using namespace Qt::StringLiterals;
namespace {

bool isWhole(const QJsonValue &number)
{
    return number.toVariant().typeId() == QMetaType::LongLong;
}

QByteArray quoted(const QString &text)
{
    QByteArray literal = "'";
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\'' || c == U'\\')
            literal += '\\';
        if (c >= 0x20 && c < 0x7f)
            literal += char(c);
        else
            literal += "\\U" + QByteArray::number(quint32(c), 16).rightJustified(8, '0');
    }
    return literal + "'";
}

QByteArray floatLiteral(double number)
{
    if (std::isnan(number))
        return "float('nan')";
    if (std::isinf(number))
        return number < 0 ? "float('-inf')" : "float('inf')";
    return QByteArray::number(number, 'g', 17);
}

QByteArray numberLiteral(const QJsonValue &number)
{
    return isWhole(number) ? QByteArray::number(number.toInteger()) : floatLiteral(number.toDouble());
}

QByteArray listLiteral(const QJsonArray &list)
{
    QByteArrayList items;
    for (const QJsonValue &item : list)
        items += pythonLiteral(item);
    return "[" + items.join(", ") + "]";
}

QByteArray dictLiteral(const QJsonObject &dict)
{
    if (const QJsonValue source = dict.value("$python"_L1); source.isString() && dict.size() == 1)
        return source.toString().toUtf8();
    QByteArrayList items;
    for (auto item = dict.begin(); item != dict.end(); ++item)
        items += quoted(item.key()) + ": " + pythonLiteral(item.value());
    return "{" + items.join(", ") + "}";
}

/// Python's "nan", "-inf", "1e-07".
std::optional<double> parsedFloat(const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool isClose(double got, double expected)
{
    if (std::isnan(got) || std::isnan(expected))
        return std::isnan(got) && std::isnan(expected);
    if (std::isinf(got) || std::isinf(expected))
        return got == expected;
    return std::abs(got - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

bool isExpectedTagged(const QJsonObject &wire, const QJsonValue &expected)
{
    if (wire.contains("f"_L1)) {
        const auto got = parsedFloat(wire.value("f"_L1).toString());
        return got && expected.isDouble() && isClose(*got, expected.toDouble());
    }
    if (wire.contains("i"_L1)) {
        const QString digits = wire.value("i"_L1).toString();
        if (!expected.isDouble())
            return false;
        if (isWhole(expected))
            return digits == QString::number(expected.toInteger());
        // Beyond 64 bits JSON holds a float, and so must we.
        const auto got = parsedFloat(digits);
        return got && isClose(*got, expected.toDouble());
    }
    const QJsonObject got = wire.value("d"_L1).toObject();
    const QJsonObject wanted = expected.toObject();
    if (!expected.isObject() || got.size() != wanted.size())
        return false;
    return std::ranges::all_of(wanted.keys(), [&](const QString &key) {
        return got.contains(key) && isExpected(got.value(key), wanted.value(key));
    });
}

bool isExpectedList(const QJsonArray &wire, const QJsonArray &expected)
{
    if (wire.size() != expected.size())
        return false;
    for (qsizetype i = 0; i < wire.size(); ++i)
        if (!isExpected(wire.at(i), expected.at(i)))
            return false;
    return true;
}

} // namespace

QByteArray pythonLiteral(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? "True" : "False";
    case QJsonValue::Double:
        return numberLiteral(value);
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Array:
        return listLiteral(value.toArray());
    case QJsonValue::Object:
        return dictLiteral(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return "None";
    }
    return "None";
}

QString shownValue(const QJsonValue &wire)
{
    if (wire.isArray()) {
        QStringList items;
        for (const QJsonValue &item : wire.toArray())
            items += shownValue(item);
        return u"["_s + items.join(u", "_s) + u"]"_s;
    }
    if (!wire.isObject())
        return QString::fromLatin1(pythonLiteral(wire));
    const QJsonObject tagged = wire.toObject();
    if (!tagged.contains("d"_L1))
        return tagged.contains("f"_L1) ? tagged.value("f"_L1).toString() : tagged.value("i"_L1).toString();
    const QJsonObject dict = tagged.value("d"_L1).toObject();
    QStringList items;
    for (auto item = dict.begin(); item != dict.end(); ++item)
        items += QString::fromLatin1(quoted(item.key())) + u": "_s + shownValue(item.value());
    return u"{"_s + items.join(u", "_s) + u"}"_s;
}

bool isExpected(const QJsonValue &wire, const QJsonValue &expected)
{
    if (wire.isObject())
        return isExpectedTagged(wire.toObject(), expected);
    if (wire.isArray())
        return expected.isArray() && isExpectedList(wire.toArray(), expected.toArray());
    if (wire.isDouble() && expected.isDouble() && !isWhole(expected))
        return isClose(wire.toDouble(), expected.toDouble());
    if (wire.isNull())
        return expected.isNull() || expected.isUndefined();
    return wire == expected;
}

} // namespace daao
