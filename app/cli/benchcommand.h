#pragma once

#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace daao {

/// What a benchmark was asked for; kept in the project so that it can be resumed.
struct BenchOptions
{
    std::string outcomes;
    std::string dataset;
    std::string split;
    std::vector<std::string> models;
    std::vector<std::string> policies;
    int limit = -1;
    int repeats = 1;
    int parallel = 2;
    quint64 seed = 1;
    std::optional<double> lambda;
    std::vector<double> sweep;         ///< more λ to run at
    std::vector<std::string> sweepFor; ///< the policies that are; empty: all
    std::optional<double> budget;
    std::optional<int> maxCalls;
    bool knownPrograms = false; ///< verdicts on simulated LLMs' programs as practice knows them, none is run
    std::string resume;

    QJsonObject toJson() const; ///< without `parallel` and `resume`
    static BenchOptions fromJson(const QJsonObject &json);
};

} // namespace daao
