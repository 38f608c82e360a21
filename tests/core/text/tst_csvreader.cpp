#include "core/text/csvreader.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// Hands out `bytes` in pieces of `size`.
CsvReader::Source pieces(const QByteArray &bytes, qsizetype size)
{
    return [bytes, size, at = qsizetype(0)]() mutable -> Result<QByteArray> {
        const QByteArray piece = bytes.mid(at, size);
        at += size;
        return piece;
    };
}

/// "a|b" for each record, or the error's sentence.
QStringList drawn(const QByteArray &bytes, qsizetype size = 1 << 16)
{
    CsvReader reader(pieces(bytes, size));
    QStringList lines;
    for (int guard = 0; guard < 100; ++guard) {
        QStringList fields;
        const auto more = reader.next(fields);
        if (!more)
            lines.append(more.error().message);
        else if (*more)
            lines.append(QString::number(reader.line()) + u": "_s + fields.join(u'|'));
        else
            return lines;
    }
    return {u"no end"_s};
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheRfcAllows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("records");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringList{u"1: a|b"_s, u"2: c|d"_s};
        QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << QStringList{u"1: a|b"_s, u"2: c|d"_s};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << QStringList{u"1: a|b"_s, u"2: c|d"_s};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a,b\n")
                                         << QStringList{u"1: a|b"_s};
        QTest::newRow("empty fields") << QByteArray(",,\n") << QStringList{u"1: ||"_s};
        QTest::newRow("quoted separator") << QByteArray("\"a,b\",c\n") << QStringList{u"1: a,b|c"_s};
        QTest::newRow("doubled quotes")
            << QByteArray("\"he said \"\"no\"\"\",c\n") << QStringList{u"1: he said \"no\"|c"_s};
        QTest::newRow("line end in a field")
            << QByteArray("\"a\nb\",c\nd,e\n") << QStringList{u"1: a\nb|c"_s, u"3: d|e"_s};
        QTest::newRow("CRLF in a field")
            << QByteArray("\"a\r\nb\",c\r\nd,e\r\n") << QStringList{u"1: a\r\nb|c"_s, u"3: d|e"_s};
        QTest::newRow("empty quoted") << QByteArray("\"\",x\n") << QStringList{u"1: |x"_s};
        QTest::newRow("empty lines") << QByteArray("a\n\n\r\nb\n") << QStringList{u"1: a"_s, u"4: b"_s};
        QTest::newRow("umlauts") << QByteArray("\xc3\xa4,\xe2\x82\xac\n") << QStringList{u"1: ä|€"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
    }

    void readsWhatTheRfcAllows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, records);
        for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(1000)})
            QCOMPARE(drawn(text, size == 1 ? 4 : size), records); // the mark arrives in one piece
    }

    void namesTheLineOfWhatIsWrongAndGoesOnBehindIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("last");
        QTest::newRow("stray quote") << QByteArray("a,b\nx\"y,z\nc,d\n") << u"Line 2"_s << u"3: c|d"_s;
        QTest::newRow("behind a quote") << QByteArray("a,b\n\"x\"y,z\nc,d\n") << u"Line 2"_s << u"3: c|d"_s;
        QTest::newRow("not UTF-8") << QByteArray("a,b\n\xff\xfe,z\nc,d\n") << u"UTF-8"_s << u"3: c|d"_s;
        QTest::newRow("zero byte") << QByteArray("a,b\nx\0y,z\nc,d\n", 14) << u"zero byte"_s << u"3: c|d"_s;
    }

    void namesTheLineOfWhatIsWrongAndGoesOnBehindIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, word);
        QFETCH(QString, last);
        const QStringList lines = drawn(text);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].contains(word) && lines[1].contains(u"Line 2"), qPrintable(lines[1]));
        QCOMPARE(lines[2], last);
    }

    void aQuoteNeverClosedNamesWhereItBegan()
    {
        const QStringList lines = drawn("a,b\nc,\"d\ne,f\n");
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].contains(u"Line 2") && lines[1].contains(u"never closed"), qPrintable(lines[1]));
    }

    void aBrokenSourceEndsTheReading()
    {
        CsvReader reader([n = 0]() mutable -> Result<QByteArray> {
            if (n++ == 0)
                return QByteArray("a,b\nc,");
            return failure(ErrorKind::BadInput, u"cut off"_s);
        });
        QStringList fields;
        QVERIFY(*reader.next(fields));
        const auto second = reader.next(fields);
        QVERIFY(!second);
        QCOMPARE(second.error().message, u"cut off"_s);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)

#include "tst_csvreader.moc"
