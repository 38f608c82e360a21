#pragma once

#include "core/bench/report.h"

namespace daao {

/// How good a policy's reading of difficulty is (method.md 5.10): against which LLMs really failed, within
/// each data set and pooled, with intervals. nullopt where the policy read none, or no truth is recorded.
struct DifficultyReport
{
    static std::optional<QJsonObject> of(const BenchResults &results, const PolicyResults &policy);
};

} // namespace daao
