#pragma once

#include "core/base/random.h"
#include "core/domain/query.h"
#include "core/problems/structures.h"

namespace daao {

/// One family of generated problems. Internal to the generator; all functions are pure but for the random
/// numbers they take, in an order that is part of the file format: a change of it changes every generated
/// file.
struct Family
{
    int phrasings = 0;
    /// A structure of about that level (0 easiest … 1000 hardest) that the phrasing can tell. Its answer is
    /// unique.
    Structure (*draw)(Random &random, int level, int phrasing) = nullptr;
    /// Everything that a solver needs, in words. `reference` is what will be stored with it.
    QString (*tell)(const Structure &structure, const Reference &reference, Random &random,
                    int phrasing) = nullptr;
};

/// Families in the order of problemFamilies().
const Family &family(qsizetype index);

Structure drawArithmetic(Random &random, int level, int phrasing);
QString tellArithmetic(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawWord(Random &random, int level, int phrasing);
QString tellWord(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawLinear(Random &random, int level, int phrasing);
QString tellLinear(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawModular(Random &random, int level, int phrasing);
QString tellModular(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawDate(Random &random, int level, int phrasing);
QString tellDate(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawOrdering(Random &random, int level, int phrasing);
QString tellOrdering(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawKnights(Random &random, int level, int phrasing);
QString tellKnights(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawFacts(Random &random, int level, int phrasing);
QString tellFacts(const Structure &structure, const Reference &reference, Random &random, int phrasing);
Structure drawCode(Random &random, int level, int phrasing);
QString tellCode(const Structure &structure, const Reference &reference, Random &random, int phrasing);

/// Public and hidden tests for the task. Empty lists where no set of arguments shows that every stage
/// matters.
Reference testsFor(const CodeTask &task, Random &random);

} // namespace daao
