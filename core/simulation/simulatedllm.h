#pragma once

#include "core/base/result.h"
#include "core/domain/modelcard.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace daao {

/// Shares of attempts (0 … 1) that go wrong on the way. All 0 by default: faults are asked for, never a
/// surprise.
struct SimulatedFaults
{
    double rate429 = 0;      ///< refused as too many requests
    double rate500 = 0;      ///< the server fails
    double stallRate = 0;    ///< the answer stops arriving and the connection stays open
    double cutRate = 0;      ///< the connection breaks inside the answer
    int retryAfterMs = 1000; ///< what a 429 asks for

    bool operator==(const SimulatedFaults &) const = default;
};

/// The settings of one simulated LLM. Skills are 2PL abilities in logits, on the scale of difficultyMilli() /
/// 1000. All shares are probabilities in [0, 1].
struct SimulatedLlm
{
    Q_DECLARE_TR_FUNCTIONS(daao::SimulatedLlm)

public:
    QString id;
    QString description;
    double promptPrice = 0;     ///< dollars per million tokens
    double completionPrice = 0; ///< dollars per million tokens
    int contextTokens = 32768;

    double skill = 0;              ///< theta where `skills` names no family
    QHash<QString, double> skills; ///< theta by family
    double discrimination = 1.2;   ///< a
    double workingGain = 0.9; ///< logits that working step by step adds to questions that are not trivial
    double programSkill = 0;  ///< theta of turning a question into a program
    QHash<QString, double>
        recognition;            ///< logits by family that a shown right answer adds; defaultRecognition()
    double conformity = 1.0;    ///< logits a unanimous crowd is worth
    double settledShare = 0.34; ///< share of questions on which all its samples agree, right or wrong
    double worldShare = 0.5;    ///< share of the settled ones that are the whole world's and not its own
    double verbosity = 1.0;     ///< scales the number of sentences

    double overheadMs = 60;     ///< mean time before the LLM starts to read
    double firstTokenMs = 250;  ///< mean time from there to the first token
    double msPerToken = 12;     ///< mean time of each further token
    double refusalRate = 0.001; ///< polite sentences instead of an answer
    double slipRate = 0.01;     ///< answers left out or buried
    SimulatedFaults faults;

    bool operator==(const SimulatedLlm &) const = default;
    double skillAt(const QString &family) const { return skills.value(family, skill); }
    double recognitionAt(const QString &family) const;

    QJsonObject toJson() const;
    /// Absent keys keep the defaults; BadInput names the key that is wrong.
    static Result<SimulatedLlm> fromJson(const QJsonObject &json);
};

/// What seeing a right answer among wrong ones is worth by nature of the family: much where checking is
/// easier than finding (an equation, an order), a loss where a wrong answer reads as well as the right one (a
/// story, a sum).
double defaultRecognition(const QString &family);

/// sim-nano, sim-mini, sim-coder, sim-midi, sim-max, sim-titan: $0.02 to $15 per million tokens, each with
/// strengths.
QList<SimulatedLlm> simulatedPool();

/// What the program knows about it: price and context, never its skills.
ModelCard cardOf(const SimulatedLlm &llm);

} // namespace daao
