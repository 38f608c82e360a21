#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <initializer_list>
#include <span>

namespace daao::prose {

/// One word of a text. The view points into the text that was read, which must outlive it.
struct Word
{
    QStringView text;        ///< as written, without a possessive 's
    QString lower;           ///< lower case, straight apostrophes
    qsizetype begin = 0;     ///< offset in the text
    qsizetype end = 0;       ///< one past the last character of `text`
    QChar mark;              ///< the first punctuation between this word and the next; null: none
    bool possessive = false; ///< "Anna's"

    bool isCapital() const { return !text.isEmpty() && text.front().isUpper(); }
};

/// A sentence, a line of a list or a table row.
struct Sentence
{
    QList<Word> words;
    qsizetype begin = 0;
    qsizetype end = 0; ///< one past its last mark
    int paragraph = 0; ///< paragraphs are parted by blank lines
    bool asks = false; ///< ends with a question mark
};

/// Cuts a text into sentences. A full stop inside quotation marks ends nothing; a line break ends a sentence
/// where the next line starts a list item or where the line is too short to have been wrapped.
QList<Sentence> sentencesOf(const QString &text);

/// A crude stem: "lives", "lived" and "living" give the same. Lower case in, lower case out.
QString stemOf(QStringView lower);

/// "three", "3" -> 3; -1: no number. Up to twenty in words.
int countOf(QStringView lower);

/// "third", "3rd" -> 3; -1: no ordinal. Up to twelfth in words.
int ordinalOf(QStringView lower);

/// Whether the word is grammar rather than content: articles, pronouns, prepositions, forms of be, have and
/// do.
bool isFunctionWord(const QString &lower);

bool isAny(const QString &lower, std::initializer_list<QStringView> words);

/// The word at `i` in lower case; empty where there is none.
QString lowerAt(std::span<const Word> words, int i);

/// Whether punctuation follows the word at `i`.
bool breaksAfter(std::span<const Word> words, int i);

/// The text as a Python string literal.
QString pythonLiteral(const QString &text);

/// "a, b and c".
QString joined(const QStringList &list);

} // namespace daao::prose
