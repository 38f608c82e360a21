#include "core/problems/solve.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <optional>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

QString answer(const ArithmeticChain &chain)
{
    qint64 value = chain.start;
    for (const auto &step : chain.steps) {
        bool overflow = false;
        if (step.op == '+')
            overflow = __builtin_add_overflow(value, step.value, &value);
        else if (step.op == '-')
            overflow = __builtin_sub_overflow(value, step.value, &value);
        else
            overflow = __builtin_mul_overflow(value, step.value, &value);
        if (overflow)
            return {};
    }
    return QString::number(value);
}

QString answer(const WordProblem &problem)
{
    qint64 value = problem.start;
    for (const auto &event : problem.events) {
        switch (event.kind) {
        case WordProblem::Gain:
            value += event.amount;
            break;
        case WordProblem::Lose:
            value -= event.amount;
            break;
        case WordProblem::Times:
            value *= event.amount;
            break;
        case WordProblem::Share:
            if (event.amount == 0 || value % event.amount != 0)
                return {};
            value /= event.amount;
            break;
        case WordProblem::GainEach:
            value += event.amount * event.each;
            break;
        case WordProblem::LoseEach:
            value -= event.amount * event.each;
            break;
        }
    }
    return QString::number(value);
}

/// Bareiss' fraction-free elimination: every division is exact.
Wide determinant(QList<QList<Wide>> m)
{
    const qsizetype n = m.size();
    Wide previous = 1;
    int sign = 1;
    for (qsizetype k = 0; k + 1 < n; ++k) {
        qsizetype pivot = k;
        while (pivot < n && m[pivot][k] == 0)
            ++pivot;
        if (pivot == n)
            return 0;
        if (pivot != k) {
            m.swapItemsAt(pivot, k);
            sign = -sign;
        }
        for (qsizetype i = k + 1; i < n; ++i)
            for (qsizetype j = k + 1; j < n; ++j)
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) / previous;
        previous = m[k][k];
    }
    return sign * m[n - 1][n - 1];
}

/// Cramer's rule for the one unknown that is asked.
QString answer(const LinearSystem &system)
{
    const qsizetype n = system.unknowns.size();
    if (n == 0 || system.coefficients.size() != n || system.constants.size() != n || system.asked < 0
        || system.asked >= n)
        return {};
    QList<QList<Wide>> matrix;
    for (const auto &row : system.coefficients) {
        if (row.size() != n)
            return {};
        matrix.append(QList<Wide>(row.begin(), row.end()));
    }
    const Wide whole = determinant(matrix);
    for (qsizetype i = 0; i < n; ++i)
        matrix[i][system.asked] = system.constants[i];
    if (whole == 0)
        return {};
    const Wide part = determinant(matrix);
    return part % whole == 0 ? QString::number(qint64(part / whole)) : QString();
}

qint64 nonNegative(Wide value, qint64 modulus)
{
    return qint64((value % modulus + modulus) % modulus);
}

qint64 power(qint64 base, qint64 exponent, qint64 modulus)
{
    Wide result = nonNegative(1, modulus);
    Wide square = nonNegative(base, modulus);
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = result * square % modulus;
        square = square * square % modulus;
    }
    return qint64(result);
}

/// Sieving by the moduli, one after the other.
QString smallestWithRemainders(const ModularQuestion &question)
{
    if (question.moduli.size() != question.remainders.size())
        return {};
    qint64 x = 0;
    qint64 step = 1;
    for (qsizetype i = 0; i < question.moduli.size(); ++i) {
        const qint64 modulus = question.moduli[i];
        if (modulus <= 0 || modulus > 1'000'000 || std::gcd(step, modulus) != 1)
            return {};
        const qint64 wanted = nonNegative(question.remainders[i], modulus);
        while (x % modulus != wanted)
            x += step;
        if (__builtin_mul_overflow(step, modulus, &step))
            return {};
    }
    return QString::number(x);
}

QString answer(const ModularQuestion &question)
{
    if (question.kind == ModularQuestion::Remainders)
        return smallestWithRemainders(question);
    if (question.modulus <= 0)
        return {};
    if (question.kind == ModularQuestion::Power)
        return QString::number(power(question.base, question.exponent, question.modulus));
    const bool isSum = question.kind == ModularQuestion::Sum;
    Wide value = isSum ? 0 : 1;
    for (const qint64 term : question.terms)
        value =
            nonNegative(isSum ? value + term : value * nonNegative(term, question.modulus), question.modulus);
    return QString::number(nonNegative(value, question.modulus));
}

QString weekdayName(qint64 weekday)
{
    static const QStringList names{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                   u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return names.at(nonNegative(weekday - 1, 7));
}

QString answer(const DateQuestion &question)
{
    switch (question.kind) {
    case DateQuestion::DateAfter:
        return QDate::fromJulianDay(question.date + question.days).toString(Qt::ISODate);
    case DateQuestion::WeekdayOf:
        return weekdayName(question.date % 7 + 1); // Julian day 0 was a Monday
    case DateQuestion::WeekdayAfter:
        return weekdayName(question.weekday + question.days);
    case DateQuestion::DaysBetween:
        return QString::number(question.other - question.date);
    case DateQuestion::TimeAfter: {
        const qint64 minute = nonNegative(Wide(question.clock) + question.minutes, 1440);
        return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
    }
    }
    return {};
}

/// Fills the line from the front; an item may be placed once all that must stand before it are.
class OrderSearch
{
public:
    OrderSearch(const OrderingPuzzle &puzzle, int atMost, QList<QList<int>> *found)
        : m_size(int(puzzle.items.size()))
        , m_atMost(atMost)
        , m_found(found)
    {
        m_fixedAt.fill(-1);
        m_directlyAfter.fill(-1);
        m_follower.fill(-1);
        for (const auto &[item, position] : puzzle.at)
            m_possible = m_possible && fix(item, position);
        for (const auto &[left, right] : puzzle.before)
            m_earlier[size_t(right)] |= 1u << left;
        for (const auto &[left, right] : puzzle.adjacent) {
            m_earlier[size_t(right)] |= 1u << left;
            m_possible = m_possible && join(left, right);
        }
    }

    int count()
    {
        if (m_possible)
            place(0, 0, -1);
        return m_count;
    }

private:
    bool fix(int item, int position)
    {
        int &fixed = m_fixedAt[size_t(item)];
        const bool fits = fixed < 0 || fixed == position;
        fixed = position;
        return fits;
    }

    bool join(int left, int right)
    {
        int &after = m_directlyAfter[size_t(right)];
        int &follower = m_follower[size_t(left)];
        const bool fits = (after < 0 || after == left) && (follower < 0 || follower == right);
        after = left;
        follower = right;
        return fits;
    }

    bool mayStand(int item, int position, quint32 placed, int last) const
    {
        const auto i = size_t(item);
        return !(placed >> item & 1) && (m_earlier[i] & ~placed) == 0
               && (m_fixedAt[i] < 0 || m_fixedAt[i] == position)
               && (m_directlyAfter[i] < 0 || m_directlyAfter[i] == last)
               && (last < 0 || m_follower[size_t(last)] < 0 || m_follower[size_t(last)] == item);
    }

    void place(int position, quint32 placed, int last)
    {
        if (position == m_size) {
            ++m_count;
            if (m_found)
                m_found->append(QList<int>(m_line.begin(), m_line.begin() + m_size));
            return;
        }
        for (int item = 0; item < m_size && m_count < m_atMost; ++item) {
            if (!mayStand(item, position, placed, last))
                continue;
            m_line[size_t(position)] = item;
            place(position + 1, placed | 1u << item, item);
        }
    }

    static constexpr int capacity = 32;
    int m_size;
    int m_atMost;
    int m_count = 0;
    bool m_possible = true;
    QList<QList<int>> *m_found;
    std::array<int, capacity> m_line{};
    std::array<int, capacity> m_fixedAt{};
    std::array<int, capacity> m_directlyAfter{};
    std::array<int, capacity> m_follower{};
    std::array<quint32, capacity> m_earlier{};
};

QString answer(const OrderingPuzzle &puzzle)
{
    QList<QList<int>> orders;
    if (countOrders(puzzle, 2, &orders) != 1 || puzzle.askedPosition < 0
        || puzzle.askedPosition >= puzzle.items.size())
        return {};
    return puzzle.items.at(orders.first().at(puzzle.askedPosition));
}

QString answer(const KnightsPuzzle &puzzle)
{
    const QList<quint32> fitting = fittingAssignments(puzzle);
    if (fitting.size() != 1 || puzzle.asked >= puzzle.people.size())
        return {};
    if (puzzle.asked >= 0)
        return fitting.first() >> puzzle.asked & 1 ? u"knight"_s : u"knave"_s;
    QStringList knights;
    for (qsizetype i = 0; i < puzzle.people.size(); ++i)
        if (fitting.first() >> i & 1)
            knights.append(puzzle.people.at(i));
    std::sort(knights.begin(), knights.end());
    return knights.isEmpty() ? u"none"_s : knights.join(u", "_s);
}

QString answer(const FactQuestion &question)
{
    QString at = question.subject;
    for (const QString &relation : question.path) {
        const auto fact = std::find_if(question.facts.begin(), question.facts.end(), [&](const auto &f) {
            return f.subject == at && f.relation == relation;
        });
        if (fact == question.facts.end())
            return {};
        at = fact->object;
    }
    const qsizetype choice = question.choices.indexOf(at);
    return choice < 0 ? QString() : QString(QChar(char16_t(u'A' + choice)));
}

QString answer(const CodeTask &)
{
    return {};
}

} // namespace

int countOrders(const OrderingPuzzle &puzzle, int atMost, QList<QList<int>> *found)
{
    const auto inside = [&puzzle](int item) { return item >= 0 && item < puzzle.items.size(); };
    const auto bothInside = [&inside](const std::pair<int, int> &p) {
        return inside(p.first) && inside(p.second);
    };
    if (puzzle.items.size() > 16 || !std::all_of(puzzle.before.begin(), puzzle.before.end(), bothInside)
        || !std::all_of(puzzle.adjacent.begin(), puzzle.adjacent.end(), bothInside)
        || !std::all_of(puzzle.at.begin(), puzzle.at.end(), bothInside))
        return 0;
    return OrderSearch(puzzle, atMost, found).count();
}

bool holds(const KnightsPuzzle::Claim &claim, quint32 knights)
{
    const bool first = knights >> claim.first & 1;
    const bool second = knights >> claim.second & 1;
    switch (claim.kind) {
    case KnightsPuzzle::Claim::IsKnight:
        return first;
    case KnightsPuzzle::Claim::IsKnave:
        return !first;
    case KnightsPuzzle::Claim::BothKnights:
        return first && second;
    case KnightsPuzzle::Claim::BothKnaves:
        return !first && !second;
    case KnightsPuzzle::Claim::SameKind:
        return first == second;
    case KnightsPuzzle::Claim::DifferentKind:
        return first != second;
    case KnightsPuzzle::Claim::AtLeastOneKnave:
        return !first || !second;
    case KnightsPuzzle::Claim::ExactKnights:
        return std::popcount(knights) == claim.count;
    }
    return false;
}

QList<quint32> fittingAssignments(const KnightsPuzzle &puzzle)
{
    QList<quint32> fitting;
    const auto size = puzzle.people.size();
    const auto outside = [size](int person) { return person < 0 || person >= size; };
    if (size > 16)
        return fitting;
    for (const auto &claim : puzzle.claims)
        if (outside(claim.speaker) || outside(claim.first) || outside(claim.second))
            return fitting;
    for (quint32 knights = 0; knights < 1u << size; ++knights) {
        const bool fits =
            std::all_of(puzzle.claims.begin(), puzzle.claims.end(), [knights](const auto &claim) {
                return holds(claim, knights) == bool(knights >> claim.speaker & 1);
            });
        if (fits)
            fitting.append(knights);
    }
    return fitting;
}

QString solve(const Structure &structure)
{
    return std::visit([](const auto &of) { return answer(of); }, structure);
}

} // namespace daao
