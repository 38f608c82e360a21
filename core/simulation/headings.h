#pragma once

#include "core/simulation/passages.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace daao {

/// A line that announces what follows.
struct Head
{
    Passage::Kind kind = Passage::Plain;
    QString label;
    QString head;
    QString rest; ///< what stands behind it on the line
};

/// The heading that a line is where a passage of kind `current` is open; nullopt: it is none.
std::optional<Head> headingOf(QStringView line, Passage::Kind current);

/// A line that begins with the tag of a passage ("<candidate id=2>"); nullopt: it does not.
struct Tag
{
    Passage::Kind kind = Passage::Plain;
    QString name;
    QString label;
    qsizetype end = 0; ///< behind '>'
};
std::optional<Tag> tagOf(QStringView line);

/// Whether an order to the reader may begin with the word.
bool isImperative(QStringView word);

/// The words of a line in lower case; digits count as words.
QStringList wordsOf(QStringView line);

} // namespace daao
