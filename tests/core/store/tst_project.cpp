#include "core/store/connection.h"
#include "core/store/projectfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

#include "tests/core/store/storetest.h"

using namespace daao;
using namespace daao::test;

namespace {

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's own file");
}

std::unique_ptr<sql::Connection> raw(const QString &path)
{
    auto db = sql::Connection::open(path, {.mayCreate = true, .busyTimeoutMs = 0});
    if (!db)
        qFatal("cannot open the test's own database");
    return std::move(*db);
}

} // namespace

/// What a project file may be before anybody trusts it (reliability.md 2.3).
class TestProject : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A closed project with some runs.
    QString filled(const QString &name, int runs = 3) const
    {
        const auto project = opened(path(name));
        for (int i = 1; i <= runs; ++i)
            if (!isSaved(*project, plainRun(i)))
                qFatal("cannot fill a project");
        return path(name);
    }

private slots:
    void aFileThatIsNoProjectIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");

        write(path(u"notes"_s), "shopping list, longer than a header of one hundred bytes "
                                "so that its length alone cannot be what gives it away ...");
        QTest::newRow("not SQLite") << u"notes"_s << ErrorKind::Damaged << u"is not a project file"_s;
        write(path(u"empty"_s), {});
        QTest::newRow("empty") << u"empty"_s << ErrorKind::Damaged << u"is not a project file"_s;
        QDir(m_folder.path()).mkdir(u"folder"_s);
        QTest::newRow("folder") << u"folder"_s << ErrorKind::Damaged << u"is a folder"_s;

        (void)raw(path(u"foreign"_s))->run("CREATE TABLE recipe (name TEXT)");
        QTest::newRow("foreign") << u"foreign"_s << ErrorKind::Damaged << u"another program"_s;

        (void)raw(filled(u"newer"_s))->run("PRAGMA user_version = 999");
        QTest::newRow("newer") << u"newer"_s << ErrorKind::TooNew << u"newer version"_s;

        QFile cut(filled(u"cut"_s));
        cut.resize(cut.size() / 2);
        QTest::newRow("cut off") << u"cut"_s << ErrorKind::Damaged << u"cut off"_s;

        QTest::newRow("no folder") << u"nowhere/p.daao"_s << ErrorKind::Storage << u"does not exist"_s;
    }

    void aFileThatIsNoProjectIsRefusedAndLeftAlone()
    {
        QFETCH(QString, name);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        const QByteArray before = hashOf(path(name));
        const QStringList neighbours =
            QDir(m_folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries);
        const auto project = Project::open(path(name));
        QVERIFY(!project);
        QVERIFY2(project.error().kind == kind, qPrintable(project.error().message));
        QVERIFY2(project.error().message.contains(words), qPrintable(project.error().message));
        QCOMPARE(hashOf(path(name)), before);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), neighbours);
    }

    void aPageFullOfZerosIsFoundAndTheRestStaysReadable()
    {
        const QString file = filled(u"zeroed"_s, 200);
        QFile data(file);
        QVERIFY(data.open(QIODevice::ReadWrite));
        QVERIFY(data.seek(data.size() - 3 * 4096));
        data.write(QByteArray(4096, '\0'));
        data.close();
        const auto project = opened(file);
        const auto check = project->check();
        QVERIFY(check);
        QVERIFY(!check->faults.isEmpty());
        QVERIFY(project->archive().count().has_value());
    }

    void aFlippedBitInAnAnswerIsFound()
    {
        const QString file = filled(u"flipped"_s);
        (void)raw(file)->run("UPDATE message SET content = 'It holds 9 litres.' "
                             "WHERE content = 'It holds 2 litres.'");
        const auto check = opened(file)->check();
        QVERIFY(check);
        QCOMPARE(check->faults.size(), 1);
        QVERIFY2(check->faults.first().contains(u"is not what was stored"),
                 qPrintable(check->faults.first()));
    }

    void aWholeProjectHasNoFaults()
    {
        const auto project = opened(filled(u"whole"_s));
        const auto check = project->check();
        QVERIFY(check);
        QCOMPARE(check->faults, QStringList());
        QCOMPARE(check->runs, 3);
        QVERIFY(check->messages >= 6); // a question and an answer each
        const auto info = project->info();
        QVERIFY(info);
        QCOMPARE(info->schemaVersion, store::schemaVersion());
    }

    void aFileWithoutWriteBitIsReadAlsoByRoot()
    {
        const QString file = filled(u"readonly"_s);
        QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
        const QByteArray before = hashOf(file);
        {
            const auto project = opened(file);
            QVERIFY(project->isReadOnly());
            QCOMPARE(*project->archive().count(), 3);
            const auto change = project->registry().setSetting(u"a"_s, u"b"_s);
            QVERIFY(!change && change.error().kind == ErrorKind::Storage);
            QVERIFY2(change.error().message.contains(u"read-only"), qPrintable(change.error().message));
            QVERIFY(!isSaved(*project, plainRun(7)));
        }
        QCOMPARE(hashOf(file), before);
    }

    void aLockedFileIsReadAndWritesSayWhoWaits()
    {
        const QString file = filled(u"locked"_s);
        const auto other = raw(file);
        QVERIFY(other->run("BEGIN IMMEDIATE"));
        const auto project = opened(file, {.busyTimeoutMs = 50});
        QCOMPARE(*project->archive().count(), 3);
        const auto refused = project->registry().setSetting(u"a"_s, u"b"_s);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Locked);
        QVERIFY(other->run("COMMIT"));
        QVERIFY(project->registry().setSetting(u"a"_s, u"b"_s));
    }

    void severalOpenTheSameFileAndSeeEachOther()
    {
        const QString file = filled(u"shared"_s);
        const auto one = opened(file);
        const auto two = opened(file);
        QVERIFY(isSaved(*one, plainRun(11)));
        QVERIFY(isSaved(*two, plainRun(12)));
        QCOMPARE(*one->archive().count(), 5);
        QCOMPARE(*two->archive().count(), 5);
    }

    void aMissingFileIsMadeOnlyWhereWanted()
    {
        QVERIFY(Project::open(path(u"not there"_s), {.mayCreate = false}).error().kind == ErrorKind::Storage);
        QVERIFY(!QFile::exists(path(u"not there"_s)));
        const auto made = Project::open(path(u"a/b/c.daao"_s), {.makeFolder = true});
        QVERIFY(made && (*made)->wasCreated());
    }

    void aBackupIsTheSameAndOverwritesNothing()
    {
        const auto project = opened(filled(u"original"_s));
        QVERIFY(project->backup(path(u"copy"_s)));
        const auto copy = opened(path(u"copy"_s));
        QVERIFY(*copy->archive().run(plainRun(2).id) == *project->archive().run(plainRun(2).id));
        QCOMPARE(copy->check()->faults, QStringList());
        const auto again = project->backup(path(u"copy"_s));
        QVERIFY(!again && again.error().message.contains(u"already exists"));
    }

    void anOlderFileIsBroughtUpToDateAfterACopy()
    {
        const QString file = path(u"old"_s);
        QVERIFY(store::ProjectFile::create(file, store::migrations().first(1)));
        QVERIFY(raw(file)->run(
            "INSERT INTO run (id, status, origin, policy, policy_version, seed, problem, query, difficulty, "
            "plan, "
            "answer, answer_text, cost_pico, cost_complete, started_at, parent, owner) VALUES ('r1', "
            "'finished', "
            "'simulated', 'fixed', 1, 0, '', 'Why?', 0.5, '{}', '42', '42', 30, 1, 1700000000000, '', '');"
            "INSERT INTO node_run (run, node, layer, operator, model, status, answer, replaces_candidates, "
            "cost_pico, cost_complete, cache_key, detail) VALUES "
            "(1, 'n1', 0, 'cot', 'sim-mini', 'ok', '42', 0, 10, 1, x'', '{}'), "
            "(1, 'n2', 0, 'cot', 'sim-max', 'ok', '42', 0, 20, 1, x'', '{}'), "
            "(1, 'n3', 1, 'review', 'sim-max', 'skipped', '', 0, 0, 1, x'', '{}');"
            "INSERT INTO attempt (run, node, call, number, model, state, request_id, http_status, "
            "finish_reason, "
            "prompt_tokens, completion_tokens, cached_tokens, reasoning_tokens, tokens_estimated, "
            "retry_after_ms, "
            "possibly_cut, invalid_utf8, may_have_been_billed) VALUES "
            "(1, 'n1', 0, 1, 'sim-mini', 'done', '', 200, 'stop', 10, 5, 0, 0, 0, -1, 0, 0, 1), "
            "(1, 'n2', 0, 1, 'sim-max', 'done', '', 200, 'stop', 30, 6, 0, 0, 0, -1, 0, 0, 1)"));
        const auto project = opened(file);
        QCOMPARE(project->info()->schemaVersion, store::schemaVersion());
        const auto lines = project->archive().runs();
        QVERIFY(lines && lines->size() == 1);
        const RunSummary &line = lines->first();
        QCOMPARE(line.models, (QStringList{u"sim-mini"_s, u"sim-max"_s}));
        QCOMPARE(line.costliestModel, u"sim-max"_s);
        QCOMPARE(line.shape, u"cot,cot"_s);
        QCOMPARE(line.nodes, 2);
        QCOMPARE(line.promptTokens, 40);
        QCOMPARE(line.completionTokens, 11);
        const QStringList copies = QDir(m_folder.path()).entryList({u"old.v1-*.backup"_s});
        QCOMPARE(copies.size(), 1);
        QCOMPARE(raw(path(copies.first()))->number("PRAGMA user_version").value_or(-1), 1);
    }

    void aMigrationThatFailsLeavesTheFileAsItWas()
    {
        const QString file = filled(u"stays"_s);
        const int now = store::schemaVersion();
        std::vector<store::Migration> steps(store::migrations().begin(), store::migrations().end());
        steps.push_back({now + 1, "CREATE TABLE extra (a TEXT) STRICT; DROP TABLE of_which_there_is_none;"});
        QVERIFY(!store::ProjectFile::migrate(file, 100, steps));
        QCOMPARE(raw(file)->number("PRAGMA user_version").value_or(-1), now);
        QCOMPARE(raw(file)->number("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").value_or(-1),
                 0);
        QCOMPARE(*opened(file)->archive().count(), 3);
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
