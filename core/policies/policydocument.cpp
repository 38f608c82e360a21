#include "core/policies/policydocument.h"

#include "core/domain/json.h"

#include <QJsonArray>
#include <QSet>

#include <array>
#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

const QString schemaName = u"daao.policy/1"_s;

struct ModeRow
{
    PolicyDocument::Mode mode;
    const char *name;
};

constexpr std::array modes{
    ModeRow{PolicyDocument::Mode::Single, "single"},
    ModeRow{PolicyDocument::Mode::Random, "random"},
    ModeRow{PolicyDocument::Mode::Fixed, "fixed"},
    ModeRow{PolicyDocument::Mode::Cascade, "cascade"},
    ModeRow{PolicyDocument::Mode::SelfConsistency, "self-consistency"},
    ModeRow{PolicyDocument::Mode::Logistic, "logistic"},
    ModeRow{PolicyDocument::Mode::Oracle, "oracle"},
};

tl::unexpected<Error> wrong(const QString &key, const QString &what)
{
    return failure(ErrorKind::BadInput, PolicyDocument::tr("Policy document, key \"%1\": %2").arg(key, what));
}

/// Takes typed values out of an object and remembers the first thing that is wrong.
class Fields
{
public:
    explicit Fields(const QJsonObject &json)
        : m_json(json)
    {}

    double number(const QString &key, double fallback, double low, double high)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return fallback;
        const double number = value.toDouble(std::nan(""));
        if (!(number >= low && number <= high))
            complain(key, PolicyDocument::tr("expected a number from %1 to %2.").arg(low).arg(high));
        return number;
    }

    int integer(const QString &key, int fallback, int low, int high)
    {
        const double value = number(key, fallback, low, high);
        if (value != std::floor(value))
            complain(key, PolicyDocument::tr("expected a whole number."));
        return std::isfinite(value) ? int(value) : fallback;
    }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(key, PolicyDocument::tr("expected a text."));
        return value.toString();
    }

    QStringList texts(const QString &key)
    {
        const QJsonValue value = take(key);
        QStringList list;
        if (!value.isUndefined() && !value.isArray())
            complain(key, PolicyDocument::tr("expected a list of texts."));
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString())
                complain(key, PolicyDocument::tr("expected a list of texts."));
            list.append(item.toString());
        }
        return list;
    }

    Operator op(const QString &key, const QString &name)
    {
        const auto found = operatorFromString(name);
        if (!found)
            complain(key, PolicyDocument::tr("there is no operator called %1.").arg(name));
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
            m_error = wrong(key, what).value();
    }

    const std::optional<Error> &finish()
    {
        for (const QString &key : m_json.keys())
            if (!m_seen.contains(key))
                complain(key, PolicyDocument::tr("nobody knows this key."));
        return m_error;
    }

private:
    QJsonObject m_json;
    QSet<QString> m_seen;
    std::optional<Error> m_error;
};

PolicyDocument::Mode modeOf(Fields &fields)
{
    const QString name = fields.text(u"mode"_s);
    const auto row =
        std::ranges::find_if(modes, [&](const ModeRow &r) { return name == QLatin1String(r.name); });
    if (row == modes.end())
        fields.complain(u"mode"_s, PolicyDocument::tr("there is no mode called \"%1\".").arg(name));
    return row == modes.end() ? PolicyDocument::Mode::Logistic : row->mode;
}

void readWorkflow(Fields &fields, PolicyDocument &document)
{
    const QJsonValue value = fields.take(u"workflow"_s);
    if (document.mode != PolicyDocument::Mode::Fixed)
        return;
    auto workflow = Json::workflow(value.toArray());
    if (!workflow)
        return fields.complain(u"workflow"_s, workflow.error().message);
    workflow->nameNodes();
    if (auto legal = workflow->check(); !legal)
        return fields.complain(u"workflow"_s, legal.error().message);
    document.workflow = *workflow;
}

} // namespace

Result<PolicyDocument> PolicyDocument::fromJson(const QJsonObject &json)
{
    Fields fields(json);
    if (fields.text(u"schema"_s) != schemaName)
        fields.complain(u"schema"_s, tr("expected \"%1\".").arg(schemaName));
    PolicyDocument document;
    document.mode = modeOf(fields);
    document.model = fields.text(u"model"_s);
    if (const QString op = fields.text(u"operator"_s); !op.isEmpty())
        document.op = fields.op(u"operator"_s, op);
    document.samples = fields.integer(u"samples"_s, 5, 1, 64);
    document.lambda = fields.number(u"lambda"_s, 0.05, 0, 1000);
    document.maxDepth = fields.integer(u"max_depth"_s, 4, 1, 16);
    document.models = fields.texts(u"models"_s);
    for (const QString &name : fields.texts(u"operators"_s))
        document.operators.append(fields.op(u"operators"_s, name));
    if (const QJsonValue budget = fields.take(u"budget_usd"_s); !budget.isUndefined() && !budget.isNull())
        document.budget = Money::usd(fields.number(u"budget_usd"_s, 0, 0, 1e6));
    readWorkflow(fields, document);
    const bool namesOne = document.mode == Mode::Single || document.mode == Mode::SelfConsistency;
    if (namesOne && document.model.isEmpty())
        fields.complain(u"model"_s, tr("this mode needs an LLM."));
    if (!operatorInfo(document.op).generator)
        fields.complain(u"operator"_s, tr("%1 cannot open a workflow.").arg(toString(document.op)));
    if (const auto &error = fields.finish())
        return tl::unexpected(*error);
    return document;
}

QJsonObject PolicyDocument::toJson() const
{
    const auto row = std::ranges::find(modes, mode, &ModeRow::mode);
    QJsonObject json{{u"schema"_s, schemaName},
                     {u"mode"_s, QString::fromLatin1(row->name)},
                     {u"lambda"_s, lambda},
                     {u"max_depth"_s, maxDepth}};
    if (!model.isEmpty())
        json[u"model"_s] = model;
    if (mode == Mode::Single || mode == Mode::Cascade)
        json[u"operator"_s] = toString(op);
    if (mode == Mode::SelfConsistency)
        json[u"samples"_s] = samples;
    if (mode == Mode::Fixed)
        json[u"workflow"_s] = Json::from(workflow);
    if (!models.isEmpty())
        json[u"models"_s] = QJsonArray::fromStringList(models);
    QJsonArray names;
    for (const Operator allowed : operators)
        names.append(toString(allowed));
    if (!names.isEmpty())
        json[u"operators"_s] = names;
    if (budget)
        json[u"budget_usd"_s] = budget->usd();
    return json;
}

QList<PolicyVersion> PolicyDocument::builtIn()
{
    const auto named = [](const QString &name, const PolicyDocument &document, const QString &message) {
        return PolicyVersion{name, 0, document.toJson(), message, {}};
    };
    Workflow fixed{.layers = {{{.op = Operator::Cot, .model = u"@value"_s},
                               {.op = Operator::SelfConsistency, .model = u"@cheapest"_s}},
                              {{.op = Operator::Ensemble, .model = u"@value"_s}}}};
    fixed.nameNodes();
    return {
        named(u"cheapest"_s, {.mode = Mode::Single, .model = u"@cheapest"_s},
              tr("One call of the cheapest LLM.")),
        named(u"best"_s, {.mode = Mode::Single, .model = u"@best"_s}, tr("One call of the best LLM.")),
        named(u"random"_s, {.mode = Mode::Random, .maxDepth = 3}, tr("Random operators on random LLMs.")),
        named(u"fixed"_s, {.mode = Mode::Fixed, .workflow = fixed},
              tr("One static workflow for every query.")),
        named(u"cascade"_s, {.mode = Mode::Cascade, .maxDepth = 5},
              tr("Cheapest first; the next LLM is asked while the answers disagree.")),
        named(u"cot-sc5"_s, {.mode = Mode::SelfConsistency, .model = u"@value"_s, .samples = 5},
              tr("Five samples of the best cheap LLM and a vote.")),
        named(u"logistic"_s, {.mode = Mode::Logistic},
              tr("Depth by estimated difficulty, the LLM by predicted success minus λ times cost.")),
        named(u"oracle"_s, {.mode = Mode::Oracle, .lambda = 0.001},
              tr("Knows the simulated truth; the bound no policy can pass.")),
    };
}

} // namespace daao
