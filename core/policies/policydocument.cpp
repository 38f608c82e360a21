#include "core/policies/policydocument.h"

#include "core/domain/json.h"
#include "core/policies/documentfields.h"

#include <QJsonArray>
#include <QRegularExpression>

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
    ModeRow{PolicyDocument::Mode::Daao, "daao"},
    ModeRow{PolicyDocument::Mode::DaaoPaper, "daao-paper"},
    ModeRow{PolicyDocument::Mode::Knn, "knn"},
    ModeRow{PolicyDocument::Mode::Oracle, "oracle"},
};

constexpr std::array layouts{std::pair(PolicyDocument::Layout::Lookahead, "lookahead"),
                             std::pair(PolicyDocument::Layout::Controller, "controller"),
                             std::pair(PolicyDocument::Layout::Both, "both")};
constexpr std::array readings{std::pair(PolicyDocument::Reading::Own, "read"),
                              std::pair(PolicyDocument::Reading::Constant, "constant"),
                              std::pair(PolicyDocument::Reading::Shuffled, "shuffled")};

/// The value that a key names; the first where the key is not there.
template<class Rows>
auto oneOf(DocumentFields &fields, const QString &key, const Rows &rows)
{
    const QString name = fields.text(key);
    QStringList names;
    for (const auto &[value, known] : rows) {
        if (name == QLatin1String(known))
            return value;
        names.append(QString::fromLatin1(known));
    }
    if (!name.isEmpty())
        fields.complain(key, PolicyDocument::tr("expected one of: %1.").arg(names.join(u", ")));
    return rows.front().first;
}

template<class Rows, class Value>
QString nameOf(const Rows &rows, Value value)
{
    return QString::fromLatin1(
        std::ranges::find(rows, value, [](const auto &row) { return row.first; })->second);
}

PolicyDocument::Mode modeOf(DocumentFields &fields)
{
    const QString name = fields.text(u"mode"_s);
    const auto row =
        std::ranges::find_if(modes, [&](const ModeRow &r) { return name == QLatin1String(r.name); });
    if (row == modes.end())
        fields.complain(u"mode"_s, PolicyDocument::tr("there is no mode called \"%1\".").arg(name));
    return row == modes.end() ? PolicyDocument::Mode::Logistic : row->mode;
}

void readWorkflow(DocumentFields &fields, PolicyDocument &document)
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

PolicyRule readRule(DocumentFields &fields, const QJsonObject &json, const QString &path)
{
    DocumentFields inner(json, path);
    DocumentFields when(inner.object(u"when"_s), path + u"when."_s);
    PolicyRule rule{.isCode = when.boolean(u"is_code"_s),
                    .contains = when.text(u"contains"_s),
                    .tag = when.text(u"tag"_s),
                    .difficultyFrom = when.optionalNumber(u"difficulty_from"_s, 0, 1),
                    .difficultyTo = when.optionalNumber(u"difficulty_to"_s, 0, 1),
                    .forbidModels = inner.texts(u"forbid_models"_s),
                    .onlyModels = inner.texts(u"only_models"_s),
                    .forbidOperators = inner.operators(u"forbid_operators"_s),
                    .onlyOperators = inner.operators(u"only_operators"_s)};
    if (const auto budget = inner.optionalNumber(u"budget_usd"_s, 0, 1e6))
        rule.budget = Money::usd(*budget);
    if (const auto depth = inner.optionalNumber(u"max_depth"_s, 1, 16))
        rule.maxDepth = int(*depth);
    fields.adopt(when.finish());
    fields.adopt(inner.finish());
    return rule;
}

void readRules(DocumentFields &fields, PolicyDocument &document)
{
    const QJsonValue value = fields.take(u"rules"_s);
    if (!value.isUndefined() && !value.isArray())
        fields.complain(u"rules"_s, PolicyDocument::tr("expected a list of rules."));
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        document.rules.append(readRule(fields, list[i].toObject(), u"rules[%1]."_s.arg(i)));
}

/// Keys that steer what was learned; another mode has nothing to steer.
void readSteering(DocumentFields &fields, const QJsonObject &json, PolicyDocument &document)
{
    using enum PolicyDocument::Mode;
    const bool isDaao = document.mode == Daao;
    const bool isTrained =
        isDaao || document.mode == DaaoPaper || document.mode == Knn || document.mode == Oracle;
    for (const QString &key : {u"checkpoint"_s, u"stop_margin"_s, u"operator_biases"_s, u"model_biases"_s,
                               u"operator_models"_s, u"planner"_s, u"max_width"_s, u"difficulty"_s})
        if (json.contains(key) && !isDaao && !(isTrained && key == u"checkpoint")) {
            fields.take(key);
            fields.complain(key, PolicyDocument::tr("only the mode \"daao\" heeds it."));
        }
    if (!isTrained)
        return;
    document.checkpoint = fields.text(u"checkpoint"_s);
    static const QRegularExpression hex(u"^([0-9a-f]{64})?$"_s);
    if (!hex.match(document.checkpoint).hasMatch())
        fields.complain(u"checkpoint"_s, PolicyDocument::tr("expected 64 hexadecimal digits."));
    if (document.mode == DaaoPaper)
        document.likeliest = fields.boolean(u"likeliest"_s).value_or(false);
    if (!isDaao)
        return;
    document.stopMargin = fields.number(u"stop_margin"_s, 0, -1, 1);
    document.layout = oneOf(fields, u"planner"_s, layouts);
    document.maxWidth = fields.integer(u"max_width"_s, 3, 1, 3);
    document.reading = oneOf(fields, u"difficulty"_s, readings);
    const QJsonObject operators = fields.object(u"operator_biases"_s);
    DocumentFields biases(operators, u"operator_biases."_s);
    for (const QString &name : operators.keys())
        document.operatorBiases.insert(biases.op(name, name), biases.number(name, 0, -1, 1));
    fields.adopt(biases.finish());
    const QJsonObject models = fields.object(u"model_biases"_s);
    DocumentFields modelBiases(models, u"model_biases."_s);
    for (const QString &name : models.keys())
        document.modelBiases.insert(name, modelBiases.number(name, 0, -1, 1));
    fields.adopt(modelBiases.finish());
    const QJsonObject lists = fields.object(u"operator_models"_s);
    DocumentFields allowed(lists, u"operator_models."_s);
    for (const QString &name : lists.keys())
        document.operatorModels.insert(allowed.op(name, name), allowed.texts(name));
    fields.adopt(allowed.finish());
}

QJsonObject steeringOf(const PolicyDocument &document)
{
    QJsonObject json;
    if (!document.checkpoint.isEmpty())
        json[u"checkpoint"_s] = document.checkpoint;
    if (document.likeliest)
        json[u"likeliest"_s] = true;
    if (document.stopMargin != 0)
        json[u"stop_margin"_s] = document.stopMargin;
    if (document.layout != PolicyDocument::Layout::Lookahead)
        json[u"planner"_s] = nameOf(layouts, document.layout);
    if (document.maxWidth != 3)
        json[u"max_width"_s] = document.maxWidth;
    if (document.reading != PolicyDocument::Reading::Own)
        json[u"difficulty"_s] = nameOf(readings, document.reading);
    QJsonObject operators, models, lists;
    for (auto it = document.operatorBiases.cbegin(); it != document.operatorBiases.cend(); ++it)
        operators[toString(it.key())] = it.value();
    for (auto it = document.modelBiases.cbegin(); it != document.modelBiases.cend(); ++it)
        models[it.key()] = it.value();
    for (auto it = document.operatorModels.cbegin(); it != document.operatorModels.cend(); ++it)
        lists[toString(it.key())] = QJsonArray::fromStringList(it.value());
    for (const auto &[key, value] :
         {std::pair(u"operator_biases"_s, operators), std::pair(u"model_biases"_s, models),
          std::pair(u"operator_models"_s, lists)})
        if (!value.isEmpty())
            json[key] = value;
    return json;
}

template<class T>
QList<T> without(QList<T> list, const QList<T> &unwanted)
{
    list.removeIf([&](const T &item) { return unwanted.contains(item); });
    return list;
}

template<class T>
QList<T> among(QList<T> list, const QList<T> &wanted)
{
    list.removeIf([&](const T &item) { return !wanted.contains(item); });
    return list;
}

} // namespace

Result<PolicyDocument> PolicyDocument::appliedTo(const Query &query, double difficulty,
                                                 const QStringList &pool) const
{
    PolicyDocument document = *this;
    document.rules.clear();
    bool restrictsModels = false;
    bool restrictsOperators = false;
    QStringList allowed = models.isEmpty() ? pool : models;
    QList<Operator> usable = operators;
    if (usable.isEmpty())
        for (const OperatorInfo &info : allOperators())
            usable.append(info.op);
    for (const PolicyRule &rule : rules) {
        if (!rule.holds(query, difficulty))
            continue;
        allowed = QStringList(without<QString>(allowed, rule.forbidModels));
        if (!rule.onlyModels.isEmpty())
            allowed = QStringList(among<QString>(allowed, rule.onlyModels));
        usable = without(usable, rule.forbidOperators);
        if (!rule.onlyOperators.isEmpty())
            usable = among(usable, rule.onlyOperators);
        restrictsModels = restrictsModels || !rule.forbidModels.isEmpty() || !rule.onlyModels.isEmpty();
        restrictsOperators =
            restrictsOperators || !rule.forbidOperators.isEmpty() || !rule.onlyOperators.isEmpty();
        if (rule.budget)
            document.budget = std::min(document.budget.value_or(*rule.budget), *rule.budget);
        if (rule.maxDepth)
            document.maxDepth = std::min(document.maxDepth, *rule.maxDepth);
    }
    if (allowed.isEmpty() || usable.isEmpty())
        return failure(ErrorKind::BadInput,
                       tr("The rules of the policy leave no LLM or no operator for this query."));
    if (restrictsModels)
        document.models = allowed;
    if (restrictsOperators)
        document.operators = usable;
    return document;
}

Result<PolicyDocument> PolicyDocument::fromJson(const QJsonObject &json)
{
    DocumentFields fields(json);
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
    readRules(fields, document);
    readSteering(fields, json, document);
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
    QJsonArray list;
    for (const PolicyRule &rule : rules)
        list.append(rule.toJson());
    if (!list.isEmpty())
        json[u"rules"_s] = list;
    const QJsonObject steering = steeringOf(*this);
    for (auto it = steering.begin(); it != steering.end(); ++it)
        json[it.key()] = it.value();
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
