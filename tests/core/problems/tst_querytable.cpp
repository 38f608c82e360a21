#include "core/problems/querytable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// "query = expected [tags]" for each.
QStringList drawing(const QList<Query> &queries)
{
    QStringList lines;
    for (const Query &query : queries)
        lines.append(query.text + u" = "_s + query.reference.answer.value_or(u"?"_s) + u" ["_s
                     + query.tags.join(u' ') + u']');
    return lines;
}

QStringList imported(const Result<QueryTable> &table)
{
    return table ? drawing(table->queries(table->guess())) : QStringList{table.error().message};
}

} // namespace

class TestQueryTable : public QObject
{
    Q_OBJECT

private slots:
    void readsTablesHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("queries");
        QTest::newRow("headings") << QByteArray(
            "answer,Question,tags\r\n4,\"2 + 2, please\",\"sum;easy\"\r\n")
                                  << QStringList{u"2 + 2, please = 4 [sum easy]"_s};
        QTest::newRow("no headings, one column")
            << QByteArray("What is 1?\nWhat is 2?\n")
            << QStringList{u"What is 1? = ? []"_s, u"What is 2? = ? []"_s};
        QTest::newRow("semicolons and a mark") << QByteArray("\xEF\xBB\xBFquery;expected\nHow many?;7,5\n")
                                               << QStringList{u"How many? = 7,5 []"_s};
        QTest::newRow("quotes and lines inside a cell")
            << QByteArray("query,expected\n\"He said \"\"no\"\"\nand left\",x\n")
            << QStringList{u"He said \"no\"\nand left = x []"_s};
        QTest::newRow("rows without a query")
            << QByteArray("query,expected\n,1\nTwo?,2\n\n") << QStringList{u"Two? = 2 []"_s};
        QTest::newRow("a quote that never closes")
            << QByteArray("query\n\"open\n") << QStringList{u"Line 2: A quote is opened and never closed."_s};
        QTest::newRow("not UTF-8") << QByteArray("query\n\xFF\xFE\n")
                                   << QStringList{u"Line 2: This is not UTF-8 text."_s};
        QTest::newRow("nothing") << QByteArray("\n\n") << QStringList{u"There is no query in it."_s};
    }

    void readsTablesHoweverTheyAreWritten()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, queries);
        QCOMPARE(imported(QueryTable::fromCsv(csv)), queries);
    }

    void readsJsonLinesAndKeepsTheTestsOfWholeProblems()
    {
        const auto table =
            QueryTable::fromJsonLines("{\"prompt\":\"Which?\",\"target\":\"B\",\"category\":\"logic\"}\n\n"
                                      "{\"prompt\":\"How many?\",\"target\":12}\n");
        QCOMPARE(imported(table), (QStringList{u"Which? = B [logic]"_s, u"How many? = 12 []"_s}));
        const auto problems = QueryTable::fromJsonLines(
            R"({"id":"p1","family":"code","query":"Write f.","difficulty":1,"entry_point":"f",)"
            R"("hidden_tests":[{"args":[1],"expected":2}]})");
        QVERIFY(problems);
        const QList<Query> queries = problems->queries(problems->guess());
        QCOMPARE(queries.size(), 1);
        QCOMPARE(queries[0].reference.entryPoint, u"f"_s);
        QCOMPARE(queries[0].reference.hiddenTests.size(), 1);
    }

    void readsJsonOfOneQueryOrMany_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("queries");
        QTest::newRow("one") << QByteArray(R"({"query":"Two?","answer":2,"tags":["sum","easy"]})")
                             << QStringList{u"Two? = 2 [sum easy]"_s};
        QTest::newRow("many") << QByteArray(R"([{"query":"One?"},"Two?"])")
                              << QStringList{u"One? = ? []"_s, u"Two? = ? []"_s};
        QTest::newRow("none") << QByteArray("[]") << QStringList{u"There is no query in it."_s};
        QTest::newRow("broken") << QByteArray("[")
                                << QStringList{u"This is not JSON: unterminated array at byte 1."_s};
    }

    void readsJsonOfOneQueryOrMany()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, queries);
        QCOMPARE(imported(QueryTable::fromJson(json)), queries);
    }

    void aQuoteInsideABareQuestionIsAQuote()
    {
        QCOMPARE(imported(QueryTable::fromCsv("query\nWho said \"no\"?\n")),
                 QStringList{u"Who said \"no\"? = ? []"_s});
    }

    void aWrongLineIsNamed()
    {
        const auto table = QueryTable::fromJsonLines("{\"query\":\"a\"}\nnot json\n");
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(u"line 2"), qPrintable(table.error().message));
    }

    void readsFilesByTheirEnding()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            (void)(file.open(QIODevice::WriteOnly) && file.write(bytes));
            return file.fileName();
        };
        QCOMPARE(imported(QueryTable::read(write(u"a.txt"_s, "One, two?\nThree?"))),
                 (QStringList{u"One, two? = ? []"_s, u"Three? = ? []"_s}));
        QCOMPARE(imported(QueryTable::read(write(u"a.tsv"_s, "query\texpected\nOne?\t1\n"))),
                 QStringList{u"One? = 1 []"_s});
        QCOMPARE(imported(QueryTable::read(write(u"a.JSONL"_s, "{\"query\":\"One?\"}"))),
                 QStringList{u"One? = ? []"_s});
        const auto missing = QueryTable::read(folder.filePath(u"none.csv"_s));
        QVERIFY(missing.error().kind == ErrorKind::BadInput);
        QVERIFY(missing.error().message.contains(u"none.csv"));
    }
};

QTEST_GUILESS_MAIN(TestQueryTable)
#include "tst_querytable.moc"
