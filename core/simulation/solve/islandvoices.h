#pragma once

#include "core/simulation/solve/islandwords.h"
#include "core/simulation/solve/language.h"

#include <QList>
#include <QSet>
#include <QString>

#include <span>

namespace daao::island {

/// Who says what, before anything is understood.
struct Utterance
{
    QString speaker;
    QString listener; ///< a person pointed at, empty: none
    std::span<const prose::Word> content;
    bool direct = false;
    int sentence = 0;
};

/// The voices in a text: quotations with their speakers, and what somebody is said to have said. Text,
/// sentences and kinds must outlive it.
class Voices
{
public:
    Voices(const QString &text, const QList<prose::Sentence> &sentences, const Kinds &kinds);

    const QList<Utterance> &heard() const { return m_utterances; }
    bool speaks(int sentence) const;
    /// Whether the word is somebody's name.
    bool isName(const prose::Word &word) const;

    /// What stands between two quotation marks, as offsets in the text.
    struct Quote
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

private:
    using Words = std::span<const prose::Word>;

    void listen(int index);
    void hear(int index, Words words, const QList<Quote> &quotes, qsizetype q);
    void hearIndirect(int index, Words words);
    QString speakerIn(Words words, QString &listener) const;

    const QString &m_text;
    const QList<prose::Sentence> &m_sentences;
    const Kinds &m_kinds;
    QSet<QString> m_namesakes; ///< "will", where somebody is called Will
    QList<Utterance> m_utterances;
};

} // namespace daao::island
