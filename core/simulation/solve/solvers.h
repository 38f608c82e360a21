#pragma once

#include "core/simulation/understanding.h"

/// One reader and solver for each family of questions. Each looks for a question of its family in a text that may
/// hold other matter around it, and solves it. nullopt: there is none, or it cannot be read without guessing.
/// Pure; safe from any thread; built to say no in a few microseconds.
namespace daao {

std::optional<Understanding> findArithmetic(const QString &text);
std::optional<Understanding> findWord(const QString &text);
std::optional<Understanding> findLinear(const QString &text);
std::optional<Understanding> findModular(const QString &text);
std::optional<Understanding> findDateTime(const QString &text);
std::optional<Understanding> findOrdering(const QString &text);
std::optional<Understanding> findKnights(const QString &text);
std::optional<Understanding> findFacts(const QString &text);
std::optional<Understanding> findCode(const QString &text);

} // namespace daao
