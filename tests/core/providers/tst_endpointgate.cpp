#include "core/providers/endpointgate.h"

#include <QTest>

#include <atomic>

using namespace daao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Try = EndpointGate::Try;

Attempt ended(std::optional<ErrorKind> kind = {}, int retryAfterMs = -1)
{
    Attempt attempt;
    attempt.retryAfterMs = retryAfterMs;
    if (kind)
        attempt.error = Error{*kind, u"It went wrong."_s, {}};
    return attempt;
}

/// Counts who was let in and who was turned away.
struct Visitors
{
    EndpointGate::Go one()
    {
        return [this](std::optional<Error> refused) {
            ++(refused ? away : in);
            if (refused)
                reason = refused->message;
        };
    }
    void come(EndpointGate &gate, int count, Try which = Try::First)
    {
        for (int i = 0; i < count; ++i)
            gate.enter(gate.newTicket(), which, one());
    }

    std::atomic<int> in = 0;
    std::atomic<int> away = 0;
    QString reason;
};

constexpr EndpointGate::Rules quick{.firstRest = 20ms, .longestRest = 80ms};

} // namespace

class TestEndpointGate : public QObject
{
    Q_OBJECT

private slots:
    void anOpenGateLetsEverybodyIn()
    {
        const auto gate = EndpointGate::create(u"e"_s);
        Visitors visitors;
        visitors.come(*gate, 500);
        QCOMPARE(visitors.in.load(), 500);
        QVERIFY(!gate->restsUntil());
    }

    void failuresInARowGiveItARestAndThenAProbe()
    {
        const auto gate = EndpointGate::create(u"e"_s, quick);
        Visitors before;
        before.come(*gate, 5);
        for (int i = 0; i < 5; ++i)
            gate->leave(Try::First, ended(ErrorKind::Network));
        QVERIFY(gate->restsUntil());
        Visitors visitors;
        visitors.come(*gate, 6);
        QCOMPARE(visitors.in.load(), 0);
        QTRY_COMPARE(visitors.in.load(), 1); // the probe, by itself
        gate->leave(Try::First, ended());
        QCOMPARE(visitors.in.load(), 3); // it worked: two at the same time,
        gate->leave(Try::First, ended());
        gate->leave(Try::First, ended());
        QCOMPARE(visitors.in.load(), 6); // then all
    }

    void everyFailedProbeDoublesTheRest()
    {
        const auto gate =
            EndpointGate::create(u"e"_s, {.failuresInARow = 1, .firstRest = 20ms, .longestRest = 50ms});
        const auto restAfterFailure = [&] {
            const auto since = EndpointGate::Clock::now();
            gate->leave(Try::First, ended(ErrorKind::Timeout));
            return std::chrono::round<std::chrono::milliseconds>(*gate->restsUntil() - since).count();
        };
        Visitors visitors;
        visitors.come(*gate, 1);
        for (const int least : {20, 40, 50, 50}) {
            const auto rest = restAfterFailure();
            QVERIFY2(rest >= least && rest < least + 15, qPrintable(QString::number(rest)));
            const int before = visitors.in;
            visitors.come(*gate, 1);
            QTRY_COMPARE(visitors.in.load(), before + 1);
        }
        gate->leave(Try::First, ended());
        visitors.come(*gate, 1);
        QVERIFY(restAfterFailure() < 35); // a success forgives
    }

    void aSuccessInBetweenMeansItIsAlive()
    {
        const auto gate = EndpointGate::create(u"e"_s, quick);
        Visitors visitors;
        visitors.come(*gate, 40);
        for (int i = 0; i < 40; ++i)
            gate->leave(Try::First, i % 5 == 4 ? ended() : ended(ErrorKind::BadReply));
        QVERIFY(!gate->restsUntil());
    }

    void whatSaysNothingAboutTheEndpointDoesNotCount()
    {
        const auto gate = EndpointGate::create(u"e"_s, quick);
        Visitors visitors;
        visitors.come(*gate, 20);
        for (int i = 0; i < 20; ++i)
            gate->leave(Try::First, ended(i % 2 ? ErrorKind::Refused : ErrorKind::Cancelled));
        QVERIFY(!gate->restsUntil());
    }

    void aRetryAfterHoldsForAll()
    {
        const auto gate = EndpointGate::create(u"e"_s);
        Visitors visitors;
        visitors.come(*gate, 1);
        gate->leave(Try::First, ended(ErrorKind::RateLimited, 60));
        const auto since = EndpointGate::Clock::now();
        visitors.come(*gate, 3);
        QCOMPARE(visitors.in.load(), 1);
        QTRY_COMPARE(visitors.in.load(), 2);
        QVERIFY(EndpointGate::Clock::now() - since >= 58ms);
    }

    void inAStormRetriesGoOneAtATimeAndFirstTriesPassThem()
    {
        const auto gate = EndpointGate::create(u"e"_s, {.freeRetries = 2});
        Visitors retries;
        retries.come(*gate, 6, Try::Again);
        QCOMPARE(retries.in.load(), 2);
        Visitors first;
        first.come(*gate, 3);
        QCOMPARE(first.in.load(), 3);
        gate->leave(Try::Again, ended());
        QCOMPARE(retries.in.load(), 2); // there is still one
        gate->leave(Try::Again, ended());
        QCOMPARE(retries.in.load(), 3);
    }

    void fewRetriesAmongManyCallsAreNoStorm()
    {
        const auto gate = EndpointGate::create(u"e"_s);
        Visitors first;
        first.come(*gate, 100);
        Visitors retries;
        retries.come(*gate, 20, Try::Again); // a fifth
        QCOMPARE(retries.in.load(), 20);
        retries.come(*gate, 1, Try::Again);
        QCOMPARE(retries.in.load(), 20);
    }

    void whoWouldWaitTooLongIsToldSo()
    {
        const auto gate =
            EndpointGate::create(u"far away"_s, {.failuresInARow = 1, .firstRest = 10s, .longestWait = 1s});
        Visitors visitors;
        visitors.come(*gate, 1);
        gate->leave(Try::First, ended(ErrorKind::Network));
        visitors.come(*gate, 1);
        QCOMPARE(visitors.away.load(), 1);
        QVERIFY2(visitors.reason.contains(u"far away"), qPrintable(visitors.reason));
    }

    void whoLeavesTheQueueIsNotCalled()
    {
        const auto gate = EndpointGate::create(u"e"_s, quick);
        Visitors visitors;
        visitors.come(*gate, 1);
        gate->leave(Try::First, ended(ErrorKind::RateLimited, 30));
        const quint64 ticket = gate->newTicket();
        gate->enter(ticket, Try::First, visitors.one());
        visitors.come(*gate, 1);
        gate->forget(ticket);
        QTRY_COMPARE(visitors.in.load(), 2);
        gate->leave(Try::First, ended());
        QCOMPARE(visitors.in.load(), 2);
    }

    void aGateMayGoWhileSomebodyWaits()
    {
        Visitors visitors;
        {
            const auto gate = EndpointGate::create(u"e"_s, quick);
            visitors.come(*gate, 1);
            gate->leave(Try::First, ended(ErrorKind::RateLimited, 10'000));
            visitors.come(*gate, 1);
        }
        QCOMPARE(visitors.in.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEndpointGate)
#include "tst_endpointgate.moc"
