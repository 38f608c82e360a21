#pragma once

#include "core/operators/operatorcontext.h"
#include "core/text/prompttemplate.h"

#include <QCoreApplication>
#include <QStringView>

namespace daao {

/// How much an operator lets an LLM write where the user has not said otherwise.
struct TokenLimits
{
    static constexpr int answer = 512;
    static constexpr int working = 2048;
    static constexpr int program = 2048;
    static constexpr int remark = 1536;
    static constexpr int choice = 512;
};

/// What all operators share: prompts filled for the question at hand, requests with the node's settings,
/// replies as text or error, candidates with their provenance. Lives on the stack of one operator.
class Dialogue
{
    Q_DECLARE_TR_FUNCTIONS(daao::Dialogue)

public:
    using Values = PromptTemplate::Values;

    Dialogue(const OperatorInput &input, OperatorContext &context)
        : m_input(input)
        , m_context(context)
    {}

    const Query &query() const { return m_input.query; }
    const NodeSettings &settings() const { return m_input.node.settings; }
    bool isCode() const { return query().reference.isCode(); }

    /// A template with {{query}}, {{form}} and {{function}} filled, and `values`.
    Result<QString> text(const QString &prompt, const Values &values = {}) const;
    /// A system and a user message from two templates; the images of the query go with the latter.
    Result<QList<ChatMessage>> opening(const QString &system, const QString &user,
                                       const Values &values = {}) const;

    struct Options
    {
        int maxTokens = TokenLimits::working;
        double temperature = 0;
        int sample = 0; ///< numbered from 0 within the node
        QString model;  ///< the node's where empty
    };
    ChatRequest request(const QList<ChatMessage> &messages, const Options &options) const;

    /// What the LLM wrote, or why there is nothing. Cancelled without a call if a stop was asked for.
    Result<QString> ask(const ChatRequest &request);
    QList<Result<QString>> askAll(const QList<ChatRequest> &requests);
    /// Cancelled if a stop was asked for.
    Result<> goOn() const;

    /// A candidate made of a reply: answer, letter or program extracted.
    Candidate candidate(const QString &reply, const QString &model = {}) const;
    /// The candidate to work on: one that passed its tests, else of the largest group of equal answers, else
    /// the best and latest. nullptr: none.
    const Candidate *current() const;

private:
    Result<QString> form() const;

    const OperatorInput &m_input;
    OperatorContext &m_context;
};

/// Text of others between tags that it cannot close: <candidate number="1"> … </candidate>. Goes in verbatim;
/// if it holds such a tag itself, the tags around it get another name.
QString enclosed(const QString &text, const QString &tag, int number = 0);

/// The candidate as others see it: its text, or its program where there is no text.
QString shown(const Candidate &candidate);

/// Whether two candidates propose the same (code: the same program).
bool agree(const Candidate &a, const Candidate &b);

/// At most `limit` characters, the middle left out.
QString shortened(const QString &text, qsizetype limit);

} // namespace daao
