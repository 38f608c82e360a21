#include "ui/kit/dock.h"
#include "ui/kit/notices.h"
#include "ui/models/logmodel.h"
#include "ui/pages/compare/compareview.h"
#include "ui/pages/explore/difficultygauge.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/querybar.h"
#include "ui/pages/workflow/workflowpanel.h"

#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "tests/app/desk.h"

using namespace daao;
using namespace Qt::StringLiterals;

/// The real window over a real project in a temporary folder, used as a person uses it.
class TestWindow : public QObject
{
    Q_OBJECT

    static constexpr int patience = Desk::patience;

    QTemporaryDir m_home;
    LogModel m_log;

    QString project() const { return m_home.filePath(u"p.daao"_s); }

    Desk openDesk(const QString &project)
    {
        return Desk::open(project, m_home.filePath(u"settings.ini"_s), m_log);
    }

    static void type(MainWindow &window, const QString &text) { Desk::type(window, text); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        Desk::prepare(m_home.filePath(u"settings.ini"_s));
    }

    void theFirstProjectOpensWithSomethingToSee()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->run().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->preview().has_value(), patience);
        QVERIFY(desk->explore()->gauge().difficulty().has_value());
        QCOMPARE(desk->findChild<QLabel *>(u"badge"_s)->text(), u"SIMULATED"_s);
        desk->close();
    }

    void theGaugeFollowsTheKeysAndAnOldAnswerNeverOverwritesANewOne()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->preview().has_value(), patience);
        type(*desk.window, u"What is 2 + 2?"_s);
        QVERIFY(desk->explore()->gauge().isStale());
        type(*desk.window, u"What is 17 * 23 - 4?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk->explore()->gauge().isStale(), patience);
        QCOMPARE(desk->explore()->preview()->query.text, u"What is 17 * 23 - 4?"_s);
        type(*desk.window, {});
        QVERIFY(!desk->explore()->gauge().difficulty().has_value());
        desk->close();
    }

    void howOftenTheCheapestLlmSolvesItIsMeasured()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        type(*desk.window, u"What is 17 * 23 - 4?"_s);
        const auto solved = [&] { return desk->findChild<QLabel *>(u"solved"_s)->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(solved().contains(u"(") && solved().contains(u'%'), patience);
        desk->close();
    }

    void askingRunsAndJudgesAndEverythingIsThereAfterARestart()
    {
        QString runId;
        {
            const Desk desk = openDesk(project());
            QVERIFY(desk->session());
            type(*desk.window, u"What is 6 * 7?"_s);
            QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->preview().has_value(), patience);
            QSignalSpy stored(desk->session(), &Session::runStored);
            desk->actions().find(u"run.start"_s)->trigger();
            QVERIFY(!stored.isEmpty() || stored.wait(patience));
            const auto &run = desk->explore()->run();
            QTRY_VERIFY_WITH_TIMEOUT(run && run->status == RunStatus::Finished
                                         && run->query.text == u"What is 6 * 7?"_s,
                                     patience);
            QCOMPARE(run->query.text, u"What is 6 * 7?"_s);
            QVERIFY(run->correct.has_value());
            QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->gauge().truth().has_value(), patience);
            runId = run->id;
            desk->explore()->queryBar().setSeed(7);
            RunChoice choice = desk->session()->choice();
            choice.policy = u"cascade"_s;
            desk->session()->setChoice(choice);
            desk->hub().selectNode(u"n1"_s);
            QVERIFY(desk->close()); // what is stored no longer runs
        }
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->run().has_value(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk->explore()->run()->id, runId, patience);
        QCOMPARE(desk->explore()->queryBar().query().text, u"What is 6 * 7?"_s);
        QCOMPARE(desk->explore()->queryBar().seed(), 7U);
        QCOMPARE(desk->session()->choice().policy, u"cascade"_s);
        QCOMPARE(desk->hub().selection().nodeId, u"n1"_s);
        QCOMPARE(desk->findChild<QComboBox *>(u"policy"_s)->currentData().toString(), u"cascade"_s);
        desk->close();
    }

    void anotherLambdaBecomesAVersionOfThePolicyWhenItRuns()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        const int before = int(desk->session()->registry().versions(u"logistic"_s)->size());
        desk->session()->setChoice({.policy = u"logistic"_s, .lambda = 0.4});
        type(*desk.window, u"What is 3 * 9?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk->explore()->preview() && desk->explore()->preview()->lambda == 0.4,
                                 patience);
        QCOMPARE(desk->session()->registry().versions(u"logistic"_s)->size(), before);
        desk->explore()->startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk->session()->jobs().running().isEmpty(), patience);
        const auto versions = desk->session()->registry().versions(u"logistic"_s);
        QCOMPARE(versions->size(), before + 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk->explore()->run()->policy.version, versions->last().version, patience);
        desk->close();
    }

    void thePaletteFindsActionsRunsAndPoliciesByAFewLetters()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        desk->openPalette();
        auto *palette = desk->findChild<QDialog *>(u"commandPalette"_s);
        QVERIFY(palette);
        auto *line = palette->findChild<QLineEdit *>(u"paletteLine"_s);
        auto *list = palette->findChild<QListView *>(u"paletteList"_s);
        line->setText(u"= casc"_s);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Policy: cascade"_s);
        line->setText(u"# "_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, patience);
        line->setText(u"drk thm"_s);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"View: Dark theme"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(desk->preferences().theme == Theme::Mode::Dark);
        desk->close();
    }

    void aPastedMegabyteNeitherBlocksNorBreaksTheField()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        type(*desk.window, u"x "_s.repeated(500'000));
        QTRY_VERIFY_WITH_TIMEOUT(!desk->explore()->gauge().isStale(), patience);
        QVERIFY(desk->explore()->queryBar().edit().height() < 300);
        desk->close();
    }

    void aPausedBatchHoldsNobodyElseUp()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        QList<RunOrder> orders;
        for (int i = 0; i < 60; ++i)
            orders.append({.query = {.text = u"What is %1 * 7?"_s.arg(i + 10)},
                           .choice = {.policy = u"cot-sc5"_s},
                           .seed = quint64(i)});
        Session &session = *desk->session();
        Job *batch = session.jobs().find(session.startBatch(u"many questions"_s, orders));
        QVERIFY(batch && batch->isPausable());
        batch->pause();
        type(*desk.window, u"What is 6 * 7?"_s);
        desk->explore()->startRun();
        QTRY_COMPARE_WITH_TIMEOUT(session.jobs().running(), QList<Job *>{batch}, patience);
        QVERIFY(batch->state() == Job::State::Paused);
        batch->resume();
        QTRY_VERIFY_WITH_TIMEOUT(batch->state() == Job::State::Done, patience);
        desk->close();
    }

    void closingWhileSomethingRunsAsksOnceAndKeepsWhatWasDone()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        QList<RunOrder> orders;
        for (int i = 0; i < 2000; ++i)
            orders.append({.query = {.text = u"What is %1 * 9?"_s.arg(i + 10)},
                           .choice = {.policy = u"cot-sc5"_s},
                           .seed = quint64(i)});
        desk->session()->startBatch(u"many questions"_s, orders);
        desk->close();
        QVERIFY(desk->isVisible());
        desk->close();
        const auto questions = desk->findChildren<QMessageBox *>(u"closeQuestion"_s);
        QCOMPARE(questions.size(), 1);
        for (QAbstractButton *button : questions.first()->buttons())
            if (button->objectName() == u"stopAndClose")
                button->click();
        QTRY_VERIFY_WITH_TIMEOUT(!desk->isVisible(), patience);
    }

    void aProjectWithoutWriteBitIsShownAndSaysSo()
    {
        const QString copy = m_home.filePath(u"readonly.daao"_s);
        {
            const Desk desk = openDesk(project());
            QVERIFY(desk->session()->backUp(copy).result().has_value());
            desk->close();
        }
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner));
        const Desk desk = openDesk(copy);
        QVERIFY(desk->session());
        QVERIFY(desk->session()->isReadOnly());
        QVERIFY(desk->notices().texts().join(u' ').contains(u"reading only"));
        type(*desk.window, u"What is 6 * 7?"_s);
        desk->explore()->startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk->notices().texts().join(u' ').contains(u"could not be kept"), patience);
        desk->close();
    }

    void twoWindowsMayHaveTheSameProjectOpen()
    {
        const Desk one = openDesk(project());
        const Desk two = openDesk(project());
        QVERIFY(one->session() && two->session());
        for (const Desk *desk : {&one, &two}) {
            type(*desk->window, u"What is 8 * 9?"_s);
            (*desk)->explore()->startRun();
        }
        for (const Desk *desk : {&one, &two}) {
            QTRY_VERIFY_WITH_TIMEOUT((*desk)->session()->jobs().running().isEmpty(), patience);
            QTRY_VERIFY_WITH_TIMEOUT((*desk)->explore()->run()->status == RunStatus::Finished, patience);
            (*desk)->close();
        }
    }

    void aFileThatIsNoProjectIsRefusedWithASentence()
    {
        const QString path = m_home.filePath(u"foreign.daao"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no project");
        file.close();
        QSettings settings(m_home.filePath(u"other.ini"_s), QSettings::IniFormat);
        MainWindow window({.open = &openInBackground, .settings = settings, .log = m_log});
        QSignalSpy refused(&window, &MainWindow::projectRefused);
        window.openProject(path);
        QVERIFY(!refused.isEmpty() || refused.wait(patience));
        QCOMPARE(window.notices().texts().size(), 1);
        QVERIFY(!window.session());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "this is no project");
    }

    void theDeletedPolicyOfARunIsNoObstacle()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        desk->session()->setChoice({.policy = u"gone"_s});
        type(*desk.window, u"What is 6 * 7?"_s);
        const auto plan = [&] { return desk->findChild<QLabel *>(u"plan"_s)->text(); };
        QTRY_VERIFY_WITH_TIMEOUT(plan().contains(u"gone"), patience);
        desk->explore()->startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk->notices().texts().join(u' ').contains(u"gone"), patience);
        desk->close();
    }

    void itFitsASmallScreenInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "de", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void itFitsASmallScreenInEveryLanguage()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(u"workbench_"_s + language, QStringLiteral(DAAO_TRANSLATIONS)));
        QCoreApplication::installTranslator(&words);
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        const QSize least = desk->minimumSizeHint();
        QVERIFY2(least.width() <= 1024 && least.height() <= 700,
                 qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
        desk->close();
    }

    void everyControlHasANameForThoseWhoListen()
    {
        const Desk desk = openDesk(project());
        QVERIFY(desk->session());
        for (const QWidget *widget : desk->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->objectName().startsWith("qt_"_L1))
                continue;
            const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(
                const_cast<QWidget *>(widget)); // Qt's API takes it without const
            QVERIFY2(reader && (!reader->text(QAccessible::Name).isEmpty() || widget->focusProxy()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName() + u" in "_s + widget->parentWidget()->objectName()));
        }
        desk->close();
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
