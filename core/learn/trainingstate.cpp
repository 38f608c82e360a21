#include "core/learn/trainingstate.h"

#include <algorithm>

namespace daao {

TrainingState::TrainingState(Parts kept, Save save, std::chrono::milliseconds pause)
    : m_save(std::move(save))
    , m_pause(pause)
    , m_parts(std::move(kept))
{}

QByteArray TrainingState::kept(const QString &part) const
{
    const std::scoped_lock lock(m_mutex);
    return m_parts.value(part);
}

void TrainingState::keep(const QString &part, const QByteArray &content)
{
    const std::scoped_lock lock(m_mutex);
    m_parts[part] = content;
    const auto begun = Clock::now();
    if (const Result<> saved = m_save ? m_save(part, content) : Result<>(); !saved)
        m_trouble = saved.error();
    const auto now = Clock::now();
    m_due[part] = now + std::max<Clock::duration>(m_pause, 50 * (now - begun));
}

bool TrainingState::isDue(const QString &part) const
{
    const std::scoped_lock lock(m_mutex);
    return Clock::now() >= m_due.value(part, m_begun + m_pause);
}

std::optional<Error> TrainingState::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

} // namespace daao
