#pragma once

#include "core/domain/query.h"
#include "core/problems/structures.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace daao {

/// A problem together with what it was made of.
struct GeneratedProblem
{
    Problem problem;
    Structure structure;
    int phrasing = 0; ///< which of phrasingCount(family) ways of telling it was used
};

/// How many different ways of telling a family has; 0 for a family that does not exist.
int phrasingCount(const QString &family);

/// Which ways of telling are drawn from. The last two of every family are held out: a policy that was trained
/// on the common ones is judged on texts of a shape it has not seen.
enum class Phrasings { All, Common, HeldOut };
inline constexpr int heldOutPhrasings = 2;

/// What may be asked of one problem; what is not asked is drawn.
struct ProblemWish
{
    std::optional<int> difficultyMilli; ///< hit within 250 between -2900 and 3400
    std::optional<int> phrasing;        ///< a hard problem may be out of reach of a given phrasing
    Phrasings phrasings = Phrasings::All;
};

/// One problem of `family`, which is one of problemFamilies(). Pure: the same arguments give the same bytes
/// on every machine. The id holds family and seed and says nothing about the answer.
GeneratedProblem generateDetailed(const QString &family, quint64 seed, const ProblemWish &wish = {});
Problem generateProblem(const QString &family, quint64 seed, std::optional<int> difficultyMilliTarget = {});

struct ProblemBatch
{
    int count = 0;
    quint64 seed = 0;
    QStringList families;               ///< empty: all
    std::optional<int> difficultyMilli; ///< for every problem; without it they spread over the whole range
    Phrasings phrasings = Phrasings::All;
};

/// `count` problems, the families taking turns, no two with the same text. Each family's problems are a
/// stream of their own: a longer batch, or one of fewer families, holds the same problems under the same ids.
/// Fewer than `count` only where a wished difficulty has too few different texts (some hundreds, at the easy
/// end). Names that are no family are passed over.
QList<Problem> generateProblems(const ProblemBatch &batch);

} // namespace daao
