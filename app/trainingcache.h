#pragma once

#include "app/practice.h"

namespace daao {

/// The policy that practice on the simulated pool makes. Training is the same every time, so what was trained
/// once is kept in the user's cache folder ($XDG_CACHE_HOME/daao) under a fingerprint of all it depends on,
/// and later projects take it from there.
///
/// `policy`: which one, "daao", or "daao-paper" and "knn", which it is compared with, or "oracle", which is
/// `daao` with what it needs where the truth is known; see isPractised().
Result<LearnedPolicy> trainedOnPractice(const QString &policy,
                                        const std::shared_ptr<const SimulatedPool> &pool,
                                        const PromptSet &prompts, const Practice::Progress &progress,
                                        std::stop_token stop);
/// Of all that practice depends on besides its options, the seed among them.
QByteArray practiceFingerprint(const SimulatedPool &pool, const PromptSet &prompts);
/// A policy of that name is trained on practice when it is first asked for.
bool isPractised(const QString &policy);

} // namespace daao
