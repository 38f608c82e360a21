#include "core/bench/pairs.h"

#include "core/bench/advantage.h"
#include "core/bench/statistics.h"

#include <cmath>
#include <numeric>

namespace daao {

using namespace Qt::StringLiterals;

QJsonArray Pairs::all() const
{
    QJsonArray list;
    for (qsizetype a = 0; a < m_results.policies.size(); ++a)
        for (qsizetype b = a + 1; b < m_results.policies.size(); ++b)
            if (m_results.policies[a].error.isEmpty() && m_results.policies[b].error.isEmpty())
                list.append(pair(a, b));
    return list;
}

QJsonObject Pairs::pair(qsizetype a, qsizetype b) const
{
    const PolicyResults &first = m_results.policies[a];
    const PolicyResults &second = m_results.policies[b];
    const auto scoresA = scoresByItem(first.results, m_results.repeats);
    const auto scoresB = scoresByItem(second.results, m_results.repeats);
    const auto costsA = costsByItem(first.results, m_results.repeats);
    const auto costsB = costsByItem(second.results, m_results.repeats);
    int onlyA = 0;
    int onlyB = 0;
    for (qsizetype i = 0; i < std::min(first.results.size(), second.results.size()); ++i) {
        onlyA += first.results[i].score >= 0.5 && second.results[i].score < 0.5 ? 1 : 0;
        onlyB += first.results[i].score < 0.5 && second.results[i].score >= 0.5 ? 1 : 0;
    }
    QJsonObject json{{u"a"_s, first.name},
                     {u"b"_s, second.name},
                     {u"accuracy_delta"_s, statistics::mean(scoresA) - statistics::mean(scoresB)},
                     {u"mcnemar_p"_s, statistics::mcnemar(onlyA, onlyB)},
                     {u"only_a"_s, onlyA},
                     {u"only_b"_s, onlyB},
                     {u"cost_ratio"_s, numberOf(statistics::mean(costsA) / statistics::mean(costsB))}};
    if (const auto ci = statistics::pairedBootstrap(scoresA, scoresB, resamples, m_results.seed)) {
        json[u"ci_low"_s] = ci->low;
        json[u"ci_high"_s] = ci->high;
    }
    if (std::isfinite(statistics::mean(costsA)) && std::isfinite(statistics::mean(costsB)))
        if (const auto ci = statistics::pairedBootstrap(costsA, costsB, resamples, m_results.seed)) {
            json[u"cost_delta_usd"_s] = statistics::mean(costsA) - statistics::mean(costsB);
            json[u"cost_delta_low"_s] = ci->low;
            json[u"cost_delta_high"_s] = ci->high;
        }
    advantage::addTo(json, m_results, first, second);
    addAreaDelta(a, b, json);
    return json;
}

void Pairs::addAreaDelta(qsizetype a, qsizetype b, QJsonObject &json) const
{
    const auto delta = [&](std::span<const int> items) -> std::optional<double> {
        const auto areaA = m_singles.areaUnder(m_sweeps[size_t(a)].points(items));
        const auto areaB = m_singles.areaUnder(m_sweeps[size_t(b)].points(items));
        return areaA && areaB ? std::optional(*areaA - *areaB) : std::nullopt;
    };
    std::vector<int> all(size_t(m_results.items.size()));
    std::iota(all.begin(), all.end(), 0);
    const auto whole = delta(all);
    if (!whole)
        return;
    json[u"aiq_delta"_s] = *whole;
    if (const auto ci = statistics::bootstrap(int(all.size()), resamples, m_results.seed, delta)) {
        json[u"aiq_ci_low"_s] = ci->low;
        json[u"aiq_ci_high"_s] = ci->high;
    }
}

} // namespace daao
