#pragma once

#include <CLI/CLI.hpp>

#include <cmath>

namespace daao {

/// Refuses "nan", which lies within every CLI::Range.
inline const CLI::Validator finite(
    [](const std::string &input) {
        double value = 0;
        return CLI::detail::lexical_cast(input, value) && std::isnan(value)
                   ? "Value " + input + " is no number"
                   : std::string();
    },
    {});

} // namespace daao
