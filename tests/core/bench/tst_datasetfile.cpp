#include "core/bench/datasetfile.h"
#include "core/bench/pythonliteral.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// "f([1,2],"$python") = 3", or "-" for what is not read.
QString drawn(const std::optional<PythonAssert> &test)
{
    if (!test)
        return u"-"_s;
    const auto json = [](const QJsonArray &array) {
        return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    };
    return u"%1%2 = %3"_s.arg(test->function, json(test->args), json({test->expected}));
}

} // namespace

class TestDatasetFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private slots:
    void readsEachFormatByItself_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("group");
        const auto row = [](const char *format, const QString &file, const QByteArray &bytes,
                            const QString &answer, const QString &group) {
            QTest::newRow(qPrintable(QString::fromLatin1(format) + u' ' + file))
                << file << bytes << QString::fromLatin1(format) << answer << group;
        };
        row("gsm8k", u"g.jsonl"_s, R"({"question": "How many?", "answer": "2 + 1 = <<2+1=3>>3\n#### 1,003"})",
            u"1,003"_s, u"gsm8k"_s);
        row("math", u"m.jsonl"_s,
            R"({"problem": "x?", "level": "Level 3", "type": "Algebra", "solution": "So $x = \\boxed{\\frac{1}{2}}$.", "idx": 7})",
            u"\\frac{1}{2}"_s, u"math level 3"_s);
        row("math", u"m500.jsonl"_s,
            R"({"problem": "x?", "solution": "…", "answer": "12", "level": 2, "unique_id": "test/1.json"})",
            u"12"_s, u"math level 2"_s);
        row("mmlu", u"named.csv"_s, "subject,question,A,B,C,D,answer\nlaw,\"Who, then?\",you,me,he,she,B\n",
            u"B"_s, u"law"_s);
        row("jsonl", u"own.jsonl"_s,
            R"({"id": "p1", "family": "sums", "query": "1 + 1?", "difficulty": -1.5, "answer": "2"})", u"2"_s,
            u"sums"_s);
        row("jsonl", u"other.jsonl"_s, R"({"question": "1 + 1?", "target": 2})", u"2"_s, QString());
        row("csv", u"c.csv"_s, "question,answer\n\"1 + 1, or?\",2\n", u"2"_s, QString());
        row("gaia", u"metadata.jsonl"_s,
            R"({"task_id": "g1", "Question": "Where?", "Level": 1, "Final answer": "Rome", "file_name": ""})",
            u"Rome"_s, u"gaia level 1"_s);
    }

    void readsEachFormatByItself()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QString, answer);
        QFETCH(QString, group);
        const QString path = write(file, bytes);
        const auto import = DatasetFile::read(path, u"auto"_s);
        QVERIFY2(import, import ? "" : qPrintable(import.error().message));
        QCOMPARE(import->dataset.format, format);
        QCOMPARE(import->dataset.items.size(), 1);
        QCOMPARE(import->dataset.items[0].reference.answer, answer);
        QCOMPARE(import->dataset.items[0].group, group);
        QCOMPARE(import->leftOut.size(), 0);
        const auto named = DatasetFile::read(path, format);
        QVERIFY(named);
        QCOMPARE(named->dataset, import->dataset);
    }

    void choicesStandInTheQuestion()
    {
        const auto import =
            DatasetFile::read(write(u"o.csv"_s, "Why?,one,two,three,four,D\nHow?,a,b,c,d,A\n"), u"mmlu"_s);
        QVERIFY(import);
        QCOMPARE(import->dataset.items.size(), 2); // Hendrycks' files have no line of names
        const DatasetItem &item = import->dataset.items[0];
        QCOMPARE(item.reference.choices, (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        QVERIFY(item.text.contains(u"(D) four"));
    }

    void codeBecomesValueTests()
    {
        const QByteArray humaneval =
            R"({"task_id": "H/0", "prompt": "def add(a, b):\n", "entry_point": "add", "canonical_solution": "", "test": "\n\nMETADATA = {}\n\n\ndef check(candidate):\n    assert candidate(1, 2) == 3\n    assert candidate((1, 2),\n        [3]) == 'x'  # a comment\n"})"
            "\n"
            R"({"task_id": "H/1", "prompt": "def r():\n", "entry_point": "r", "canonical_solution": "", "test": "def check(candidate):\n    for x in range(3):\n        assert candidate(x) == x\n"})";
        const auto import = DatasetFile::read(write(u"h.jsonl"_s, humaneval), u"auto"_s);
        QVERIFY2(import, import ? "" : qPrintable(import.error().message));
        QCOMPARE(import->dataset.format, u"humaneval"_s);
        QCOMPARE(import->dataset.items.size(), 1);
        const Reference &reference = import->dataset.items[0].reference;
        QCOMPARE(reference.entryPoint, u"add"_s);
        QCOMPARE(reference.hiddenTests.size(), 2);
        QCOMPARE(reference.hiddenTests[1].args[0][u"$python"].toString(), u"(1, 2)"_s);
        QCOMPARE(import->leftOut.size(), 1);
        QVERIFY(import->leftOut[0].contains(u"H/1"));

        const auto mbpp = DatasetFile::read(
            write(
                u"b.jsonl"_s,
                R"({"text": "Add.", "task_id": 3, "test_setup_code": "", "test_list": ["assert add(1,2) == 3", "assert add(2,2)==4"], "challenge_test_list": []})"),
            u"auto"_s);
        QVERIFY(mbpp);
        QCOMPARE(mbpp->dataset.items[0].reference.publicTests.size(), 1);
        QCOMPARE(mbpp->dataset.items[0].reference.hiddenTests.size(), 2);
    }

    void attachmentsThatAreTextAreShownAndOthersLeaveTheItemOut()
    {
        write(u"notes.txt"_s, "the key is 7");
        const auto import = DatasetFile::read(
            write(
                u"gaia.jsonl"_s,
                R"({"task_id": "a", "Question": "Key?", "Level": 1, "Final answer": "7", "file_name": "notes.txt"})"
                "\n"
                R"({"task_id": "b", "Question": "Song?", "Level": 2, "Final answer": "x", "file_name": "s.mp3"})"
                "\n"
                R"({"task_id": "c", "Question": "Up?", "Level": 2, "Final answer": "x", "file_name": "../notes.txt"})"
                "\n"
                R"({"task_id": "d", "Question": "Secret?", "Level": 3, "Final answer": "?", "file_name": ""})"),
            u"gaia"_s);
        QVERIFY(import);
        QCOMPARE(import->dataset.items.size(), 1);
        QVERIFY(import->dataset.items[0].text.contains(u"the key is 7"));
        QCOMPARE(import->leftOut.size(), 3);
    }

    void refusesWithLineAndReason_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("empty") << u"e.jsonl"_s << QByteArray() << u"auto"_s << QStringList{u"no items"_s};
        QTest::newRow("no JSON") << u"n.jsonl"_s
                                 << QByteArray("{\"question\": \"a\", \"answer\": \"1\"}\nnonsense\n")
                                 << u"auto"_s << QStringList{u"Line 2"_s};
        QTest::newRow("no answer") << u"a.jsonl"_s << QByteArray("{\"question\": \"a\"}\n") << u"auto"_s
                                   << QStringList{u"Line 1"_s, u"judge"_s};
        QTest::newRow("twice") << u"t.jsonl"_s
                               << QByteArray("{\"id\": \"x\", \"query\": \"a\", \"answer\": \"1\"}\n\n"
                                             "{\"id\": \"x\", \"query\": \"b\", \"answer\": \"2\"}\n")
                               << u"auto"_s << QStringList{u"Line 3"_s, u"second time"_s};
        QTest::newRow("wrong format")
            << u"w.jsonl"_s << QByteArray("{\"question\": \"a\", \"answer\": \"1\"}\n") << u"gsm8k"_s
            << QStringList{u"Line 1"_s, u"####"_s};
        QTest::newRow("letter") << u"l.csv"_s
                                << QByteArray("subject,question,A,B,C,D,answer\ns,q,a,b,c,d,E\n") << u"auto"_s
                                << QStringList{u"Line 2"_s, u"E"_s};
        QTest::newRow("fields") << u"f.csv"_s << QByteArray("question,answer\na,1\nb\n") << u"auto"_s
                                << QStringList{u"Line 3"_s, u"fields"_s};
        QTest::newRow("not UTF-8") << u"u.jsonl"_s
                                   << QByteArray("{\"question\": \"\xff\", \"answer\": \"1\"}\n") << u"auto"_s
                                   << QStringList{u"Line 1"_s};
    }

    void refusesWithLineAndReason()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QFETCH(QStringList, words);
        const QString path = write(file, bytes);
        const auto import = DatasetFile::read(path, format);
        QVERIFY(!import);
        QVERIFY(import.error().kind == ErrorKind::BadInput);
        for (const QString &word : words + QStringList{path})
            QVERIFY2(import.error().message.contains(word), qPrintable(import.error().message));
    }

    void assertsAreReadAsValues_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("test");
        const auto row = [](const QString &line, const QString &test) {
            QTest::newRow(qPrintable(line)) << line << test;
        };
        row(u"assert f(1, -2.5) == 3"_s, u"f[1,-2.5] = [3]"_s);
        row(u"assert f('a,b', \"it's\") == 'x\\n'"_s, u"f[\"a,b\",\"it's\"] = [\"x\\n\"]"_s);
        row(u"assert f([1, [2]], {'k': None}) == {'a': True}"_s,
            u"f[[1,[2]],{\"k\":null}] = [{\"a\":true}]"_s);
        row(u"assert f((1, 2)) == (3, 4)"_s, u"f[{\"$python\":\"(1, 2)\"}] = [[3,4]]"_s);
        row(u"assert f({1, 2}) == 2"_s, u"f[{\"$python\":\"{1, 2}\"}] = [2]"_s);
        row(u"assert f() == []"_s, u"f[] = [[]]"_s);
        row(u"assert f(3) is True"_s, u"f[3] = [true]"_s);
        row(u"assert f(3)"_s, u"f[3] = [true]"_s);
        row(u"assert (f(3)) == (4)"_s, u"f[3] = [4]"_s);
        row(u"assert f(2 * 3 + 1) == 2 ** 3"_s, u"f[7] = [8]"_s);
        row(u"assert f(1) == 2.0 / 4"_s, u"f[1] = [0.5]"_s);
        row(u"assert f('a' + 'b') == 'ab', \"a message\""_s, u"f[\"ab\"] = [\"ab\"]"_s);
        row(u"assert tuple(f([1])) == tuple([2])"_s, u"f[[1]] = [[2]]"_s);
        row(u"assert abs(f(1.5) - 0.5) < 1e-6"_s, u"f[1.5] = [0.5]"_s);
        row(u"assert f(1) == {2, 3}"_s, u"-"_s);
        row(u"assert f(1) == g(2)"_s, u"-"_s);
        row(u"assert f(x) == 1"_s, u"-"_s);
        row(u"assert f(Pair(1, 2)) == 1"_s, u"-"_s);
        row(u"assert f(1) + g(2) == 3"_s, u"-"_s);
        row(u"assert f(1) == 99999999999999999999"_s, u"-"_s);
        row(u"assert f(1) == 'open"_s, u"-"_s);
        row(u"assert not f(1)"_s, u"-"_s);
        row(u"print(f(1))"_s, u"-"_s);
    }

    void assertsAreReadAsValues()
    {
        QFETCH(QString, line);
        QFETCH(QString, test);
        QCOMPARE(drawn(PythonAssert::read(line)), test);
    }

    void deepNestingIsRefusedNotFollowed()
    {
        QVERIFY(!PythonLiteral::read(QString(100'000, u'[')));
        QVERIFY(!PythonLiteral::read(QString(1'000, u'(') + u'1' + QString(1'000, u')')));
    }
};

QTEST_GUILESS_MAIN(TestDatasetFile)

#include "tst_datasetfile.moc"
