#pragma once

#include "core/domain/chat.h"
#include "core/simulation/understanding.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace daao {

/// Somebody's answer that a message shows.
struct ShownAnswer
{
    enum Merit { Wrong, Right, Unclear };
    QString label; ///< as shown: "2", "B"; empty where there is none
    QString text;
    QString answer;        ///< the value it arrives at; code: the program
    Merit merit = Unclear; ///< in truth; an LLM sees it only as well as its recognition allows
    bool own = false;      ///< an earlier turn of the LLM itself

    bool operator==(const ShownAnswer &) const = default;
};

/// How the final answer should be written.
struct AnswerForm
{
    enum Kind { Free, Line, Boxed, Hashes, Tag, Json };
    Kind kind = Free;
    QString lead; ///< Line: "Answer", "Final answer"; Tag: its name

    bool operator==(const AnswerForm &) const = default;
};

/// How a verdict should be written.
struct VerdictForm
{
    QString lead;      ///< "Verdict"; may be empty
    QString approval;  ///< the word or phrase for "right"
    QString rejection; ///< the word for "wrong"; empty: in its own words

    bool operator==(const VerdictForm &) const = default;
};

/// What the messages ask for, read by meaning and layout.
struct MessageReading
{
    enum Act {
        Solve,        ///< answer the question
        WriteProgram, ///< a program that prints the answer
        UseTool,      ///< tools are offered and none was used yet
        ReadTool,     ///< a tool has answered
        Reconsider,   ///< answer the question with others' answers at hand
        Pick,         ///< name one of the shown answers by its label
        Judge,        ///< say whether a shown answer holds
        Improve,      ///< a better version of a shown answer
        Repair,       ///< mend a program that failed
    };
    enum Opinion { None, FindsFault, FindsNone };

    Act act = Solve;
    bool working = false; ///< step by step
    bool bare = false;    ///< nothing but the answer
    QList<ShownAnswer> shown;
    Opinion opinion = None; ///< what a shown remark says about the shown answer
    QStringList tools;      ///< info words of the fenced blocks that are run
    QString toolOutput;
    bool toolFailed = false;
    bool programFailed = false; ///< WriteProgram: an earlier program is shown and is to be mended
    AnswerForm answerForm;
    VerdictForm verdictForm;

    bool operator==(const MessageReading &) const = default;
};

using QuestionReader = std::function<std::shared_ptr<const Understanding>(const QString &text)>;

/// Finds the question of a conversation: the last one a user asks. Shown answers are not searched. nullptr:
/// none.
std::shared_ptr<const Understanding> findQuestion(const QList<ChatMessage> &messages,
                                                  const QuestionReader &read);

/// Reads the rest of the conversation. Pure.
MessageReading readMessages(const QList<ChatMessage> &messages, const Understanding &question);

/// Whether an answer to the question is right; Unclear for programs that cannot be told by reading.
ShownAnswer::Merit meritOf(const QString &answer, const Understanding &question);

} // namespace daao
