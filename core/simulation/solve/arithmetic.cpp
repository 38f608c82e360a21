#include "core/simulation/solve/chainreader.h"
#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/solvers.h"

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using chain::Step;

QString spoken(char op)
{
    return op == '+' ? u"Add"_s : op == '-' ? u"Subtract"_s : u"Multiply by"_s;
}

QString signed_(qint64 value)
{
    return value < 0 ? u'(' + QString::number(value) + u')' : QString::number(value);
}

QString programOf(qint64 start, const QList<Step> &steps)
{
    QString program = u"value = "_s + QString::number(start) + u'\n';
    for (const Step &step : steps)
        program += u"value = value "_s + QLatin1Char(step.op) + u' ' + signed_(step.value) + u'\n';
    return program + u"print(value)\n"_s;
}

/// As if the chain had been typed without parentheses.
QString flatProgram(const ArithmeticChain &chain)
{
    QString line = QString::number(chain.start);
    for (const Step &step : chain.steps)
        line += u' ' + QString(QLatin1Char(step.op)) + u' ' + signed_(step.value);
    return u"print("_s + line + u")\n"_s;
}

std::optional<qint64> flatValue(const ArithmeticChain &chain)
{
    std::optional<qint64> sum = 0;
    std::optional<qint64> term = chain.start;
    for (const Step &step : chain.steps) {
        if (step.op == '*') {
            term = multiplied(*term, step.value);
        } else {
            sum = added(*sum, *term);
            term = step.op == '+' ? step.value : -step.value;
        }
        if (!sum || !term)
            return {};
    }
    return added(*sum, *term);
}

} // namespace

std::optional<Understanding> findArithmetic(const QString &text)
{
    const Text read(text);
    Tokens where;
    const auto chain = smallestRun(read, chain::hopeful, [&](Tokens run) {
        auto found = chain::ChainReader(run).read();
        if (found)
            where = run;
        return found;
    });
    if (!chain)
        return {};
    const auto answer = chain::evaluated(chain->start, chain->steps);
    if (!answer)
        return {};

    Finding finding{.structure = *chain, .answer = QString::number(*answer)};
    qint64 value = chain->start;
    for (const Step &step : chain->steps) {
        const qint64 next = chain::applied(value, step).value_or(0);
        finding.working.append(spoken(step.op) + u' ' + QString::number(step.value) + u": "_s
                               + QString::number(value) + u' ' + QLatin1Char(step.op) + u' '
                               + signed_(step.value) + u" = "_s + QString::number(next) + u'.');
        value = next;
    }
    const auto variant = [&](const QList<Step> &steps) {
        const auto wrong = chain::evaluated(chain->start, steps);
        if (!wrong || wrong == answer)
            return;
        finding.mistakes.append(QString::number(*wrong));
        finding.wrongPrograms.append(programOf(chain->start, steps));
    };
    if (const auto flat = flatValue(*chain); flat && flat != answer) {
        finding.mistakes.append(QString::number(*flat));
        finding.wrongPrograms.append(flatProgram(*chain));
    }
    finding.mistakes += slips(*answer).mid(0, 2);
    for (qsizetype i = chain->steps.size() - 1; i >= 0; --i) {
        QList<Step> steps = chain->steps;
        if (steps[i].op == '*') {
            steps[i].value -= 1;
        } else {
            steps[i].op = steps[i].op == '+' ? '-' : '+';
        }
        variant(steps);
        steps.removeAt(i);
        variant(steps);
    }
    finding.mistakes += slips(*answer);
    finding.program = programOf(chain->start, chain->steps);
    if (finding.wrongPrograms.size() < 2)
        finding.wrongPrograms.append(programOf(chain->start + 1, chain->steps));
    finding.wrongPrograms.append(u"value = "_s + QString::number(chain->start) + u"\nprint(value)\n"_s);
    finding.questionText = read.written(where);
    return understood(finding);
}

} // namespace daao
