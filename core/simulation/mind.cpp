#include "core/simulation/mind.h"

#include "core/base/logistic.h"
#include "core/simulation/chance.h"
#include "core/simulation/expression.h"
#include "core/text/answers.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// What a draw is for. Different purposes of the same sample are independent.
enum Purpose : quint64 {
    Settled = 11,
    Worldly,
    View,
    WhichMistake,
    Programming,
    Judging,
    Mending,
    MendingMistake,
    Following,
    Doubt,
};

bool isCode(const Understanding &question)
{
    return std::holds_alternative<CodeTask>(question.structure);
}

double difficultyOf(const Understanding &question)
{
    return question.difficultyMilli / 1000.0;
}

/// What working step by step is worth: next to nothing for trivial questions, more for chains of inference.
double gainOf(const SimulatedLlm &llm, const Understanding &question)
{
    static const QHash<QString, double> byNature{{u"arithmetic"_s, 0.9},
                                                 {u"facts"_s, 0.6},
                                                 {u"code"_s, 0.4},
                                                 {u"ordering"_s, 1.1},
                                                 {u"knights"_s, 1.1}};
    const double weight = std::clamp((difficultyOf(question) + 3) / 2.5, 0.0, 1.0);
    return llm.workingGain * weight * byNature.value(question.family, 1.0);
}

/// How hard it is to put the question into a program. The size of numbers does not matter to a program, nor
/// does the length of a search; a story must still be understood.
double programDifficulty(const Understanding &question)
{
    const double b = difficultyOf(question);
    const double size = b + 3;
    static const QHash<QString, std::pair<double, double>> rule{
        {u"arithmetic"_s, {-2.2, 0.2}}, {u"modular"_s, {-2.2, 0.2}},  {u"linear"_s, {-1.3, 0.25}},
        {u"datetime"_s, {-1.2, 0.3}},   {u"ordering"_s, {-0.6, 0.4}}, {u"knights"_s, {-0.4, 0.4}}};
    const auto it = rule.constFind(question.family);
    return it == rule.cend() ? b + 0.2 : it->first + it->second * size;
}

double abilityOf(const SimulatedLlm &llm, const Understanding &question, bool working)
{
    return llm.skillAt(question.family) + (working ? gainOf(llm, question) : 0);
}

/// Of putting the question to a calculator: a story must be understood first.
double calculatingAdvantage(const SimulatedLlm &llm, const Understanding &question, bool working)
{
    const double ability = abilityOf(llm, question, working);
    return question.family == u"word" ? ability - difficultyOf(question) + 0.3
                                      : std::max(llm.programSkill, ability) - programDifficulty(question);
}

/// Whether an LLM with a Python tool would use it.
bool programsHelp(const Understanding &question)
{
    return question.family != u"word" && question.family != u"facts";
}

/// One LLM before one question, with its luck.
class Mind
{
public:
    Mind(const SimulatedLlm &llm, const Understanding &question, const MessageReading &reading,
         const Draws &draws)
        : m_llm(llm)
        , m_question(question)
        , m_reading(reading)
        , m_own(stableHash(llm.id))
        , m_draws(draws)
    {
        // The LLM's view of a question: on a share of questions it is settled and all samples repeat it; a
        // part of the settled views is the whole world's. Each mixture keeps every draw uniform, so that the
        // marginal probability stays exactly the 2PL one. A low temperature settles more questions, but not
        // all.
        const double rho = settledShareAt(draws.temperature);
        m_settled = chance::uniform(key(Settled)) < rho;
        m_worldly = chance::uniform(key(Worldly)) < llm.worldShare;
    }

    Outcome outcome() const
    {
        switch (m_reading.act) {
        case MessageReading::WriteProgram:
            return program();
        case MessageReading::UseTool:
            return toolCall();
        case MessageReading::ReadTool:
            return readTool();
        case MessageReading::Pick:
        case MessageReading::Reconsider:
            return weighed();
        case MessageReading::Judge:
            return verdict();
        case MessageReading::Improve:
            return improved();
        case MessageReading::Repair:
            return repaired();
        case MessageReading::Solve:
            break;
        }
        return answered(latent(View) < probability(ability() - difficulty()));
    }

private:
    double difficulty() const { return difficultyOf(m_question); }
    double ability() const { return abilityOf(m_llm, m_question, m_reading.working); }
    double probability(double advantage) const { return logistic(m_llm.discrimination * advantage); }

    double settledShareAt(double temperature) const
    {
        const double rho = m_llm.settledShare;
        const double cool = std::clamp((0.7 - temperature) / 0.7, 0.0, 1.0);
        const double hot = std::clamp((temperature - 0.7) / 1.3, 0.0, 1.0);
        return (rho + (1 - rho) * 0.85 * cool) * (1 - 0.5 * hot);
    }

    quint64 key(quint64 purpose) const { return mixSeed(mixSeed(m_own, m_draws.question), purpose); }
    quint64 worldKey(quint64 purpose) const { return mixSeed(m_draws.question, purpose); }
    quint64 freshKey(quint64 purpose) const { return mixSeed(key(purpose), m_draws.sample); }
    double fresh(quint64 purpose) const { return chance::uniform(freshKey(purpose)); }

    quint64 latentKey(quint64 purpose) const
    {
        if (!m_settled)
            return freshKey(purpose);
        return m_worldly ? worldKey(purpose) : key(purpose);
    }
    double latent(quint64 purpose) const { return chance::uniform(latentKey(purpose)); }

    /// A wrong answer, likelier ones first, other than `avoided`.
    QString mistake(quint64 luck, const QString &avoided = {}) const
    {
        QStringList choices = isCode(m_question) ? m_question.wrongPrograms : m_question.mistakes;
        if (choices.isEmpty() && isCode(m_question))
            choices = m_question.mistakes;
        if (choices.size() > 1)
            choices.removeAll(avoided);
        if (choices.isEmpty())
            return {};
        static constexpr double shares[] = {0.34, 0.61, 0.83, 1.0};
        const double u = chance::uniform(luck);
        qsizetype index = 0;
        while (index < 3 && u >= shares[index])
            ++index;
        return choices[index % choices.size()];
    }

    Outcome said(bool right, const QString &answer) const
    {
        Outcome outcome{Outcome::Answer, right, answer};
        if (isCode(m_question))
            outcome.program = std::exchange(outcome.answer, {});
        return outcome;
    }

    Outcome answered(bool right) const
    {
        if (right)
            return said(true, isCode(m_question) ? m_question.program : m_question.answer);
        return said(false, mistake(latentKey(WhichMistake)));
    }

    Outcome program() const
    {
        Outcome outcome{.kind = Outcome::Program};
        const bool again = m_reading.programFailed;
        const double advantage = m_llm.programSkill - programDifficulty(m_question) + (again ? 0.8 : 0);
        outcome.right = (again ? fresh(Mending) : latent(Programming)) < probability(advantage);
        outcome.program = m_question.program;
        if (!outcome.right && !m_question.wrongPrograms.isEmpty()) {
            const auto luck = again ? freshKey(MendingMistake) : latentKey(WhichMistake);
            outcome.program =
                m_question.wrongPrograms[qsizetype(scatter(luck) % quint64(m_question.wrongPrograms.size()))];
        }
        return outcome;
    }

    Outcome toolCall() const
    {
        const QString expression = expressionOf(m_question.structure);
        Outcome outcome{.kind = Outcome::ToolCall};
        if (m_reading.tools.contains(u"calculator"_s) && !expression.isEmpty()) {
            const double advantage = calculatingAdvantage(m_llm, m_question, m_reading.working);
            outcome.right = latent(Programming) < probability(advantage);
            outcome.tool = u"calculator"_s;
            outcome.program =
                outcome.right ? expression : wrongExpressionOf(m_question.structure, latentKey(WhichMistake));
            return outcome;
        }
        const bool helps = programsHelp(m_question);
        for (const auto &tool : m_reading.tools) {
            if (!helps || !tool.startsWith(u"py"))
                continue;
            outcome = program();
            outcome.kind = Outcome::ToolCall;
            outcome.tool = tool;
            return outcome;
        }
        return answered(latent(View) < probability(ability() - difficulty()));
    }

    Outcome readTool() const
    {
        if (m_reading.toolFailed || m_reading.toolOutput.isEmpty())
            return answered(latent(View) < probability(ability() - difficulty()));
        QString value = m_reading.toolOutput.trimmed().section(u'\n', -1).trimmed();
        if (const qsizetype colon = value.lastIndexOf(u": "); colon >= 0)
            value = value.mid(colon + 2).trimmed();
        const bool number = std::ranges::any_of(m_question.answer, [](QChar c) { return c.isDigit(); });
        const bool told = value.size() > 40 || (number && value.contains(u' '));
        if (const QString within = extractAnswer(value); told && !within.isEmpty())
            value = within;
        return said(meritOf(value, m_question) == ShownAnswer::Right, value);
    }

    struct Crowd
    {
        double right = 0; ///< shares of the shown answers
        double topWrong = 0;
        QString wrong; ///< the most frequent wrong answer
        QString wrongLabel;
        QString rightLabel;
    };

    bool takenAsRight(const ShownAnswer &shown) const
    {
        if (shown.merit != ShownAnswer::Unclear)
            return shown.merit == ShownAnswer::Right;
        return chance::uniform(mixSeed(stableHash(shown.answer), Doubt)) < 0.5;
    }

    Crowd crowd() const
    {
        Crowd found;
        QHash<QString, int> counts;
        int most = 0;
        int right = 0;
        for (const auto &shown : m_reading.shown) {
            if (takenAsRight(shown)) {
                ++right;
                if (found.rightLabel.isEmpty())
                    found.rightLabel = shown.label;
                continue;
            }
            const QString spelled = isCode(m_question) ? shown.answer : normaliseAnswer(shown.answer);
            const int count = ++counts[spelled];
            if (shown.answer.isEmpty() || count <= most)
                continue;
            most = count;
            found.wrong = shown.answer;
            for (const auto &first : m_reading.shown) {
                if (first.answer == shown.answer) {
                    found.wrongLabel = first.label;
                    break;
                }
            }
        }
        const double all = double(std::max<qsizetype>(m_reading.shown.size(), 1));
        found.right = right / all;
        found.topWrong = most / all;
        return found;
    }

    /// With answers at hand: recognises a right one, or is carried along by the crowd.
    Outcome weighed() const
    {
        const Crowd seen = crowd();
        const double pull = m_llm.conformity * (seen.right - seen.topWrong);
        const double recognition = m_llm.recognitionAt(m_question.family);
        double advantage = ability() - difficulty();
        if (seen.right > 0)
            advantage += seen.topWrong > 0 ? recognition : std::max(recognition, 0.0);
        const bool right = latent(View) < logistic(m_llm.discrimination * advantage + pull);
        if (m_reading.act == MessageReading::Pick)
            return picked(seen, right);
        if (right)
            return answered(true);
        const bool follows = !seen.wrong.isEmpty() && fresh(Following) < 0.5 + 0.5 * seen.topWrong;
        return follows ? said(false, seen.wrong) : answered(false);
    }

    Outcome picked(const Crowd &seen, bool right) const
    {
        Outcome outcome{.kind = Outcome::Label};
        outcome.right = seen.rightLabel.isEmpty() ? false : (right || seen.wrongLabel.isEmpty());
        outcome.answer = outcome.right ? seen.rightLabel : seen.wrongLabel;
        if (outcome.answer.isEmpty() && !m_reading.shown.isEmpty())
            outcome.answer =
                m_reading.shown[qsizetype(freshKey(Following) % quint64(m_reading.shown.size()))].label;
        return outcome;
    }

    double discernment() const { return recognisingProbability(m_llm, m_question, m_reading.working); }

    /// Does the LLM approve of a shown answer? It misses faults, and sees some where there are none.
    bool approves(const ShownAnswer &shown) const
    {
        const double r = discernment();
        const quint64 luck = mixSeed(freshKey(Judging), stableHash(shown.answer));
        if (takenAsRight(shown))
            return chance::uniform(luck) >= 0.6 * (1 - r);
        return chance::uniform(luck) >= r + 0.35 * (1 - r);
    }

    Outcome verdict() const
    {
        Outcome outcome{.kind = Outcome::Verdict};
        outcome.approves = approves(m_reading.shown.first());
        outcome.right = outcome.approves == takenAsRight(m_reading.shown.first());
        outcome.answer = m_reading.shown.first().answer;
        return outcome;
    }

    Outcome improved() const
    {
        const auto &shown = m_reading.shown.first();
        const bool good = shown.merit == ShownAnswer::Right;
        const bool objected = m_reading.opinion == MessageReading::None
                                  ? !approves(shown)
                                  : m_reading.opinion == MessageReading::FindsFault;
        if (!objected)
            return said(good, shown.answer);
        // Told that it is wrong: a right answer is kept only by who recognises it, and then against the
        // grain.
        double advantage = ability() - difficulty();
        advantage += good ? m_llm.recognitionAt(m_question.family) - 1.0 : 0.3;
        const bool right = fresh(Mending) < probability(advantage);
        if (right)
            return answered(true);
        return said(false, mistake(freshKey(MendingMistake), shown.answer));
    }

    Outcome repaired() const
    {
        const auto &failed = m_reading.shown.last();
        const quint64 luck = mixSeed(freshKey(Mending), stableHash(failed.answer));
        if (chance::uniform(luck) < probability(ability() - difficulty() + 0.9))
            return answered(true);
        return said(false, mistake(mixSeed(luck, MendingMistake), failed.answer));
    }

    const SimulatedLlm &m_llm;
    const Understanding &m_question;
    const MessageReading &m_reading;
    quint64 m_own;
    Draws m_draws;
    bool m_settled = false;
    bool m_worldly = false;
};

} // namespace

quint64 fingerprintOf(const Understanding &question)
{
    quint64 hash = stableHash(question.family + u'\n' + question.answer + u'\n' + question.program);
    for (const auto &step : question.working)
        hash = mixSeed(hash, stableHash(step));
    for (const auto &mistake : question.mistakes)
        hash = mixSeed(hash, stableHash(mistake));
    return mixSeed(hash, quint64(question.difficultyMilli));
}

double solvingProbability(const SimulatedLlm &llm, const Understanding &question, Asking asking)
{
    if (asking == Asking::ForProgram && !isCode(question))
        return logistic(llm.discrimination * (llm.programSkill - programDifficulty(question)));
    if (asking == Asking::WithTools && !isCode(question)) {
        if (!expressionOf(question.structure).isEmpty())
            return logistic(llm.discrimination * calculatingAdvantage(llm, question, true));
        if (programsHelp(question))
            return solvingProbability(llm, question, Asking::ForProgram);
    }
    const bool working = asking == Asking::StepByStep || asking == Asking::WithTools;
    return logistic(llm.discrimination * (abilityOf(llm, question, working) - difficultyOf(question)));
}

double recognisingProbability(const SimulatedLlm &llm, const Understanding &question, bool working)
{
    const double ability = abilityOf(llm, question, working) + llm.recognitionAt(question.family);
    return logistic(llm.discrimination * (ability - difficultyOf(question)));
}

Outcome decide(const SimulatedLlm &llm, const Understanding &question, const MessageReading &reading,
               const Draws &draws)
{
    return Mind(llm, question, reading, draws).outcome();
}

} // namespace daao
