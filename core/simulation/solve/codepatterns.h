#pragma once

#include "core/simulation/solve/codewords.h"

#include <QRegularExpression>

#include <vector>

namespace daao::coding {

/// The words for a step. What the expression alone does not say is filled in from its captures and the clause
/// around it (`extra`).
struct Pattern
{
    enum Extra { Plain, Filter, Signed, Replace, Shift, Sorting, Ignore, Unknown, Rotation };
    CodeTask::Stage stage;
    Mention::Kind kind;
    Extra extra;
    QRegularExpression expression;
};

/// Specific before general: what an earlier pattern has taken is gone for the later ones.
const std::vector<Pattern> &numberPatterns();
const std::vector<Pattern> &textPatterns();

} // namespace daao::coding
