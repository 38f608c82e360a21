#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace daao {

/// A JSON value as a Python literal (ASCII only): True, None, 'text', {'k': 1}. The object {"$python":
/// source} stands for that source: arguments that JSON lacks, such as tuples. It is only ever evaluated in
/// the sandbox.
QByteArray pythonLiteral(const QJsonValue &value);

/// A value as the judge's program sends it, for people. Every object on the wire is a tag, so that no dict of
/// a program can pass for one: {"i": digits} an integer beyond 2^53, {"f": repr} a float, {"d": {...}} a
/// dict.
QString shownValue(const QJsonValue &wire);

/// Whether a function returned what it must: text, booleans and None exactly; whole numbers exactly; floats
/// within 1e-9 of the expected number (relative, or absolute below 1), NaN equals NaN; a tuple counts as a
/// list; dicts key by key, in any order.
bool isExpected(const QJsonValue &wire, const QJsonValue &expected);

} // namespace daao
