#pragma once

#include "app/cli/practicerun.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace daao {

/// The options of `daao train`.
struct TrainOptions
{
    std::string outcomes;
    std::string dataset;
    std::vector<std::string> models;
    std::vector<std::string> folds; ///< empty: all that will not be judged by
    std::string mode = "ours";
    std::string encoder = "hashed";
    double lambda = 0.05;
    int epochs = 0;
    int parallel = 2;
    bool oneCall = false;
    bool practice = false;
    bool resume = false;
    PracticeChoice practising;
    std::string name;

    void addTo(CLI::App &train);
};

} // namespace daao
