#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/remaindermath.h"
#include "core/simulation/solve/remainderreader.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using Kind = ModularQuestion::Kind;
using remainders::combined;
using remainders::power;
using remainders::reduced;
using remainders::timesModulo;
using remainders::Wide;

std::optional<qint64> solved(const ModularQuestion &q)
{
    switch (q.kind) {
    case Kind::Power:
        return power(q.base, q.exponent, q.modulus);
    case Kind::Sum: {
        qint64 value = 0;
        for (const qint64 term : q.terms)
            value = static_cast<qint64>((static_cast<Wide>(value) + reduced(term, q.modulus)) % q.modulus);
        return value;
    }
    case Kind::Product: {
        qint64 value = 1 % q.modulus;
        for (const qint64 term : q.terms)
            value = timesModulo(value, term, q.modulus);
        return value;
    }
    case Kind::Remainders:
        return combined(q.remainders, q.moduli);
    }
    return {};
}

QString list(const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return u'[' + texts.join(u", ") + u']';
}

QString programOf(const ModularQuestion &q)
{
    const QString modulus = QString::number(q.modulus);
    switch (q.kind) {
    case Kind::Power:
        return u"print(pow("_s + QString::number(q.base) + u", "_s + QString::number(q.exponent) + u", "_s
               + modulus + u"))\n"_s;
    case Kind::Sum:
        return u"terms = "_s + list(q.terms) + u"\nprint(sum(terms) % "_s + modulus + u")\n"_s;
    case Kind::Product:
        return u"value = 1\nfor factor in "_s + list(q.terms) + u":\n    value = value * factor % "_s
               + modulus + u"\nprint(value)\n"_s;
    case Kind::Remainders:
        return u"remainders = "_s + list(q.remainders) + u"\nmoduli = "_s + list(q.moduli)
               + u"\nx = 0\nstep = 1\nfor r, m in zip(remainders, moduli):\n    while x % m != r:\n        x "
                 u"+= step\n"
                 u"    step *= m\nprint(x)\n"_s;
    }
    return {};
}

void addWrong(Finding &finding, const ModularQuestion &q)
{
    if (const auto value = solved(q)) {
        finding.mistakes.append(QString::number(*value));
        if (QString::number(*value) != finding.answer)
            finding.wrongPrograms.append(programOf(q));
    }
}

void explain(Finding &finding, const ModularQuestion &q)
{
    const QString modulus = QString::number(q.modulus);
    ModularQuestion wrong = q;
    switch (q.kind) {
    case Kind::Power: {
        qint64 square = reduced(q.base, q.modulus);
        qint64 result = 1 % q.modulus;
        finding.working.append(u"Square repeatedly modulo "_s + modulus + u", starting from "_s
                               + QString::number(square) + u'.');
        for (qint64 e = q.exponent, bit = 1; e > 0; e /= 2, bit = bit > (qint64(1) << 60) ? bit : bit * 2) {
            if (e % 2 != 0) {
                result = timesModulo(result, square, q.modulus);
                finding.working.append(u"The exponent holds "_s + QString::number(bit)
                                       + u": the product so far becomes "_s + QString::number(result) + u'.');
            }
            square = timesModulo(square, square, q.modulus);
        }
        for (const qint64 by : {-1, 1, 2}) {
            wrong.exponent = std::max<qint64>(0, q.exponent + by);
            addWrong(finding, wrong);
        }
        wrong = q;
        wrong.kind = Kind::Product; // base times exponent
        wrong.terms = {q.base, q.exponent};
        addWrong(finding, wrong);
        break;
    }
    case Kind::Sum:
    case Kind::Product: {
        const bool sum = q.kind == Kind::Sum;
        qint64 value = sum ? 0 : 1 % q.modulus;
        for (const qint64 term : q.terms) {
            const qint64 rest = reduced(term, q.modulus);
            value = sum ? (value + rest) % q.modulus : timesModulo(value, rest, q.modulus);
            finding.working.append(QString::number(term) + u" leaves "_s + QString::number(rest)
                                   + u" modulo "_s + modulus + u"; so far that makes "_s
                                   + QString::number(value) + u'.');
        }
        for (qsizetype i = q.terms.size() - 1; i >= 0 && q.terms.size() > 1; --i) {
            wrong.terms.removeAt(i);
            addWrong(finding, wrong);
            wrong.terms = q.terms;
        }
        wrong.terms[0] += sum ? 10 : 1;
        addWrong(finding, wrong);
        wrong.terms = q.terms;
        wrong.kind = sum ? Kind::Product : Kind::Sum;
        if (q.terms.size() > 1)
            addWrong(finding, wrong);
        break;
    }
    case Kind::Remainders: {
        qint64 x = 0;
        qint64 step = 1;
        for (qsizetype i = 0; i < q.moduli.size(); ++i) {
            while (x % q.moduli[i] != q.remainders[i])
                x += step;
            step = step / std::gcd(step, q.moduli[i]) * q.moduli[i];
            finding.working.append(QString::number(x) + u" leaves "_s + QString::number(q.remainders[i])
                                   + u" on division by "_s + QString::number(q.moduli[i])
                                   + u" and fits all before; numbers that do come every "_s
                                   + QString::number(step) + u'.');
        }
        wrong.moduli.removeLast();
        wrong.remainders.removeLast();
        addWrong(finding, wrong);
        wrong = q;
        wrong.remainders.last() = (wrong.remainders.last() + 1) % wrong.moduli.last();
        addWrong(finding, wrong);
        finding.mistakes.append(QString::number(x + step));
        wrong = q;
        wrong.remainders.first() =
            (wrong.remainders.first() + wrong.moduli.first() - 1) % wrong.moduli.first();
        addWrong(finding, wrong);
        finding.mistakes.append(QString::number(x + 1));
        break;
    }
    }
    const qint64 answer = finding.answer.toLongLong();
    if (q.kind != Kind::Remainders) {
        for (const qint64 by : {1, -1, 2, 3})
            finding.mistakes.append(QString::number(reduced(answer + by, q.modulus)));
        finding.mistakes.append(QString::number(answer + q.modulus)); // one division too few
        finding.mistakes.append(QString::number(q.modulus));
    }
    while (finding.wrongPrograms.size() < 2) {
        const QString by = QString::number(finding.wrongPrograms.size() + 1);
        QString program = finding.program.trimmed();
        program.insert(program.size() - 1, u" + "_s + by); // an index off by one
        finding.wrongPrograms.append(program + u'\n');
    }
}

} // namespace

std::optional<Understanding> findModular(const QString &text)
{
    const Text source(text);
    Tokens where;
    const auto question = smallestRun(source, remainders::hopeful, [&](Tokens run) {
        auto found = remainders::read(run);
        where = run;
        return found;
    });
    if (!question)
        return {};
    const auto answer = solved(*question);
    if (!answer)
        return {};
    Finding finding{
        .structure = *question, .answer = QString::number(*answer), .program = programOf(*question)};
    explain(finding, *question);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
