#include "core/problems/codetask.h"

#include "core/problems/codestages.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace daao {

namespace {

constexpr qint64 limit = mostOfCode;

using Numbers = QList<qint64>;

struct Value
{
    bool isText = false;
    bool isNumber = false;
    Numbers numbers;
    QString text;
    qint64 number = 0;
};

std::optional<Value> applied(const CodeTask::Step &step, Value value)
{
    if (value.isNumber || isTextStage(step.stage) != value.isText)
        return std::nullopt;
    if (isReducingStage(step.stage)) {
        const auto number =
            value.isText ? textReduction(step.stage, value.text) : listReduction(step.stage, value.numbers);
        if (!number)
            return std::nullopt;
        return Value{.isNumber = true, .number = *number};
    }
    if (value.isText) {
        const auto text = textStage(step, value.text);
        if (!text || text->size() > 10'000)
            return std::nullopt;
        return Value{.isText = true, .text = *text};
    }
    const auto numbers = listStage(step, value.numbers);
    if (!numbers || std::any_of(numbers->begin(), numbers->end(), [](qint64 x) { return qAbs(x) > limit; }))
        return std::nullopt;
    return Value{.numbers = *numbers};
}

std::optional<Value> valueOf(const QJsonValue &argument, bool onText)
{
    if (onText) {
        const QString text = argument.toString();
        const bool plain =
            std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
        if (!argument.isString() || !plain)
            return std::nullopt;
        return Value{.isText = true, .text = text};
    }
    if (!argument.isArray())
        return std::nullopt;
    Value value;
    for (const auto &item : argument.toArray()) {
        const qint64 number = item.toInteger(limit + 1);
        if (qAbs(number) > limit)
            return std::nullopt;
        value.numbers.append(number);
    }
    return value;
}

QJsonValue jsonOf(const Value &value)
{
    if (value.isNumber)
        return value.number;
    if (value.isText)
        return value.text;
    QJsonArray array;
    for (const qint64 number : value.numbers)
        array.append(number);
    return array;
}

} // namespace

bool isTextStage(CodeTask::Stage stage)
{
    return stage >= CodeTask::StrReverse;
}

bool isReducingStage(CodeTask::Stage stage)
{
    return (stage >= CodeTask::Sum && stage <= CodeTask::MostCommon) || stage >= CodeTask::StrCountVowels;
}

QJsonValue evaluate(const CodeTask &task, const QJsonValue &argument)
{
    std::optional<Value> value = valueOf(argument, task.onText);
    for (const auto &step : task.steps) {
        if (!value)
            break;
        value = applied(step, std::move(*value));
    }
    return value ? jsonOf(*value) : QJsonValue(QJsonValue::Undefined);
}

} // namespace daao
