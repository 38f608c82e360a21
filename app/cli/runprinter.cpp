#include "app/cli/runprinter.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct Printer
{
    Q_DECLARE_TR_FUNCTIONS(daao::Printer)
};

QString shortened(const QString &answer)
{
    const QString line = answer.simplified();
    return line.size() > 40 ? line.left(39) + u'…' : line;
}

} // namespace

void printRun(const Terminal &out, const Run &run)
{
    const Difficulty &d = run.plan.difficulty;
    QString head = Printer::tr("%1 · policy %2 v%3 · difficulty %4 (%5 – %6)")
                       .arg(toString(run.origin).toUpper(), run.policy.name)
                       .arg(run.policy.version)
                       .arg(d.value, 0, 'f', 2)
                       .arg(d.low, 0, 'f', 2)
                       .arg(d.high, 0, 'f', 2);
    if (run.trueDifficulty)
        head += Printer::tr(" · true difficulty %1 logits").arg(*run.trueDifficulty, 0, 'f', 2);
    out.line(head);
    out.line({});
    QList<QStringList> rows;
    for (const NodeRun &node : run.nodes)
        rows.append({QString::number(node.layer + 1), node.node, toString(node.op), node.model,
                     toString(node.status), shortened(node.error ? node.error->message : node.answer),
                     u"%1 → %2"_s.arg(node.promptTokens()).arg(node.completionTokens()),
                     Words::time(node.durationMs), Words::cost(node.cost)});
    out.table({Printer::tr("Layer"), Printer::tr("Node"), Printer::tr("Operator"), Printer::tr("LLM"),
               Printer::tr("State"), Printer::tr("Answer"), Printer::tr("Tokens"), Printer::tr("Time"),
               Printer::tr("Cost")},
              rows, {6, 7, 8});
    for (const NodeRun &node : run.nodes)
        for (const Why &why : node.why)
            out.line(Printer::tr("  %1: %2").arg(node.node, why.sentence));
    out.line({});
    out.line(Printer::tr("Answer: %1   %2")
                 .arg(run.answer.isEmpty() ? run.answerText : run.answer, Words::verdict(run.correct)));
    out.line(Printer::tr("Cost %1 · %n call(s) · %2 · run %3", "", int(run.calls().size()))
                 .arg(Words::cost(run.cost), Words::time(run.wallMs), run.id.left(8)));
}

int exitCodeOf(const Run &run)
{
    switch (run.status) {
    case RunStatus::Finished:
        return 0;
    case RunStatus::Cancelled:
        return 130;
    case RunStatus::BudgetStopped:
        return 5;
    default:
        return run.error ? exitCodeOf(run.error->kind) : 1;
    }
}

} // namespace daao
