#include "ui/pages/explore/difficultygauge.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/explore/queryfile.h"

#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace daao;
using namespace Qt::StringLiterals;

class TestExplore : public QObject
{
    Q_OBJECT

    static QString told(const Result<QList<Query>> &queries)
    {
        if (!queries)
            return u"! "_s + queries.error().message;
        QStringList lines;
        for (const Query &query : *queries)
            lines.append(u"%1 = %2 [%3]"_s.arg(query.text, query.reference.answer.value_or(u"?"_s),
                                               query.tags.join(u' ')));
        return lines.join(u" | "_s);
    }

private slots:
    void filesAreReadAsQueries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("queries");
        QTest::newRow("text") << u"q.txt"_s << QByteArray("What is 2?\n") << u"What is 2?\n = ? []"_s;
        QTest::newRow("object") << u"q.json"_s << QByteArray(R"({"query":"a?","answer":7,"tags":["x","y"]})")
                                << u"a? = 7 [x y]"_s;
        QTest::newRow("array") << u"q.json"_s << QByteArray(R"([{"query":"a?"},"b?"])")
                               << u"a? = ? [] | b? = ? []"_s;
        QTest::newRow("lines") << u"q.jsonl"_s << QByteArray("{\"query\":\"a?\"}\n\n{\"query\":\"b?\"}\n")
                               << u"a? = ? [] | b? = ? []"_s;
        QTest::newRow("table") << u"q.csv"_s
                               << QByteArray("Query,Answer\r\n\"one, \"\"two\"\"\nthree\",3\r\nfour,\r\n")
                               << u"one, \"two\"\nthree = 3 [] | four = ? []"_s;
        QTest::newRow("a table without the column")
            << u"q.csv"_s << QByteArray("name,answer\na,b\n") << u"! q.csv has no column called query."_s;
        QTest::newRow("a line that is no object")
            << u"q.jsonl"_s << QByteArray("{\"query\":\"a?\"}\n17\n") << u"! q.jsonl: line 2"_s;
        QTest::newRow("an entry without a query") << u"q.json"_s << QByteArray(R"([{"id":"7","mark":"x"}])")
                                                  << u"! q.json has no column called query."_s;
        QTest::newRow("an unknown kind")
            << u"q.exe"_s << QByteArray("MZ")
            << u"! q.exe is none of the files that hold queries: .txt, .json, .jsonl "
               "or .csv."_s;
        QTest::newRow("nothing") << u"q.txt"_s << QByteArray("  ") << u"! q.txt holds no query."_s;
    }

    void filesAreReadAsQueries()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, queries);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const QString read = told(QueryFile::read(file.fileName())).remove(folder.path() + u'/');
        QVERIFY2(read.startsWith(queries), qPrintable(read));
    }

    void aDroppedFileFillsTheBarAndSeveralQueriesAreOffered()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"one.json"_s, R"({"query":"a?","answer":"7","tags":"x"})"));
        QVERIFY(write(u"two.jsonl"_s, "{\"query\":\"a?\"}\n{\"query\":\"b?\"}\n"));
        QueryBar bar;
        emit bar.edit().filesDropped({folder.filePath(u"one.json"_s)});
        QCOMPARE(told(QList{bar.query()}), u"a? = 7 [x]"_s);
        QSignalSpy several(&bar, &QueryBar::queriesDropped);
        emit bar.edit().filesDropped({folder.filePath(u"two.jsonl"_s)});
        QCOMPARE(several.size(), 1);
        QCOMPARE(bar.query().text, u"a?"_s);
        QSignalSpy refused(&bar, &QueryBar::refused);
        emit bar.edit().filesDropped({folder.filePath(u"gone.txt"_s)});
        QCOMPARE(refused.size(), 1);
    }

    void anInsertedProblemIsJudgedByItsTruthUntilItsTextIsChanged()
    {
        QueryBar bar;
        bar.insertProblem();
        QVERIFY(bar.query().reference.canJudge());
        QVERIFY(bar.findChild<QLineEdit *>(u"expected"_s)->text().isEmpty()); // it would give the answer away
        bar.edit().insertPlainText(u" And why?"_s);
        QVERIFY(!bar.query().reference.canJudge());
        QVERIFY(bar.query().id.isEmpty());
    }

    void altUpWalksBackAndAltDownReturnsToTheDraft()
    {
        QueryBar bar;
        bar.setHistory({u"newest"_s, u"older"_s});
        bar.setQuery({.text = u"draft"_s});
        QTest::keyClick(&bar.edit(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bar.query().text, u"newest"_s);
        QTest::keyClick(&bar.edit(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&bar.edit(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bar.query().text, u"older"_s);
        QTest::keyClick(&bar.edit(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&bar.edit(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bar.query().text, u"draft"_s);
        bar.edit().undo();
        QCOMPARE(bar.query().text, u"newest"_s);
    }

    void theDraftComesBackAsItWas()
    {
        QueryBar bar;
        bar.setDraft(QJsonObject{{u"text"_s, u"a?"_s},
                                 {u"expected"_s, u"7"_s},
                                 {u"tags"_s, u"x y"_s},
                                 {u"repeats"_s, 3},
                                 {u"seed"_s, 12}});
        QCOMPARE(told(QList{bar.query()}), u"a? = 7 [x y]"_s);
        QCOMPARE(bar.repeats(), 3);
        QCOMPARE(bar.seed(), 12U);
        QueryBar other;
        other.setDraft(bar.draft());
        QCOMPARE(other.draft(), bar.draft());
    }

    void theGaugeSaysItsValueAndWhereThePolicyWouldGoDeeper()
    {
        Plan plan{.difficulty = {.value = 0.58, .low = 0.49, .high = 0.67}};
        plan.why = {{.decision = u"depth"_s,
                     .chosen = u"3"_s,
                     .flips = {{u"difficulty"_s, 0.58, 0.75, u"4"_s}, {u"difficulty"_s, 0.58, 0.5, u"2"_s}}}};
        const auto ticks = DifficultyGauge::ticksOf(plan);
        QCOMPARE(ticks.size(), 2);
        QCOMPARE(ticks[0].difficulty, 0.5);
        QVERIFY(ticks[0].label.startsWith(u'3'));
        QVERIFY(ticks[1].label.startsWith(u'4'));
        DifficultyGauge gauge;
        gauge.setDifficulty(plan.difficulty);
        QVERIFY(gauge.accessibleName().contains(u"0.58"));
        gauge.setStale(true);
        QVERIFY(gauge.accessibleName().contains(u'…'));
    }

    void theTruthIsDrawnOnlyWhenItIsToldAndCoversNothingElse()
    {
        DifficultyGauge gauge;
        gauge.resize(280, 60);
        gauge.setDifficulty(Difficulty{.value = 0.3, .low = 0.2, .high = 0.4});
        const QImage before = gauge.grab().toImage();
        gauge.setTruth(0.9);
        QVERIFY(gauge.grab().toImage() != before);
        gauge.setTruth(std::nullopt);
        QCOMPARE(gauge.grab().toImage(), before);
    }
};

QTEST_MAIN(TestExplore)
#include "tst_explore.moc"
