#pragma once

#include "core/base/random.h"
#include "core/problems/structures.h"

#include <QStringList>

namespace daao {

/// Word problems about a house that keeps books: what comes and goes is told without a hero.
QString chronicle(const WordProblem &problem, Random &random);
QString ledger(const WordProblem &problem, Random &random);
QString examStyle(const WordProblem &problem, Random &random);

/// The sentences in order, with the distractors strewn between them (never before the first).
QStringList strewn(QStringList sentences, const QStringList &extra, Random &random);

} // namespace daao
