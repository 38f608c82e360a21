#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/linearwords.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// Linear systems in symbols or in words: prices, ages, two numbers.
namespace daao::linear {

/// A sum of multiples of unknowns and a constant.
struct Form
{
    std::map<QString, qint64> of;
    qint64 constant = 0;

    bool isConstant() const { return of.empty(); }
};

Form sum(Form a, const Form &b, qint64 times = 1);
Form scaled(Form a, qint64 by);

/// A cheap check that a run of tokens might hold a system and a question.
bool hopeful(Tokens run);

/// Reads the equations and the question of one run of tokens.
class SystemReader
{
public:
    /// `things`: coins, tokens and the like are counted, they count nothing.
    SystemReader(Tokens run, bool things)
        : m_run(run)
        , m_things(things)
    {}

    std::optional<LinearSystem> read();

private:
    void readClause(Tokens clause);
    bool readEquation(Tokens clause);
    bool readSpecial(Tokens clause);
    bool readPayment(Tokens clause);
    bool readUnknownVerb(Tokens clause);
    std::optional<Form> form(Tokens tokens);
    std::optional<Form> term();
    std::optional<Form> noun();
    std::optional<Form> pair();
    std::optional<QString> nameAt();
    void note(const Form &left, const Form &right);
    int asked(const QStringList &unknowns, const std::vector<Sentence> &all);
    QString known(const QString &name);
    void detectSymbols();
    void detectLetters();
    std::vector<Tokens> segments(Tokens t) const;
    bool equates(const Token &t) const;

    bool has(size_t ahead = 0) const { return m_at + ahead < m_tokens.size(); }
    const Token &peek(size_t ahead = 0) const { return m_tokens[m_at + ahead]; }

    Tokens m_run;
    Tokens m_tokens;
    size_t m_at = 0;
    bool unit(const Token &t) const { return isMeasure(t) || (!m_things && isToken(t)); }

    bool m_things = false;
    bool m_symbolic = false;       ///< unknowns are letters, and only those
    std::vector<Form> m_equations; ///< each = 0
    QStringList m_order;
    std::vector<QString> m_symbols;
    QStringList m_defined; ///< unknowns that stand alone before known things: "b = a + 3"
    size_t m_definitions = 0;
};

} // namespace daao::linear
