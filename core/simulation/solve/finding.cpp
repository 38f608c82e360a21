#include "core/simulation/solve/finding.h"

#include "core/simulation/solve/reading.h"

namespace daao {
namespace {

QString digitsSwapped(qint64 value)
{
    QString digits = QString::number(value);
    for (qsizetype i = digits.size() - 1; i > 0; --i) {
        if (!digits[i - 1].isDigit() || digits[i] == digits[i - 1] || (i == 1 && digits[i] == u'0'))
            continue;
        std::swap(digits[i], digits[i - 1]);
        return digits;
    }
    return {};
}

} // namespace

Understanding understood(const Finding &finding)
{
    QStringList wrong = reading::distinctMistakes(finding.wrongPrograms, finding.program);
    return {.structure = finding.structure,
            .family = familyOf(finding.structure),
            .difficultyMilli = difficultyMilli(finding.structure),
            .answer = finding.answer,
            .working = finding.working,
            .mistakes = reading::distinctMistakes(finding.mistakes, finding.answer),
            .program = finding.program,
            .wrongPrograms = wrong,
            .questionText = finding.questionText};
}

QStringList slips(qint64 value)
{
    QStringList result;
    const auto offer = [&](qint64 by) {
        if (const auto other = reading::added(value, by); other && (value < 0 || *other >= 0))
            result.append(QString::number(*other));
    };
    if (value >= 100 || value <= -100)
        offer(-10);
    if (value >= 10000 || value <= -10000)
        offer(1000);
    result.append(digitsSwapped(value));
    offer(1);
    offer(-1);
    offer(10);
    offer(2);
    return reading::distinctMistakes(result, QString::number(value));
}

} // namespace daao
