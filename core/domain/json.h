#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"
#include "core/domain/policy.h"
#include "core/domain/query.h"
#include "core/domain/run.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace daao {

/// JSON of the domain values, in and out, in one place. Shapes: cli.md. Readers ignore unknown keys and
/// refuse wrong types with BadInput and the key's path ("plan.layers[0][1].operator").
struct Json
{
    Q_DECLARE_TR_FUNCTIONS(daao::Json)

public:
    /// Dollars as a decimal number; null where unknown.
    static QJsonValue from(const std::optional<Money> &money);
    static QJsonValue from(const Cost &cost); ///< null if a part is unknown
    static QJsonObject from(const Error &error);
    static QJsonObject from(const Price &price);
    static QJsonObject from(const Endpoint &endpoint);
    static QJsonObject from(const ModelCard &card);
    static QJsonObject from(const TestCase &test);
    static QJsonObject from(const Reference &reference);
    static QJsonObject from(const Query &query);
    static QJsonObject from(const Problem &problem); ///< one line of `daao tasks`
    static QJsonObject from(const Difficulty &difficulty);
    static QJsonObject from(const Why &why);
    static QJsonObject from(const NodeSettings &settings);
    static QJsonObject from(const WorkflowNode &node);
    static QJsonArray from(const Workflow &workflow); ///< the layers
    static QJsonObject from(const Plan &plan);        ///< without the difficulty, which stands beside it
    static QJsonObject from(const ImageRef &image);
    static QJsonObject from(const ChatMessage &message);
    static QJsonObject from(const ChatRequest &request);
    static QJsonObject from(const Attempt &attempt);
    static QJsonObject from(const Call &call);
    static QJsonObject from(const Candidate &candidate);
    static QJsonObject from(const NodeRun &node);
    static QJsonObject
    from(const Run &run); ///< daao.run/1: the ledger, one row per attempt, without the texts
    /// The same with candidates, requests and replies ("exchanges"): reads back to the same value.
    static QJsonObject fullFrom(const NodeRun &node);
    static QJsonObject fullFrom(const Run &run);
    static QJsonObject from(const PolicyVersion &policy);

    static Result<Price> price(const QJsonObject &json);
    static Result<Endpoint> endpoint(const QJsonObject &json);
    static Result<ModelCard> modelCard(const QJsonObject &json);
    static Result<Reference> reference(const QJsonObject &json);
    static Result<Query> query(const QJsonObject &json);
    static Result<Problem> problem(const QJsonObject &json);
    static Result<Workflow> workflow(const QJsonArray &layers);
    static Result<Plan> plan(const QJsonObject &plan, const QJsonObject &difficulty);
    static Result<Call> call(const QJsonObject &json);
    static Result<NodeRun> nodeRun(const QJsonObject &json);
    static Result<Run> run(const QJsonObject &json);
    static Result<PolicyVersion> policyVersion(const QJsonObject &json);

    /// Compact bytes with sorted keys: the same value gives the same bytes.
    static QByteArray bytes(const QJsonObject &object);
    /// An object from bytes, or BadInput that names the place; refuses more than 32 MB.
    static Result<QJsonObject> object(const QByteArray &bytes, const QString &what);
};

} // namespace daao
