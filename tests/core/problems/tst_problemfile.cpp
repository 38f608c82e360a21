#include "core/problems/problemfile.h"
#include "core/problems/problemgenerator.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

/// JSON Lines of problems, in and out.
class TestProblemFile : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void writesTheKeysOfTheManual();
    void namesTheBadLine_data();
    void namesTheBadLine();
    void namesTheFile();
    void skipsEmptyLinesAndTakesAnyLineEnd();
    void stopsWhereTheReceiverStops();
    void takesLongLinesUpToOneMebibyte();
    void leavesTheOldFileWhereItCannotWrite();
};

namespace {

const QByteArray good = R"({"id":"a","family":"word","query":"How many?","difficulty":-0.5,"answer":"7"})";

Result<QList<Problem>> readBytes(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return ProblemFile::read(buffer);
}

} // namespace

void TestProblemFile::readsBackWhatItWrote()
{
    const QList<Problem> problems = generateProblems({.count = 90, .seed = 3, .families = {}, .difficultyMilli = {}});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.jsonl"_s);
    QVERIFY(ProblemFile::write(path, problems));
    const auto back = ProblemFile::read(path);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(back->size(), problems.size());
    for (qsizetype i = 0; i < problems.size(); ++i)
        QVERIFY2(back->at(i) == problems[i], qPrintable(problems[i].id));
}

void TestProblemFile::writesTheKeysOfTheManual()
{
    const QList<Problem> problems = generateProblems({.count = 9, .seed = 3, .families = {}, .difficultyMilli = {}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(ProblemFile::write(buffer, problems));
    const QList<QByteArray> lines = buffer.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 9);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject object = QJsonDocument::fromJson(lines[i]).object();
        const QString family = object[u"family"].toString();
        QCOMPARE(family, problemFamilies().at(i));
        QStringList expected{u"difficulty"_s, u"family"_s, u"id"_s, u"query"_s};
        if (family == u"code")
            expected += {u"entry_point"_s, u"hidden_tests"_s, u"public_tests"_s};
        else
            expected += {u"answer"_s};
        if (family == u"facts")
            expected += {u"choices"_s};
        expected.sort();
        QCOMPARE(object.keys(), expected);
        if (family == u"code")
            QCOMPARE(object[u"hidden_tests"][0].toObject().keys(), QStringList({u"args"_s, u"expected"_s}));
    }
}

void TestProblemFile::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");

    QTest::newRow("not JSON") << QByteArray("{\"id\":") << QString();
    QTest::newRow("not an object") << QByteArray("[1]") << QString();
    QTest::newRow("wrong type") << QByteArray(
        R"({"id":"b","family":"word","query":7,"difficulty":0,"answer":"7"})") << u"query"_s;
    QTest::newRow("no id") << QByteArray(R"({"family":"word","query":"q","difficulty":0,"answer":"7"})") << u"id"_s;
    QTest::newRow("empty query") << QByteArray(
        R"({"id":"b","family":"word","query":"  ","difficulty":0,"answer":"7"})") << u"query"_s;
    QTest::newRow("code without hidden tests") << QByteArray(
        R"({"id":"b","family":"code","query":"q","difficulty":0,"entry_point":"f","public_tests":[]})")
                                              << u"hidden"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}") << u"UTF-8"_s;
    QTest::newRow("an id twice") << good << u"\"a\""_s;
    QTest::newRow("too long") << QByteArray(ProblemFile::longestLine + 1, 'x') << u"1 MiB"_s;
    QTest::newRow("too long, no end") << QByteArray(5 * ProblemFile::longestLine, ' ') << u"1 MiB"_s;
    QTest::newRow("zero bytes") << QByteArray(40, '\0') << QString();
}

void TestProblemFile::namesTheBadLine()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto problems = readBytes(good + "\n\n" + line + '\n');
    QVERIFY(!problems);
    QVERIFY(problems.error().kind == ErrorKind::BadInput);
    QVERIFY2(problems.error().message.startsWith(u"Line 3: "), qPrintable(problems.error().message));
    QVERIFY2(problems.error().message.contains(says), qPrintable(problems.error().message));
}

void TestProblemFile::namesTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.jsonl"_s);
    const auto missing = ProblemFile::read(path);
    QVERIFY(!missing);
    QVERIFY(missing.error().kind == ErrorKind::BadInput);
    QVERIFY(missing.error().message.contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nonsense\n");
    file.close();
    const auto bad = ProblemFile::read(path);
    QVERIFY(!bad);
    QVERIFY2(bad.error().message.startsWith(path + u": Line 1: "), qPrintable(bad.error().message));
    QVERIFY(!ProblemFile::read(folder.path()));
}

void TestProblemFile::skipsEmptyLinesAndTakesAnyLineEnd()
{
    QByteArray other = good;
    other.replace("\"a\"", "\"b\"");
    const auto problems = readBytes("\r\n" + good + "\r\n   \n\n" + other); // no end of line at the end
    QVERIFY2(problems, problems ? "" : qPrintable(problems.error().message));
    QCOMPARE(problems->size(), 2);
    QCOMPARE(problems->at(1).id, u"b"_s);
    QCOMPARE(readBytes({})->size(), 0);
}

void TestProblemFile::stopsWhereTheReceiverStops()
{
    QByteArray bytes = good + '\n' + "this line is never read\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    int taken = 0;
    const Result<> done = ProblemFile::read(buffer, [&taken](const Problem &) -> Result<> {
        ++taken;
        return failure(ErrorKind::Cancelled, u"enough"_s);
    });
    QCOMPARE(taken, 1);
    QVERIFY(!done);
    QVERIFY(done.error().kind == ErrorKind::Cancelled);
}

void TestProblemFile::takesLongLinesUpToOneMebibyte()
{
    QByteArray line = R"({"id":"a","family":"word","difficulty":0,"answer":"7","query":")";
    line += QByteArray(ProblemFile::longestLine - line.size() - 2, 'x') + "\"}";
    QCOMPARE(line.size(), ProblemFile::longestLine);
    const auto problems = readBytes(line + '\n');
    QVERIFY2(problems, problems ? "" : qPrintable(problems.error().message));
    QCOMPARE(problems->size(), 1);
    QVERIFY(readBytes(line));
    QVERIFY(!readBytes(line + " \n"));
}

void TestProblemFile::leavesTheOldFileWhereItCannotWrite()
{
    QTemporaryDir folder;
    const Result<> nowhere = ProblemFile::write(folder.filePath(u"no/such/folder.jsonl"_s), {});
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().kind == ErrorKind::Storage);
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    const Result<> refused = ProblemFile::write(
        closed, generateProblems({.count = 1, .seed = 1, .families = {}, .difficultyMilli = {}}));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestProblemFile)
#include "tst_problemfile.moc"
