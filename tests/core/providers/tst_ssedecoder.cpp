#include "core/providers/ssedecoder.h"

#include <QTest>

using namespace daao;

namespace {

QList<SseEvent> decode(const QList<QByteArray> &pieces, qint64 cap = 1 << 20)
{
    QList<SseEvent> events;
    SseDecoder decoder(cap);
    const auto collect = [&](const SseEvent &event) { events.append(event); };
    for (const QByteArray &piece : pieces)
        decoder.feed(piece, collect);
    decoder.finish(collect);
    return events;
}

QByteArray data(const char *text)
{
    return QByteArray(text);
}

} // namespace

class TestSseDecoder : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSameEventsAtEverySplitAndLineEnd_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::newRow("LF") << data("\n");
        QTest::newRow("CR") << data("\r");
        QTest::newRow("CRLF") << data("\r\n");
    }
    void readsTheSameEventsAtEverySplitAndLineEnd()
    {
        QFETCH(QByteArray, lineEnd);
        QByteArray stream =
            "\xEF\xBB\xBF: a comment\ndata: {\"text\":\"gr\xC3\xBC\xC3\x9F \xF0\x9F\x99\x82\"}\n\n"
            "event: ping\n\nevent:note\nid: 7\nretry: 10\ndata:first\ndata: second\ndata\n\n"
            "data: with \xE2\x80\xA8 and \xC2\x85 inside\n\nnonsense\n\ndata: [DONE]\n\n";
        stream.replace("\n", lineEnd);
        const QList<SseEvent> expected{
            {"", "{\"text\":\"gr\xC3\xBC\xC3\x9F \xF0\x9F\x99\x82\"}", false},
            {"note", "first\nsecond\n", false},
            {"", "with \xE2\x80\xA8 and \xC2\x85 inside", false},
            {"", "[DONE]", false},
        };
        QCOMPARE(decode({stream}), expected);
        for (qsizetype i = 0; i <= stream.size(); ++i)
            for (qsizetype j = i; j <= stream.size(); j += 7)
                QCOMPARE(decode({stream.left(i), stream.mid(i, j - i), stream.mid(j)}), expected);
        QList<QByteArray> bytes;
        for (const char c : stream)
            bytes.append(QByteArray(1, c));
        QCOMPARE(decode(bytes), expected);
    }

    void aPingWithoutDataIsNoEvent() { QCOMPARE(decode({"event: ping\n\n: hello\n\n\n"}).size(), 0); }

    void handsOutAnErrorLineThatIsNoDataLine()
    {
        QCOMPARE(decode({"data: 1\n\nerror: {\"code\":500}\n\n"}),
                 (QList<SseEvent>{{"", "1", false}, {"error", "{\"code\":500}", false}}));
    }

    void theLastUnfinishedLineIsHandedOutAsUnfinished()
    {
        QCOMPARE(decode({"data: 1\n\ndata: [DO"}), (QList<SseEvent>{{"", "1", false}, {"", "[DO", true}}));
        QCOMPARE(decode({"data: whole\n"}), (QList<SseEvent>{{"", "whole", false}}));
    }

    void refusesAnEventAboveTheCap_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one endless line") << QByteArray("data: ") + QByteArray(600, 'x');
        QTest::newRow("endless lines") << "data: " + QByteArray(100, 'x') + "\n";
    }
    void refusesAnEventAboveTheCap()
    {
        QFETCH(QByteArray, piece);
        SseDecoder decoder(1000);
        int events = 0;
        const auto count = [&](const SseEvent &) { ++events; };
        bool fits = true;
        int fed = 0;
        while (fits && fed < 100) {
            fits = decoder.feed(piece, count);
            ++fed;
        }
        QVERIFY(!fits);
        QVERIFY(fed >= 2);
        decoder.finish(count);
        QCOMPARE(events, 0);
    }

    void anEndlessCommentIsDroppedWithoutCountingAgainstTheCap()
    {
        SseDecoder decoder(1000);
        QList<SseEvent> events;
        const auto collect = [&](const SseEvent &event) { events.append(event); };
        QVERIFY(decoder.feed(":", collect));
        for (int i = 0; i < 100; ++i)
            QVERIFY(decoder.feed(QByteArray(100, 'c'), collect));
        QVERIFY(decoder.feed("\ndata: after\n\n", collect));
        QCOMPARE(events, (QList<SseEvent>{{"", "after", false}}));
    }

    void manyLinesInOneEventStayCheap()
    {
        QByteArray stream;
        QByteArray expected;
        for (int i = 0; i < 10'000; ++i) {
            stream += "data: line\n";
            expected += i == 0 ? "line" : "\nline";
        }
        QCOMPARE(decode({stream + '\n'}), (QList<SseEvent>{{"", expected, false}}));
    }
};

QTEST_GUILESS_MAIN(TestSseDecoder)
#include "tst_ssedecoder.moc"
