#pragma once

#include "core/problems/structures.h"
#include "core/simulation/solve/storywords.h"
#include "core/simulation/solve/wordverbs.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Stories about one quantity: what there was, what happened, and what is asked.
namespace daao::story {

using Kind = WordProblem::Kind;

/// What the question wants counted, and whose.
struct Ask
{
    size_t sentence = 0;
    size_t unitEnd = 0; ///< first token after the asked noun
    QStringList unit;   ///< content words, in the singular; empty: "how many are left"
    QString owner;      ///< a name, lower case; may be empty
    bool money = false;
    bool each = false;
    bool spokenTo = false; ///< the story is about "you" or "me": every name is somebody else
};

/// A number in the story and the things it counts.
struct Quantity
{
    size_t at = 0;
    size_t end = 0; ///< after its noun
    qint64 value = 0;
    QStringList unit;
    bool more = false;
    bool money = false;
    bool foreign = false; ///< "of another kind"
};

struct Happening
{
    VerbClass verb = VerbClass::None;
    qint64 amount = 0;
    qint64 each = 1;
    bool grouped = false;
    bool more = false;
};

/// A cheap check that a run of tokens might hold a story and a question.
bool hopeful(Tokens run);

class StoryReader
{
public:
    explicit StoryReader(Tokens run)
        : m_run(run)
    {}

    std::optional<WordProblem> read();

private:
    bool readAsk();
    void fillAsk();
    void readSentence(size_t index);
    Quantity quantity(Tokens t, size_t at) const;
    bool matches(const Quantity &q) const;
    enum class Subject { Own, Other, Crowd };
    Subject subjectOf(Tokens t, size_t verb) const;
    VerbClass classAt(Tokens t, size_t k) const;
    size_t verbOf(Tokens t, size_t number) const;
    VerbClass meaning(Tokens t, size_t verb, size_t number) const;
    void tell(Happening happening) { m_story.push_back(happening); }
    std::optional<WordProblem> assemble();

    Tokens m_run;
    std::vector<Sentence> m_sentences;
    Ask m_ask;
    std::vector<Happening> m_story;
    qint64 m_last = 0; ///< the number that was told last
    int m_unused = 0;
};

} // namespace daao::story
