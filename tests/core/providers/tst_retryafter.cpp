#include "core/providers/retryafter.h"

#include <QTest>

#include <climits>

using namespace daao;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatEndpointsAskFor_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("ms");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *field, const char *ms, int expected) {
            QTest::newRow(name) << QByteArray(field) << QByteArray(ms) << expected;
        };
        row("nothing", "", "", -1);
        row("seconds", "2", "", 2000);
        row("fraction", "0.25", "", 250);
        row("a minute", "60", "", 60'000);
        row("two minutes", "120", "", 120'000);
        row("an hour", "3600", "", 3'600'000);
        row("zero is no pause", "0", "", -1);
        row("negative", "-10", "", -1);
        row("a word", "soon", "", -1);
        row("infinity", "inf", "", -1);
        row("not a number", "nan", "", -1);
        row("hexadecimal", "0x10", "", -1);
        row("absurd", "1e35", "", INT_MAX);
        row("overflow", "1e999", "", -1);
        row("empty date", "Zun, 29 Sep 2026 16:26:57 GMT", "", -1);
        row("date", "Mon, 02 Nov 2026 12:00:30 GMT", "", 30'000);
        row("date in the past", "Mon, 02 Nov 2026 11:59:30 GMT", "", -1);
        row("date next year", "Tue, 02 Nov 2027 12:00:00 GMT", "", INT_MAX);
        row("year 100000", "Mon, 02 Nov 100000 12:00:00 GMT", "", -1);
        row("ms", "", "1500", 1500);
        row("ms before seconds", "9", "20.5", 21);
        row("nonsense ms, good seconds", "3", "x", 3000);
    }
    void readsWhatEndpointsAskFor()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, ms);
        QFETCH(int, expected);
        HttpHead head;
        if (!field.isEmpty())
            head.fields.append({"retry-after", field});
        if (!ms.isEmpty())
            head.fields.append({"retry-after-ms", ms});
        QCOMPARE(retryAfterMs(head, QDateTime({2026, 11, 2}, {12, 0}, Qt::UTC)), expected);
    }
};

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
