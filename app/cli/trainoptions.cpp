#include "app/cli/trainoptions.h"

#include "app/cli/finite.h"

namespace daao {

void TrainOptions::addTo(CLI::App &train)
{
    train.add_option("--outcomes", outcomes, "An outcome table of the project");
    train.add_option("--dataset", dataset, "A data set: every LLM of the pool is asked every item first");
    train.add_option("--models", models, "Only these LLMs of the table")->delimiter(',');
    train
        .add_option(
            "--folds-on", folds,
            "Splits to learn from: train, or train,val (all that are not test, where there is a test)")
        ->delimiter(',');
    train.add_flag("--practice", practice, "Generated problems and the simulated pool");
    train.add_option("--problems", practising.count, "How many of them every LLM is asked, with --practice")
        ->check(CLI::Range(1, 100'000));
    practising.problems.addTo(train);
    train.add_option("--mode", mode, "ours; paper: the published formulas; knn: with --practice")
        ->check(CLI::IsMember({"ours", "paper", "knn"}));
    train.add_option("--encoder", encoder,
                     "What reads the texts: hashed (embedded), minilm:FOLDER (sentence-transformers), "
                     "endpoint:NAME/LLM (its /v1/embeddings)");
    train
        .add_option("--dollar-weight", practising.dollarWeight,
                    "With --mode paper: the accuracy that one dollar is worth (3 as published)")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
    train.add_option("--rounds", practising.rounds, "With --mode paper: over all queries")
        ->check(CLI::Range(1, 1000));
    train.add_option("--lambda", lambda, "λ of the saved policy; one training serves every λ")
        ->check(CLI::Range(0.0, 1000.0))
        ->check(finite);
    train.add_option("--epochs", epochs, "Steps of the difficulty module (as many as the table needs)")
        ->check(CLI::Range(1, 100'000));
    train.add_option("--parallel", parallel, "Items at the same time, with --dataset")
        ->check(CLI::Range(1, 256));
    train.add_flag("--one-call", oneCall, "Learn only whom to ask first, never to ask again");
    train.add_option("--save-as", name, "Name of the policy; a known one gets a new version")->required();
    train.add_flag("--resume", resume,
                   "Go on with the training of --save-as that was interrupted, with its own options: the "
                   "policy becomes the one that an uninterrupted training makes");
}

} // namespace daao
