#include "app/workbench.h"
#include "core/learn/endpointencoder.h"
#include "core/policies/policydocument.h"
#include "core/simulation/simserver.h"
#include "ui/kit/notices.h"
#include "ui/pages/workflow/actionstrip.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "tests/app/desk.h"
#include "tests/support/faultserver.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// The real window with endpoints: one that works, one that dies, and training that is called off.
class TestTrouble : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    LogModel m_log;

    static constexpr int patience = Desk::patience;

    QString settings() const { return m_home.filePath(u"settings.ini"_s); }
    Desk openDesk() { return Desk::open(m_home.filePath(u"p.daao"_s), settings(), m_log); }

    /// A project whose policy `reader` reads texts through the endpoint `reading` at `url`, and asks the
    /// simulated pool.
    static std::unique_ptr<Workbench> makeReader(const QString &project, const QString &url)
    {
        auto bench = Workbench::open({.project = project});
        if (!bench)
            return nullptr;
        const auto point = [](const EmbeddingRequest &, std::stop_token) -> Result<Embeddings> {
            return Embeddings{{1.0F, 0.0F}};
        };
        NeighbourPolicy knn{.encoder = EndpointEncoder::open(u"reading"_s, u"embed"_s, point, {u"x"_s}).value(),
                            .models = {u"sim-nano"_s},
                            .operators = {Operator::Generate},
                            .points = {1, 0},
                            .solved = {1},
                            .costsUsd = {1e-5F}};
        LearnedPolicy policy;
        policy.neighbours = std::make_shared<const NeighbourPolicy>(std::move(knn));
        PolicyDocument document{.mode = PolicyDocument::Mode::Knn};
        document.operators = {Operator::Generate};
        document.checkpoint = (*bench)->keep(policy).value();
        Registry &registry = (*bench)->project().registry();
        const bool isStored = registry.saveEndpoint({.name = u"reading"_s, .url = url})
                              && registry.savePolicy(u"reader"_s, document.toJson(), {});
        return isStored ? *std::move(bench) : nullptr;
    }

    bool previews(const Desk &desk, const QString &text) const
    {
        return QTest::qWaitFor(
            [&] { return desk->explore()->preview() && desk->explore()->preview()->query.text == text; },
            patience);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        Desk::prepare(settings());
    }

    void aServerIsTestedStepByStepBeforeItsLlmsJoinThePool()
    {
        SimServer server(std::make_shared<const SimulatedPool>());
        QVERIFY(server.start().has_value());
        const Desk desk = openDesk();
        QVERIFY(desk->session());
        const auto before = desk->session()->pool().size();
        desk->openConnect();
        auto *dialog = desk->findChild<QDialog *>(u"connectDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"name"_s)->setText(u"served"_s);
        dialog->findChild<QLineEdit *>(u"url"_s)->setText(server.url().remove(u"/v1"_s)); // it finds the rest
        QCOMPARE(server.connections(), 0); // nothing is contacted before Test
        auto *use = dialog->findChild<QPushButton *>(u"use"_s);
        QVERIFY(!use->isEnabled());
        dialog->findChild<QPushButton *>(u"test"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), patience);
        const auto *steps = dialog->findChild<QTreeWidget *>(u"steps"_s);
        QCOMPARE(steps->topLevelItemCount(), 5);
        for (int i = 0; i < 5; ++i)
            QVERIFY2(steps->topLevelItem(i)->text(0).startsWith(u"✓"_s),
                     qPrintable(steps->topLevelItem(i)->text(0)));
        use->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk->session()->pool().size() > before, patience);
        QVERIFY(desk->notices().texts().join(u' ').contains(u"served"));
        desk->close();
    }

    void anEndpointThatDiesMidRunIsNamedAndTheNodeCanBeRetried()
    {
        FaultServer server([](const SeenRequest &, int number) -> FaultScript {
            const QByteArray half =
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The answer is \"}}]}\n\n";
            if (number == 1)
                return {FaultServer::send(FaultServer::streamHead() + FaultServer::chunk(half)),
                        FaultServer::reset()};
            return {FaultServer::send(
                FaultServer::reply(404, "application/json", R"({"error":{"message":"the model is gone"}})"))};
        });
        const Desk desk = openDesk();
        QVERIFY(desk->session());
        Session &session = *desk->session();
        const ProbeReport report{.endpoint = {.name = u"dying"_s, .url = server.url()},
                                 .models = {{.id = u"doomed"_s, .endpoint = u"dying"_s}}};
        QVERIFY(session.adopt(report).result().has_value());
        QSignalSpy pools(&session, &Session::poolChanged);
        session.usePool(u"dying"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session.pool().size() == 1, patience);
        Desk::type(*desk.window, u"Who is there?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->preview()
                                     && desk->explore()->preview()->query.text == u"Who is there?",
                                 patience);
        desk->explore()->startRun();
        QTRY_VERIFY_WITH_TIMEOUT(session.jobs().running().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->run()->status == RunStatus::Failed, patience);
        QVERIFY(server.requestCount() >= 2); // the cut stream was tried again
        auto *strip = desk->explore()->workflow().findChild<ActionStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY2(strip->sentence().contains(u"doomed"), qPrintable(strip->sentence()));
        QVERIFY(desk->explore()->workflow().findChild<QPushButton *>(u"retry"_s));
        QVERIFY(desk->session()->endpoints().size() > 1);
        session.usePool(u"simulated"_s);
        QTRY_VERIFY_WITH_TIMEOUT(session.pool().size() > 1, patience);
        desk->close();
    }

    void onlyTextsThatRanAreKeptOfWhatAnEmbeddingServerRead()
    {
        FaultServer server({FaultServer::send(FaultServer::reply(
            200, "application/json", R"({"data":[{"index":0,"embedding":[1,0]}]})"))});
        const QString project = m_home.filePath(u"kept.daao"_s);
        const auto bench = makeReader(project, server.url());
        QVERIFY(bench);
        const Desk desk = Desk::open(project, settings(), m_log);
        QVERIFY(desk->session());
        desk->session()->setChoice({.policy = u"reader"_s});
        const QString half = u"What is 6"_s;
        const QString whole = u"What is 6 * 7?"_s;
        for (const QString &text : {half, whole}) {
            Desk::type(*desk.window, text);
            QVERIFY2(previews(desk, text), qPrintable(desk->findChild<QLabel *>(u"plan"_s)->text()));
        }
        const auto kept = [&] {
            return bench->project().library().embeddings(u"reading"_s, u"embed"_s, {half, whole})->keys();
        };
        QCOMPARE(kept(), QStringList());
        const int asked = server.requestCount();
        desk->explore()->startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk->session()->jobs().running().isEmpty(), patience);
        QCOMPARE(kept(), QStringList{whole});
        QCOMPARE(server.requestCount(), asked); // what the preview read is not asked for again
        desk->close();
    }

    void anEmbeddingServerThatSaysNothingHoldsNobodyUp()
    {
        FaultServer server({FaultServer::hold()});
        const QString project = m_home.filePath(u"silent.daao"_s);
        QVERIFY(makeReader(project, server.url()));
        QElapsedTimer timer;
        {
            const Desk desk = Desk::open(project, settings(), m_log);
            QVERIFY(desk->session());
            desk->session()->setChoice({.policy = u"reader"_s});
            Desk::type(*desk.window, u"What is 6"_s);
            QTRY_VERIFY_WITH_TIMEOUT(server.requestCount() >= 1, patience);
            Desk::type(*desk.window, u"What is 6 * 7?"_s); // the older question is given up
            QTRY_VERIFY_WITH_TIMEOUT(server.leftByClient() >= 1, patience);
            const int before = server.requestCount();
            desk->explore()->startRun();
            QTRY_VERIFY_WITH_TIMEOUT(server.requestCount() > before, patience);
            timer.start();
            desk->explore()->stopRun();
            QTRY_VERIFY_WITH_TIMEOUT(desk->session()->jobs().running().isEmpty(), patience);
            desk->close();
        }
        constexpr int clockOfTheClientMs = 20'000;
        QVERIFY2(timer.elapsed() < clockOfTheClientMs / 2, qPrintable(QString::number(timer.elapsed())));
    }

    /// Until `daao` is trained the window says so, and plans with another policy; stopping the training
    /// leaves it at that, and so does closing: nobody is asked about work that can be made up for.
    void trainingIsAJobThatCanBeStoppedAndNobodyIsAskedAboutIt()
    {
        qputenv("XDG_CACHE_HOME", m_home.path().toLocal8Bit()); // nothing trained before
        const Desk desk = openDesk();
        QVERIFY(desk->session());
        Session &session = *desk->session();
        const QString before = session.choice().policy;
        QVERIFY(before != u"daao");
        session.learnDefault();
        QVERIFY(session.isLearning());
        const auto status = [&] { return desk->findChild<QLabel *>(u"statusPolicy"_s)->text(); };
        QVERIFY2(status().contains(u"daao is being trained"), qPrintable(status()));
        QCOMPARE(session.jobs().running().size(), 1);
        QVERIFY(session.unfinished().isEmpty());
        session.jobs().running().first()->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), patience);
        QCOMPARE(session.choice().policy, before);
        QVERIFY2(!status().contains(u"trained"), qPrintable(status()));
        session.learnDefault(); // and again
        desk->close();
        QVERIFY(!desk->isVisible());
    }
};

QTEST_MAIN(TestTrouble)
#include "tst_trouble.moc"
