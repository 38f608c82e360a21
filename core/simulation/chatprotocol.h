#pragma once

#include "core/domain/chat.h"
#include "core/simulation/simulatedpool.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

namespace daao {

/// The OpenAI chat protocol as a server speaks it: bodies in, bodies out. Pure.
struct ChatProtocol
{
    Q_DECLARE_TR_FUNCTIONS(daao::ChatProtocol)

public:
    struct Call
    {
        ChatRequest request;
        int choices = 1;
        bool stream = false;
        bool usageInStream = false;
    };
    /// An error answer: a status and the OpenAI error object.
    struct Problem
    {
        int status = 400;
        QString message;
        QString type;
        QString param; ///< null where empty
        QString code;  ///< null where empty
        int retryAfterMs = -1;
    };
    /// What all parts of one answer share.
    struct Answer
    {
        QString id;
        QString model;
        QList<SimulatedReply> choices;
    };

    static tl::expected<Call, Problem> read(const QByteArray &body);
    /// The problem that a reply's fault is before anything is sent; status 0: none.
    static Problem problemOf(const SimulatedReply &reply, const QString &model);

    static QByteArray body(const Problem &problem);
    static QByteArray body(const Answer &answer);
    static QByteArray models(const QList<SimulatedLlm> &llms);

    /// One event of a stream, framed ("data: …\n\n").
    static QByteArray roleEvent(const Answer &answer, int choice, bool usageComes);
    static QByteArray textEvent(const Answer &answer, int choice, const QString &text, bool usageComes);
    static QByteArray finishEvent(const Answer &answer, int choice, bool usageComes);
    static QByteArray usageEvent(const Answer &answer);
    static QByteArray doneEvent() { return "data: [DONE]\n\n"; }
};

} // namespace daao
