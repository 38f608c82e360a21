#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/chainwords.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

/// Sums in symbols or in words, as one chain of operations on a running value.
namespace daao::chain {

using Step = ArithmeticChain::Step;

/// A chain under construction. Without steps and with a start it is a constant.
struct Value
{
    bool known = false;   ///< the start is known
    bool current = false; ///< speaks of the running result
    qint64 start = 0;
    QList<Step> steps;

    bool isConstant() const { return known && steps.isEmpty(); }
};

/// nullopt: the result does not fit.
std::optional<qint64> applied(qint64 value, const Step &step);
std::optional<qint64> evaluated(qint64 start, const QList<Step> &steps);
/// One operation between two chains, as one chain.
std::optional<Value> joined(char op, Value left, Value right);

/// A cheap check that a run of tokens might hold a sum and a question.
bool hopeful(Tokens run);

/// Reads one run of tokens into a chain.
class ChainReader
{
public:
    explicit ChainReader(Tokens run)
        : m_run(run)
    {}

    std::optional<ArithmeticChain> read();

private:
    enum class Role { Plain, Base, Operand };
    struct Argument
    {
        Role role = Role::Plain;
        Value value;
    };

    bool readSentence(const Sentence &sentence);
    bool takeAssignment();
    bool takeOperation();
    bool takeAway();
    bool settle();
    bool perform(char op, const std::optional<Argument> &fixed, const std::vector<Argument> &after);
    bool store(Value value);

    std::optional<Argument> argument(bool anyUnit);
    std::optional<Value> expression(bool sequence = true);
    std::optional<Value> product();
    std::optional<Value> primary(bool anyUnit = false);
    std::optional<Value> named();
    std::optional<Value> pair(char op);
    bool isReference() const;
    bool isTimes() const { return peek().is(u"times") && !(has(1) && peek(1).isAny({u"as", u"a", u"per"})); }
    void skipRelative();

    bool has(size_t ahead = 0) const { return m_at + ahead < m_tokens.size(); }
    const Token &peek(size_t ahead = 0) const { return m_tokens[m_at + ahead]; }
    bool skip(std::initializer_list<QStringView> words)
    {
        if (!has() || !peek().isAny(words))
            return false;
        ++m_at;
        return true;
    }

    Tokens m_run;
    Tokens m_tokens;
    size_t m_at = 0;
    bool m_leftToRight = false;
    bool m_startCue = false; ///< the sentence says where the number starts
    bool m_worked = false;   ///< the sentence held an operation
    int m_counts = 0;        ///< numbers of things, which do not matter here
    int m_leftover = 0;      ///< bare numbers of the sentence that nothing used
    std::optional<Value> m_current;
    std::vector<Argument> m_pending;
    QHash<QStringView, Value> m_variables;
};

} // namespace daao::chain
