#include "core/problems/scorer.h"

#include "core/domain/json.h"
#include "core/text/answers.h"

#include <QCryptographicHash>

namespace daao {

namespace {

/// Programs and tests that are the same get the same verdict.
QByteArray contentOf(const Reference &reference, const QString &program)
{
    QJsonArray tests;
    for (const TestCase &test : reference.hiddenTests)
        tests.append(Json::from(test));
    const QJsonObject content{{QStringLiteral("program"), program},
                              {QStringLiteral("entry_point"), reference.entryPoint},
                              {QStringLiteral("tests"), tests}};
    return QCryptographicHash::hash(Json::bytes(content), QCryptographicHash::Sha256);
}

bool choosesRight(const Reference &reference, const QString &given)
{
    const QString named = choiceLetter(*reference.answer, reference.choices);
    const QString right = named.isEmpty() ? reference.answer->trimmed() : named;
    return choiceLetter(given, reference.choices).compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<bool> Scorer::score(const Query &query, const QString &answer, const QString &answerText,
                                  std::stop_token stop)
{
    const Reference &reference = query.reference;
    if (!reference.canJudge())
        return std::nullopt;
    if (reference.isCode()) {
        const QString written = extractCode(answerText, reference.entryPoint);
        return scoreCode(reference, written.isEmpty() ? answer : written, stop);
    }
    if (!reference.answer)
        return std::nullopt;
    const QString given = answer.trimmed().isEmpty() ? extractAnswer(answerText) : answer;
    if (given.trimmed().isEmpty())
        return false;
    return reference.choices.isEmpty() ? sameAnswer(given, *reference.answer)
                                       : choosesRight(reference, given);
}

std::optional<bool> Scorer::scoreCode(const Reference &reference, const QString &program,
                                      std::stop_token stop)
{
    if (program.trimmed().isEmpty())
        return false;
    const QByteArray content = contentOf(reference, program);
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [&] { return !m_running.contains(content); }))
        return std::nullopt;
    if (const auto known = m_verdicts.constFind(content); known != m_verdicts.constEnd())
        return *known;
    m_running.insert(content);
    lock.unlock();
    const std::optional<bool> verdict = judged(reference, program, stop);
    lock.lock();
    m_running.remove(content);
    if (m_verdicts.size() >= mostVerdicts)
        m_verdicts.clear();
    if (verdict)
        m_verdicts.insert(content, *verdict);
    m_changed.notify_all();
    return verdict;
}

std::optional<bool> Scorer::judged(const Reference &reference, const QString &program, std::stop_token stop)
{
    if (!m_runner || !m_runner->unavailableReason().isEmpty() || reference.hiddenTests.isEmpty())
        return std::nullopt;
    const Result<CodeVerdict> verdict =
        m_runner->judge(program, reference.entryPoint, reference.hiddenTests, stop);
    if (!verdict)
        return std::nullopt;
    return verdict->outcome == CodeVerdict::Passed;
}

} // namespace daao
