#pragma once

#include "app/cli/commands.h"
#include "app/cli/problemchoice.h"
#include "app/cli/trainrequest.h"

namespace daao {

/// `daao train --practice`: trains on generated problems and the simulated pool.
struct PracticeChoice
{
    ProblemChoice problems;
    std::optional<int> count;  ///< problems that every LLM is asked; unset: the usual number
    std::string mode = "ours"; ///< "ours", "paper", "knn"
    double lambda = 0.05;
    double dollarWeight = 3; ///< mode paper
    int rounds = 4;          ///< mode paper
    std::string name;
};

/// Saves the policy and prints daao.train/1 with --json. Exit code.
int practise(const Command &command, Workbench &bench, const PracticeChoice &choice, TrainRequest &request);

} // namespace daao
