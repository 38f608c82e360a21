#pragma once

#include "core/problems/structures.h"

namespace daao {

/// The one right answer, computed exactly, in canonical text: an integer without separators, "2024-03-01",
/// "Friday", "14:05", the name of an item, the knights in alphabetical order ("Anna, Ben" or "none"),
/// "knight" or "knave", or the letter of a choice. Empty where there is no unique answer, and for code. Pure;
/// safe from any thread.
QString solve(const Structure &structure);

/// How many orders of the items fit, counted up to `atMost`; the first ones found go to `found` (item indices
/// by position) if it is given.
int countOrders(const OrderingPuzzle &puzzle, int atMost, QList<QList<int>> *found = nullptr);

/// Whether the claim is true if exactly these people are knights (one bit per person, the first person
/// lowest).
bool holds(const KnightsPuzzle::Claim &claim, quint32 knights);

/// Who is a knight in each assignment that fits: one bit per person, the first person lowest.
QList<quint32> fittingAssignments(const KnightsPuzzle &puzzle);

} // namespace daao
