#include "core/store/outcomeblob.h"
#include "core/store/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

OutcomeTable sampleTable()
{
    OutcomeTable table;
    table.name = u"t"_s;
    const int a = table.addModel(u"a"_s);
    const int b = table.addModel(u"b"_s);
    const int q = table.addQuery({u"q1"_s, u"d"_s, u"train"_s, u"Wie viele? €"_s});
    table.addQuery({u"q2"_s, u"d"_s, u"val"_s, u"Never asked"_s});
    table.add(q, a, {.score = 0.25, .cost = Money::pico(7), .completionTokens = 3, .answer = u"4"_s});
    table.add(q, a, {.score = 1, .answer = QString()});
    table.add(q, b, {.score = 0});
    return table;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;

    Library &library() { return m_project->library(); }

private slots:
    void anUnfinishedTrainingIsKeptInParts()
    {
        Trainings &trainings = m_project->trainings();
        QVERIFY(trainings.unfinished(u"p"_s).error().kind == ErrorKind::Usage);
        QVERIFY(!trainings.keep(u"p"_s, u"vae"_s, "never begun"));
        QVERIFY(trainings.begin(u"p"_s, {{u"seed"_s, u"7"_s}}));
        QVERIFY(trainings.keep(u"p"_s, u"vae"_s, "at 20"));
        QVERIFY(trainings.keep(u"p"_s, u"vae"_s, QByteArray("at\0 40", 6)));
        QVERIFY(trainings.keep(u"p"_s, u"orders"_s, "[]"));
        const auto found = trainings.unfinished(u"p"_s);
        QVERIFY(found);
        QCOMPARE(found->request[u"seed"].toString(), u"7"_s);
        QCOMPARE(found->parts,
                 (QMap<QString, QByteArray>{{u"vae"_s, QByteArray("at\0 40", 6)}, {u"orders"_s, "[]"}}));
        QVERIFY(trainings.begin(u"p"_s, {})); // anew: without what the other had done
        QVERIFY(trainings.unfinished(u"p"_s)->parts.isEmpty());
        QVERIFY(trainings.end(u"p"_s));
        QVERIFY(!trainings.unfinished(u"p"_s));
    }

    void init()
    {
        m_project.reset();
        auto project =
            Project::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".daao"_s));
        QVERIFY(project);
        m_project = std::move(*project);
    }

    void anOutcomeTableComesBackAsItWas()
    {
        const OutcomeTable table = sampleTable();
        QVERIFY(library().saveOutcomes(table, u"file.csv"_s));
        const auto back = library().outcomes(u"t"_s);
        QVERIFY(back);
        QCOMPARE(back->name, u"t"_s);
        QCOMPARE(back->fingerprint(), table.fingerprint());
        QCOMPARE(back->outcome(0, 0, 1), table.outcome(0, 0, 1));
        const auto list = library().outcomeTables();
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().rows, 3);
        QCOMPARE(list->first().queries, 2);
    }

    void aTakenNameIsRefusedAndARemovedOneIsFree()
    {
        QVERIFY(library().saveOutcomes(sampleTable(), {}));
        const auto twice = library().saveOutcomes(sampleTable(), {});
        QVERIFY(!twice && twice.error().kind == ErrorKind::Usage);
        QVERIFY(library().removeOutcomes(u"t"_s));
        QVERIFY(!library().outcomes(u"t"_s));
        QVERIFY(library().saveOutcomes(sampleTable(), {}));
        const auto none = library().removeOutcomes(u"other"_s);
        QVERIFY(!none && none.error().kind == ErrorKind::Usage);
    }

    void damagedTablesAreRefused()
    {
        const QByteArray bytes = store::OutcomeBlob::pack(sampleTable());
        QVERIFY(store::OutcomeBlob::unpack(bytes));
        for (const QByteArray &other : {QByteArray(), bytes.chopped(1), QByteArray("\xff\xff\xff\xff zip", 8),
                                        qCompress("not a table"), QByteArray(100, 'x')})
            QVERIFY(!store::OutcomeBlob::unpack(other));
    }

    void aDataSetComesBackAsItWas()
    {
        const Dataset set{
            u"math"_s,
            u"jsonl"_s,
            u"m.jsonl"_s,
            {{.id = u"1"_s, .group = u"algebra"_s, .text = u"1 + 1?"_s, .reference = {.answer = u"2"_s}},
             {.id = u"2"_s,
              .text = u"Which?"_s,
              .reference = {.answer = u"B"_s, .choices = {u"x"_s, u"y"_s}},
              .difficulty = -0.5}}};
        QVERIFY(library().saveDataset(set));
        const auto back = library().dataset(u"math"_s);
        QVERIFY(back);
        QCOMPARE(*back, set);
        QCOMPARE(library().datasets()->first().items, 2);
        QVERIFY(!library().saveDataset(set));
        QVERIFY(library().removeDataset(u"math"_s));
        QVERIFY(!library().dataset(u"math"_s));
    }

    void aDataSetIsStoredWholeOrNotAtAll()
    {
        const Dataset twice{u"s"_s, {}, {}, {{.id = u"1"_s, .text = u"a"_s}, {.id = u"1"_s, .text = u"b"_s}}};
        QVERIFY(!library().saveDataset(twice));
        QVERIFY(library().datasets()->isEmpty());
    }

    void aCheckpointIsKnownByItsContent()
    {
        const QByteArray bytes("weights \0 and more", 18);
        const auto key = library().saveCheckpoint(bytes);
        QVERIFY(key);
        QCOMPARE(library().saveCheckpoint(bytes), key);
        QCOMPARE(*library().checkpoint(*key), bytes);
        const auto none = library().checkpoint(QByteArray(32, 'x'));
        QVERIFY(!none && none.error().kind == ErrorKind::Usage);
        const auto check = m_project->check();
        QVERIFY(check && check->faults.isEmpty());
        QCOMPARE(check->checkpoints, 1);
    }

    void aBenchmarkKeepsItsCells()
    {
        BenchRecord bench{u"abc-1"_s, {{u"dataset"_s, u"t"_s}}, {}, {}};
        QVERIFY(library().saveBench(bench));
        QVERIFY(library().saveCells(u"abc-1"_s, {{0, 4, 0, {{u"right"_s, true}}}, {0, 2, 1, {}}}));
        QVERIFY(library().saveCells(u"abc-1"_s, {{0, 4, 0, {{u"right"_s, false}}}}));
        const auto cells = library().cells(u"abc-1"_s);
        QVERIFY(cells);
        QCOMPARE(cells->size(), 2);
        QCOMPARE(cells->at(0).item, 2);
        QCOMPARE(cells->at(1).outcome[u"right"].toBool(true), false);
        bench.result = {{u"n"_s, 3}};
        QVERIFY(library().saveBench(bench));
        QCOMPARE(library().bench(u"abc"_s)->result[u"n"].toInt(), 3);
        QCOMPARE(library().cells(u"abc-1"_s)->size(), 2);
        QVERIFY(!library().bench(u"x"_s));
        QCOMPARE(library().benches()->size(), 1);
    }

    void embeddingsAreFoundByTextAndModel()
    {
        QVERIFY(library().saveEmbeddings(u"e"_s, u"m"_s, {{u"hello"_s, QByteArray("1234")}}));
        const auto found = library().embeddings(u"e"_s, u"m"_s, {u"hello"_s, u"bye"_s});
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->value(u"hello"_s), QByteArray("1234"));
        QVERIFY(library().embeddings(u"e"_s, u"other"_s, {u"hello"_s})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLibrary)

#include "tst_library.moc"
