#pragma once

#include "core/problems/structures.h"

#include <QList>
#include <QString>

#include <optional>

namespace daao::coding {

/// One step of a function, done right or with the slip that people make with it.
struct Step
{
    CodeTask::Step what;
    bool slip = false;

    bool operator==(const Step &) const = default;
};

struct Function
{
    QString name;
    QString parameter;
    bool onText = false;
    QList<Step> steps;
    QString questionText;
};

/// Finds the description of a function over one list of integers or one string. nullopt: there is none, or it
/// asks for something else.
std::optional<Function> read(const QString &text);

bool isTextStage(CodeTask::Stage stage);
bool isLastStage(CodeTask::Stage stage);

/// The function in Python.
QString pythonOf(const Function &function);

/// What it returns for the samples that every function is tried on, as one text; two functions that differ
/// there behave differently on ordinary input.
QString behaviourOf(const Function &function);

/// A step in words: "keep the even numbers".
QString inWords(const CodeTask::Step &step);

} // namespace daao::coding
