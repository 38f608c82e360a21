#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/linearreader.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>

namespace daao {
namespace {

using namespace Qt::StringLiterals;
using namespace reading;
using linear::SystemReader;
__extension__ using Wide = __int128;

/// The unique integer solution by fraction-free elimination.
std::optional<QList<qint64>> solution(const LinearSystem &system)
{
    const auto n = static_cast<size_t>(system.unknowns.size());
    std::vector<std::vector<Wide>> m(n, std::vector<Wide>(n + 1));
    for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < n; ++c)
            m[r][c] = system.coefficients[static_cast<qsizetype>(r)][static_cast<qsizetype>(c)];
        m[r][n] = system.constants[static_cast<qsizetype>(r)];
    }
    const auto huge = [](Wide v) { return v > (Wide(1) << 90) || v < -(Wide(1) << 90); };
    const auto gcd = [](Wide a, Wide b) {
        a = a < 0 ? -a : a;
        b = b < 0 ? -b : b;
        while (b != 0)
            std::swap(a %= b, b);
        return a;
    };
    for (size_t c = 0; c < n; ++c) {
        size_t pivot = c;
        while (pivot < n && m[pivot][c] == 0)
            ++pivot;
        if (pivot == n)
            return {};
        std::swap(m[pivot], m[c]);
        for (size_t r = 0; r < n; ++r) {
            if (r == c || m[r][c] == 0)
                continue;
            const Wide common = gcd(m[r][c], m[c][c]);
            const Wide f = m[c][c] / common;
            const Wide g = m[r][c] / common;
            Wide divisor = 0;
            for (size_t k = 0; k <= n; ++k) {
                if (huge(m[r][k]) || huge(m[c][k]) || f > (Wide(1) << 36) || f < -(Wide(1) << 36)
                    || g > (Wide(1) << 36) || g < -(Wide(1) << 36))
                    return {};
                m[r][k] = m[r][k] * f - m[c][k] * g;
                divisor = gcd(divisor, m[r][k]);
            }
            if (divisor > 1)
                for (size_t k = 0; k <= n; ++k)
                    m[r][k] /= divisor;
        }
    }
    QList<qint64> result;
    for (size_t r = 0; r < n; ++r) {
        if (m[r][r] == 0 || m[r][n] % m[r][r] != 0)
            return {};
        const Wide value = m[r][n] / m[r][r];
        if (value > (Wide(1) << 62) || value < -(Wide(1) << 62))
            return {};
        result.append(static_cast<qint64>(value));
    }
    return result;
}

QString equationText(const LinearSystem &system, qsizetype row)
{
    QString text;
    for (qsizetype c = 0; c < system.unknowns.size(); ++c) {
        const qint64 factor = system.coefficients[row][c];
        if (factor == 0)
            continue;
        if (text.isEmpty())
            text = factor < 0 ? u"-"_s : QString();
        else
            text += factor < 0 ? u" - "_s : u" + "_s;
        if (qAbs(factor) != 1)
            text += QString::number(qAbs(factor)) + u"*"_s;
        QString name = system.unknowns[c];
        name.remove(u'#');
        text += u'[' + name + u']';
    }
    return text + u" = "_s + QString::number(system.constants[row]);
}

QString programOf(const LinearSystem &system)
{
    QStringList rows;
    for (qsizetype r = 0; r < system.coefficients.size(); ++r) {
        QStringList cells;
        for (const qint64 cell : system.coefficients[r])
            cells.append(QString::number(cell));
        cells.append(QString::number(system.constants[r]));
        rows.append(u'[' + cells.join(u", ") + u']');
    }
    return u"from fractions import Fraction\n\nrows = ["_s + rows.join(u", ")
           + u"]\nn = len(rows)\nm = [[Fraction(x) for x in row] for row in rows]\nfor c in range(n):\n"
             u"    p = next(r for r in range(c, n) if m[r][c] != 0)\n    m[c], m[p] = m[p], m[c]\n"
             u"    m[c] = [x / m[c][c] for x in m[c]]\n    for r in range(n):\n        if r != c:\n"
             u"            f = m[r][c]\n            m[r] = [x - f * y for x, y in zip(m[r], m[c])]\nprint(m["_s
           + QString::number(system.asked) + u"][n])\n"_s;
}

void explain(Finding &finding, const LinearSystem &system, const QList<qint64> &values)
{
    for (qsizetype r = 0; r < system.coefficients.size(); ++r)
        finding.working.append(u"Equation "_s + QString::number(r + 1) + u": "_s + equationText(system, r)
                               + u'.');
    for (qsizetype c = 0; c < values.size(); ++c) {
        QString name = system.unknowns[c];
        name.remove(u'#');
        finding.working.append(u"Elimination gives ["_s + name + u"] = "_s + QString::number(values[c])
                               + u'.');
    }
    for (qsizetype c = 0; c < values.size(); ++c) {
        if (c == system.asked)
            continue;
        finding.mistakes.append(QString::number(values[c]));
        LinearSystem other = system;
        other.asked = static_cast<int>(c);
        if (values[c] != values[system.asked])
            finding.wrongPrograms.append(programOf(other));
    }
    const qint64 answer = values[system.asked];
    for (qsizetype r = 0; r < system.constants.size(); ++r) {
        LinearSystem other = system;
        other.constants[r] = -other.constants[r];
        if (const auto wrong = solution(other); wrong && (*wrong)[system.asked] != answer) {
            finding.mistakes.append(QString::number((*wrong)[system.asked]));
            finding.wrongPrograms.append(programOf(other));
        }
    }
    for (const qint64 by : {1, -1, 2, -2})
        finding.mistakes.append(QString::number(answer + by));
    if (answer != 0)
        finding.mistakes.append(QString::number(-answer));
    for (const int by : {1, 2}) {
        QString program = finding.program;
        program.replace(u"][n])\n"_s, u"][n] + "_s + QString::number(by) + u")\n"_s);
        if (finding.wrongPrograms.size() < 2)
            finding.wrongPrograms.append(program);
    }
}

} // namespace

std::optional<Understanding> findLinear(const QString &text)
{
    const Text source(text);
    Tokens where;
    QList<qint64> values;
    const auto system = smallestRun(source, linear::hopeful, [&](Tokens run) -> std::optional<LinearSystem> {
        auto found = SystemReader(run, false).read();
        if (!found && std::ranges::any_of(run, linear::isToken))
            found = SystemReader(run, true).read();
        const auto solved = found ? solution(*found) : std::nullopt;
        if (!solved)
            return {};
        where = run;
        values = *solved;
        return found;
    });
    if (!system)
        return {};
    Finding finding{.structure = *system,
                    .answer = QString::number(values[system->asked]),
                    .program = programOf(*system)};
    explain(finding, *system, values);
    finding.questionText = source.written(where);
    return understood(finding);
}

} // namespace daao
