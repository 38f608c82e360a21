#include "core/store/runquery.h"

#include <QTemporaryDir>

#include "tests/core/domain/samplerun.h"
#include "tests/core/store/storetest.h"

using namespace daao;
using namespace daao::test;

/// A project with a few runs that differ in all a filter can ask for; lists are drawn as "3 1" by answer.
class TestArchive : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;

    QString found(const RunFilter &filter) const
    {
        const auto runs = m_project->archive().runs(filter);
        if (!runs)
            return runs.error().message + runs.error().detail;
        QStringList answers;
        for (const RunSummary &run : *runs)
            answers.append(run.answer);
        return answers.join(u' ');
    }

    static Run varied(int number)
    {
        switch (number) {
        case 2: {
            Run run = plainRun(2, u"sim-nano"_s, Operator::Debate);
            run.correct = false;
            run.cost = {Money::usd(0.01), true};
            run.plan.difficulty.value = 0.9;
            return run;
        }
        case 3: {
            Run run = plainRun(3, u"sim-titan"_s);
            run.correct = true;
            run.cost = {Money::usd(0.002), true};
            run.policy = {u"daao"_s, 3};
            run.wallMs = 2500;
            return run;
        }
        case 4: {
            Run run = plainRun(4);
            run.origin = Origin::Live;
            run.status = RunStatus::Failed;
            run.cost.complete = false;
            run.query.text = u"Which train is faster?"_s;
            run.answerText = u"The \"red\" one."_s;
            return run;
        }
        default:
            return plainRun(number);
        }
    }

private slots:
    void initTestCase()
    {
        m_project = opened(m_folder.filePath(u"p.daao"_s));
        for (int i = 1; i <= 4; ++i)
            QVERIFY(isSaved(*m_project, varied(i)));
        QVERIFY(m_project->registry().setTags(varied(2).id, {u"paper"_s, u"hard"_s}));
        QVERIFY(m_project->registry().setStarred(varied(3).id, true));
        QVERIFY(m_project->registry().setNote(varied(3).id, u"the dear one"_s));
        QVERIFY(isSaved(*m_project, plainRun(9)));
        QVERIFY(m_project->registry().setDeleted(plainRun(9).id, true));
    }

    void filtersFindTheirRuns_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("runs");
        QTest::newRow("all, newest first") << u""_s << u"4 3 2 1"_s;
        QTest::newRow("wrong") << u"wrong"_s << u"2"_s;
        QTest::newRow("right") << u"right"_s << u"3"_s;
        QTest::newRow("unjudged") << u"unjudged"_s << u"4 1"_s;
        QTest::newRow("starred") << u"starred"_s << u"3"_s;
        QTest::newRow("above, without the value itself") << u"cost:>0.002"_s << u"2"_s;
        QTest::newRow("at least") << u"cost:>=0.002"_s << u"3 2"_s;
        QTest::newRow("unknown cost") << u"cost:unknown"_s << u"4"_s;
        QTest::newRow("difficulty") << u"d:0.4..0.7"_s << u"4 3 1"_s;
        QTest::newRow("time") << u"time:>2"_s << u"3"_s;
        QTest::newRow("part of an LLM's name") << u"llm:NANO"_s << u"2"_s;
        QTest::newRow("operator") << u"op:debate"_s << u"2"_s;
        QTest::newRow("no part of an operator") << u"op:test"_s << u""_s;
        QTest::newRow("tag") << u"tag:paper"_s << u"2"_s;
        QTest::newRow("two tags") << u"tag:paper tag:hard"_s << u"2"_s;
        QTest::newRow("policy") << u"policy:daao"_s << u"3"_s;
        QTest::newRow("another version") << u"policy:daao@2"_s << u""_s;
        QTest::newRow("origin") << u"origin:live"_s << u"4"_s;
        QTest::newRow("state") << u"state:failed"_s << u"4"_s;
        QTest::newRow("words") << u"water tan"_s << u"3 2 1"_s; // the last may be a beginning
        QTest::newRow("phrase") << u"\"tank water\""_s << u""_s;
        QTest::newRow("text of the answer") << u"litres"_s << u"3 2 1"_s;
        QTest::newRow("quotes in a word") << u"red"_s << u"4"_s;
        QTest::newRow("id") << u"id:00000003"_s << u"3"_s;
        QTest::newRow("tokens") << u"tokens:15"_s << u"4 3 2 1"_s;
        QTest::newRow("nodes") << u"nodes:>1"_s << u""_s;
        QTest::newRow("day") << u"date:2023-11-14..2023-11-15"_s << u"4 3 2 1"_s;
        QTest::newRow("bin") << u"in:bin"_s << u"9"_s;
        QTest::newRow("together") << u"wrong llm:nano op:debate cost:>0.001 tank"_s << u"2"_s;
    }

    void filtersFindTheirRuns()
    {
        QFETCH(QString, line);
        QFETCH(QString, runs);
        const RunFilter filter = *RunQuery::parse(line);
        QCOMPARE(found(filter), runs);
        const auto count = m_project->archive().count(filter);
        QVERIFY(count && *count == runs.split(u' ', Qt::SkipEmptyParts).size());
    }

    void pagesFollowEachOtherInEveryOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("descending");
        QTest::newRow("started") << int(RunFilter::Order::Started) << u"4 3 2 1"_s;
        QTest::newRow("cost") << int(RunFilter::Order::Cost) << u"2 3 4 1"_s;
        QTest::newRow("difficulty") << int(RunFilter::Order::Difficulty) << u"2 4 3 1"_s;
        QTest::newRow("time") << int(RunFilter::Order::Seconds) << u"3 4 2 1"_s;
        QTest::newRow("tokens") << int(RunFilter::Order::Tokens) << u"4 3 2 1"_s;
        QTest::newRow("nodes") << int(RunFilter::Order::Nodes) << u"4 3 2 1"_s;
    }

    void pagesFollowEachOtherInEveryOrder()
    {
        QFETCH(int, order);
        QFETCH(QString, descending);
        QStringList expected = descending.split(u' ');
        for (const bool ascending : {false, true}) {
            RunFilter filter{.order = RunFilter::Order(order), .ascending = ascending, .limit = 1};
            QStringList seen;
            for (;;) {
                const auto page = m_project->archive().runs(filter);
                QVERIFY(page);
                if (page->isEmpty())
                    break;
                seen.append(page->first().answer);
                filter.after = page->first().seq;
            }
            QCOMPARE(seen, expected);
            std::ranges::reverse(expected);
        }
    }

    void aRunThatArrivesDoesNotShiftTheNextPage()
    {
        const auto first = m_project->archive().runs({.limit = 2});
        QVERIFY(first && first->size() == 2);
        QVERIFY(isSaved(*m_project, plainRun(20)));
        QCOMPARE(found({.limit = 2, .after = first->last().seq}), u"2 1"_s);
        QVERIFY(m_project->registry().setDeleted(plainRun(20).id, true));
    }

    void theWholeLengthAndAnyLinesCanBeRead()
    {
        const auto seqs = m_project->archive().sequence({.limit = -1});
        QVERIFY(seqs);
        QCOMPARE(seqs->size(), 4);
        const auto lines = m_project->archive().lines({seqs->at(2), 987654, seqs->at(0)});
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        QCOMPARE(lines->at(0).answer, u"2"_s);
        QCOMPARE(lines->at(1).answer, u"4"_s);
    }

    void aLineShowsWhatTheRunWas()
    {
        const Run run = sampleRun(5);
        QVERIFY(isSaved(*m_project, run));
        const auto lines = m_project->archive().runs({.idBeginning = run.id});
        QVERIFY(lines && lines->size() == 1);
        const RunSummary &line = lines->first();
        QCOMPARE(line.shape, u"cot|self-consistency"_s);
        QCOMPARE(line.costliestModel, u"sim-mini"_s);
        QCOMPARE(line.nodes, 2);
        QCOMPARE(line.models, QStringList{u"sim-mini"_s});
        QCOMPARE(line.promptTokens, qint64(run.nodes[0].promptTokens()) + run.nodes[1].promptTokens());
        QCOMPARE(line.completionTokens,
                 qint64(run.nodes[0].completionTokens()) + run.nodes[1].completionTokens());
        QCOMPARE(line.parent, run.parent);
        QVERIFY(line.cost == run.cost);
        QVERIFY(m_project->registry().setDeleted(run.id, true));
    }

    void whatWasSaidAboutARunIsInItsLine()
    {
        const auto tagged = m_project->archive().runs({.tags = {u"hard"_s}});
        QVERIFY(tagged && tagged->size() == 1);
        QCOMPARE(tagged->first().tags, (QStringList{u"hard"_s, u"paper"_s}));
        const auto starred = m_project->archive().runs({.starred = true});
        QVERIFY(starred && starred->size() == 1);
        QCOMPARE(starred->first().note, u"the dear one"_s);
        QVERIFY(m_project->registry().setNote(varied(3).id, {}));
        QCOMPARE(m_project->archive().runs({.starred = true})->first().note, QString());
    }

    void theBinGivesBack()
    {
        QVERIFY(m_project->registry().setDeleted(varied(1).id, true));
        QCOMPARE(found({}), u"4 3 2"_s);
        QVERIFY(m_project->archive().run(varied(1).id)); // still there, whole
        QVERIFY(m_project->registry().setDeleted(varied(1).id, false));
        QCOMPARE(found({}), u"4 3 2 1"_s);
    }

    void aRunIsFoundByABeginningThatOnlyItHas()
    {
        QCOMPARE(m_project->archive().run(u"00000004"_s)->answer, u"4"_s);
        QVERIFY(m_project->archive().run(u"0000000"_s).error().kind == ErrorKind::Usage);
        QVERIFY(m_project->archive().run(u"zz"_s).error().kind == ErrorKind::Usage);
        QVERIFY(m_project->archive().run({}).error().kind == ErrorKind::Usage);
    }

    void aNodeIsFoundByItsContent()
    {
        Run run = plainRun(30);
        run.nodes[0].key = QByteArray(32, 'k');
        QVERIFY(isSaved(*m_project, run));
        const auto node = m_project->archive().node(run.nodes[0].key);
        QVERIFY(node && node->candidates == run.nodes[0].candidates);
        QVERIFY(!m_project->archive().node(QByteArray(32, 'x')));
        QVERIFY(!m_project->archive().node({}));
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
