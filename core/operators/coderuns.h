#pragma once

#include "core/domain/truth.h"

#include <QString>

namespace daao {

/// What an LLM is told about a program that ended badly.
QString reportOf(const ProgramOutput &output);
/// What it is told about the first public test that failed.
QString reportOf(const CodeVerdict &verdict);

} // namespace daao
