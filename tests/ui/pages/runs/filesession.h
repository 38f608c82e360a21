#pragma once

#include "core/store/project.h"
#include "ui/pages/session.h"

#include <QTemporaryDir>

#include "tests/core/store/storetest.h"

namespace daao::test {

/// A session over a real project file that runs nothing: orders are kept for the test to look at.
class FileSession final : public Session
{
public:
    /// A new project in a folder of its own, or the one in a file.
    explicit FileSession(const QString &file = {})
        : m_project(opened(file.isEmpty() ? m_folder.filePath(u"test.daao"_s) : file))
    {
        m_writers.setMaxThreadCount(1);
    }
    ~FileSession() override
    {
        m_readers.waitForDone();
        m_writers.waitForDone();
    }

    Project &project() { return *m_project; }
    /// Stores runs 0 … count - 1, which differ in everything a filter can ask for.
    void store(int count, int from = 0)
    {
        for (int i = from; i < from + count; ++i) {
            Run run = plainRun(i, i % 3 == 0 ? u"sim-max"_s : u"sim-mini"_s);
            run.correct = i % 4 != 0;
            run.plan.difficulty.value = (i % 100) / 100.0;
            (void)m_project->recorder().save(run);
        }
        (void)m_project->recorder().flush().result();
    }

    QString projectPath() const override { return m_project->path(); }
    bool isReadOnly() const override { return readOnly; }
    qint64 projectBytes() const override { return 0; }
    QStringList interruptedRuns() const override { return {}; }
    PromptSet prompts() const override { return PromptSet::builtIn(); }
    const Archive &archive() const override { return m_project->archive(); }
    Registry &registry() override { return m_project->registry(); }
    QList<ModelCard> pool() const override { return cards; }
    QList<PolicyVersion> policies() const override { return known; }
    QList<EndpointHealth> endpoints() const override { return {}; }
    QString poolName() const override { return {}; }
    void usePool(const QString &) override {}
    RunChoice choice() const override { return m_choice; }
    void setChoice(const RunChoice &choice) override
    {
        m_choice = choice;
        emit choiceChanged();
    }
    QFuture<Result<Preview>> preview(const RunOrder &) override { return Completion<Preview>().future(); }
    QFuture<Result<Expected>> oracle(const Query &query) override
    {
        return inBackground(m_readers, [this, query] {
            return oracles.contains(query.text)
                       ? Result<Expected>(oracles[query.text])
                       : failure(ErrorKind::Unavailable, u"Nobody knows the truth."_s);
        });
    }
    QString start(const RunOrder &order) override
    {
        orders.append(order);
        return u"started"_s;
    }
    QString startBatch(const QString &title, const QList<RunOrder> &batch) override
    {
        batchTitle = title;
        orders += batch;
        return u"batch"_s;
    }
    bool isRunning(const QString &) const override { return false; }
    void stop(const QString &) override {}
    RunEvents &events() override { return m_events; }
    JobList &jobs() override { return m_jobs; }
    Cost spent() const override { return {}; }
    std::optional<Money> spendingCap() const override { return Money::usd(1); }
    void setSpendingCap(std::optional<Money>) override {}
    QFuture<Result<ProbeReport>> probe(const Endpoint &) override
    {
        return Completion<ProbeReport>().future();
    }
    QFuture<Result<>> adopt(const ProbeReport &) override { return Completion<void>().future(); }
    QFuture<Result<>> backUp(const QString &path) override
    {
        return inBackground(m_readers, [this, path] { return m_project->backup(path); });
    }
    QThreadPool &readers() override { return m_readers; }
    QThreadPool &writers() override { return m_writers; }
    void reload() override {}

    bool readOnly = false;
    QList<ModelCard> cards{{.id = u"sim-mini"_s}, {.id = u"sim-max"_s}};
    QList<PolicyVersion> known{{.name = u"fixed"_s, .version = 1}};
    QHash<QString, Expected> oracles; ///< by the text of the query
    QList<RunOrder> orders;
    QString batchTitle;

private:
    RunChoice m_choice{.policy = u"fixed"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
    QThreadPool m_readers;
    QThreadPool m_writers;
    RunEvents m_events;
    JobList m_jobs;
};

} // namespace daao::test
