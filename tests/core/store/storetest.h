#pragma once

#include "core/store/project.h"

#include <QTest>

#include <memory>

namespace daao::test {

using namespace Qt::StringLiterals;

/// The project in a file; ends the test binary's hope if it cannot be opened.
inline std::unique_ptr<Project> opened(const QString &file, const Project::Options &options = {})
{
    auto project = Project::open(file, options);
    if (!project)
        qFatal("%s", qPrintable(project.error().message + u' ' + project.error().detail));
    return std::move(*project);
}

/// A plain finished run of one layer, small and different for each number.
inline Run plainRun(int number, const QString &model = u"sim-mini"_s, Operator op = Operator::Cot)
{
    Run run;
    run.id = u"%1-plain"_s.arg(number, 8, 16, QChar(u'0'));
    run.status = RunStatus::Finished;
    run.query.text = u"How much water is in tank %1?"_s.arg(number);
    run.policy = {u"fixed"_s, 1};
    run.plan.difficulty.value = 0.5;
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = op, .model = model}}};
    run.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + number, Qt::UTC);
    run.wallMs = 100;
    run.answer = QString::number(number);
    run.answerText = u"It holds %1 litres."_s.arg(number);
    const Attempt attempt{.requestId = run.id + u"-1"_s,
                          .httpStatus = 200,
                          .text = run.answerText,
                          .finishReason = u"stop"_s,
                          .usage = {.promptTokens = 10, .completionTokens = 5},
                          .cost = Money::pico(1000 + number),
                          .startedAt = run.startedAt};
    const Call call{.node = u"n1"_s,
                    .request = {.model = model, .messages = {{Role::User, run.query.text}}},
                    .reply = {{attempt}}};
    NodeRun node{.node = u"n1"_s, .op = op, .model = model, .status = NodeStatus::Ok, .answer = run.answer};
    node.candidates = {{.node = u"n1"_s, .model = model, .text = run.answerText, .answer = run.answer}};
    node.calls = {call};
    node.cost = call.reply.cost();
    run.nodes = {node};
    run.cost = node.cost;
    return run;
}

/// Waits for the recorder's word that the run is on disk.
inline bool isSaved(Project &project, const Run &run)
{
    return project.recorder().save(run).result().has_value();
}

} // namespace daao::test
