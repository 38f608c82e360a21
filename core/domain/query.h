#pragma once

#include "core/domain/image.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace daao {

/// One call of a function under test and what it must return. Values are plain JSON.
struct TestCase
{
    QJsonArray args;
    QJsonValue expected;

    bool operator==(const TestCase &) const = default;
};

/// What makes an answer right: an expected text, or hidden tests for code.
struct Reference
{
    std::optional<QString> answer;
    QStringList choices;       ///< multiple choice: the option texts, A first
    QString entryPoint;        ///< code: the function to call; empty otherwise
    QList<TestCase> publicTests;
    QList<TestCase> hiddenTests; ///< never shown to an LLM

    bool operator==(const Reference &) const = default;
    bool isCode() const { return !entryPoint.isEmpty(); }
    bool canJudge() const { return answer.has_value() || !hiddenTests.isEmpty(); }
};

/// What a user asks.
struct Query
{
    QString id; ///< of the stored problem, if it is one; empty for free text
    QString text;
    Reference reference;
    QStringList tags;
    QList<ImageRef> images = {};

    bool operator==(const Query &) const = default;
};

/// A generated problem: a query with its truth (cli.md, "tasks and problem files").
struct Problem
{
    QString id;
    QString family;
    QString query;
    double difficulty = 0; ///< true 2PL difficulty b, in logits
    Reference reference;

    bool operator==(const Problem &) const = default;
    Query toQuery() const { return {id, query, reference, {}}; }
};

} // namespace daao
