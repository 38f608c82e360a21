#include "core/simulation/simserver.h"
#include "ui/kit/notices.h"
#include "ui/pages/workflow/actionstrip.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QDialog>
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
