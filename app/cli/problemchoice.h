#pragma once

#include "core/base/result.h"
#include "core/problems/problemgenerator.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace daao {

/// Which generated problems a command is about, as its options say it.
struct ProblemChoice
{
    std::vector<std::string> families; ///< empty: all
    std::vector<std::string> without;
    std::string phrasings = "all"; ///< "all", "common", "held-out"

    /// --family, --without-family and --phrasings.
    void addTo(CLI::App &command);
    /// Usage for a family that does not exist, or if none is left.
    Result<QStringList> chosenFamilies() const;
    Phrasings chosenPhrasings() const;
};

} // namespace daao
