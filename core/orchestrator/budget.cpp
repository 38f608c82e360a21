#include "core/orchestrator/budget.h"

#include <QMutexLocker>

namespace daao {

Result<> Budget::reserve(std::optional<Money> atMost)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_cap)
        return {};
    if (!atMost) {
        m_refused = true;
        return failure(ErrorKind::Budget,
                       tr("The price of this LLM is unknown, so the budget cannot be kept. Give it a "
                          "price, or run without a budget."));
    }
    if (m_spent + m_reserved + *atMost > *m_cap) {
        m_refused = true;
        return failure(
            ErrorKind::Budget,
            tr("The budget of $%1 would be passed: $%2 are spent or reserved and this call can cost $%3.")
                .arg(m_cap->usd())
                .arg((m_spent + m_reserved).usd())
                .arg(atMost->usd()));
    }
    m_reserved += *atMost;
    return {};
}

void Budget::settle(std::optional<Money> reserved, std::optional<Money> cost)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_cap)
        return;
    m_reserved = m_reserved - reserved.value_or(Money());
    m_spent += cost.value_or(reserved.value_or(Money()));
}

bool Budget::isExhausted() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused;
}

} // namespace daao
