#pragma once

#include "core/simulation/solve/reading.h"

/// The vocabulary of stories about a quantity, by classes of meaning.
namespace daao {

enum class VerbClass {
    None,
    Start,  ///< "begins with"
    Have,   ///< "has", "there are"
    Gain,   ///< "buys", "finds"
    Lose,   ///< "sells", "eats"
    Give,   ///< goes from one to another: who gives decides
    Take,   ///< who takes, and from whom, decides
    Put,    ///< moves things: apart, it shares them out; aside, it loses them
    Share,  ///< "splits", "divides"
    Times,  ///< "doubles"
    Move,   ///< "drive off", "run away": the word after it decides
    Arrive, ///< "arrive", "come in": the things themselves do it
};

VerbClass verbClass(const reading::Token &token);
/// Heads of entries in a ledger: "in", "out", "opening stock".
VerbClass ledgerClass(const reading::Token &token);
/// Kin and neighbours: somebody else than the one the story is about.
bool isPerson(const reading::Token &token);
/// Customers, guests: people who take from what the story counts.
bool isCrowd(const reading::Token &token);
/// Words that open sentences with a capital letter and are no names.
bool isCommonOpening(const reading::Token &token);

} // namespace daao
