#include "ui/kit/notices.h"
#include "ui/models/logmodel.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/inspector/answertab.h"
#include "ui/pages/inspector/inspector.h"
#include "ui/pages/inspector/textpane.h"
#include "ui/pages/runs/costview.h"
#include "ui/pages/workflow/workflowpanel.h"
#include "ui/window/mainwindow.h"

#include <QComboBox>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <QTest>
#include <QTextBrowser>

#include "tests/ui/pages/runs/filesession.h"

using namespace daao;
using namespace daao::test;

namespace {

/// The window over a project that runs nothing.
struct Shown
{
    QTemporaryDir home;
    QSettings settings{home.filePath(u"settings.ini"_s), QSettings::IniFormat};
    LogModel log;
    std::shared_ptr<FileSession> session;
    std::unique_ptr<MainWindow> window;

    explicit Shown(const QList<Run> &runs = {})
        : session(std::make_shared<FileSession>())
    {
        for (const Run &run : runs)
            (void)isSaved(session->project(), run);
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{.open = [this](const ProjectOpening &opening) { opening.done(session); },
                              .settings = settings,
                              .log = log});
        window->show();
        window->openProject(u"any"_s);
    }
    /// Waits until the run is on show, and chooses its node and a tab of the inspector.
    void look(const Run &run, Inspector::Tab tab) const
    {
        window->hub().selectRun(run.id);
        QTRY_VERIFY(window->explore()->run() && window->explore()->run()->id == run.id);
        window->hub().selectNode(u"n1"_s);
        window->findChild<Inspector *>()->showTab(tab);
    }
    QString policy() const { return session->choice().policy; }
    QString notices() const { return window->notices().texts().join(u' '); }
};

Run answered(const QString &text)
{
    Run run = plainRun(1);
    run.answerText = text;
    run.nodes[0].candidates[0].text = text;
    run.nodes[0].calls[0].reply.attempts.last().text = text;
    return run;
}

} // namespace

/// The window around what other programs, other days and other people left in a project.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void theTrainedPolicyTakesOverWhereNobodyChoseAnother()
    {
        Shown shown;
        shown.session->known.append({.name = u"daao"_s, .version = 1});
        emit shown.session->policiesChanged();
        emit shown.session->learned();
        QCOMPARE(shown.policy(), u"daao"_s);
        QVERIFY2(shown.notices().contains(u"plans from now on"), qPrintable(shown.notices()));
    }

    void theTrainedPolicyIsOnlyOfferedToWhoeverChoseAnother()
    {
        Shown shown;
        shown.session->known.append({.name = u"cascade"_s, .version = 3});
        emit shown.session->policiesChanged();
        auto *combo = shown.window->findChild<QComboBox *>(u"policy"_s);
        combo->setCurrentIndex(combo->findData(u"cascade"_s));
        emit combo->activated(combo->currentIndex());
        QCOMPARE(shown.policy(), u"cascade"_s);
        shown.session->known.append({.name = u"daao"_s, .version = 1});
        emit shown.session->policiesChanged();
        emit shown.session->learned();
        QCOMPARE(shown.policy(), u"cascade"_s);
        QPushButton *use = nullptr;
        for (QPushButton *button : shown.window->notices().findChildren<QPushButton *>())
            if (button->text().remove(u'&') == u"Use it")
                use = button;
        QVERIFY(use);
        use->click();
        QCOMPARE(shown.policy(), u"daao"_s);
    }

    void aRunOfAnLlmAndAPolicyThatAreGoneCanBeReadAndVaried()
    {
        Run run = plainRun(1, u"retired-llm"_s);
        run.policy = {u"forgotten"_s, 4};
        const Shown shown({run});
        for (int tab = Inspector::Overview; tab <= Inspector::Notes; ++tab)
            shown.look(run, Inspector::Tab(tab));
        WorkflowPanel &panel = shown.window->explore()->workflow();
        const auto menu = panel.menuFor(u"n1"_s);
        QVERIFY(menu && !menu->actions().isEmpty());
        QCOMPARE(panel.view().workflow().card(u"n1"_s)->node().model, u"retired-llm"_s);
        WorkflowNode after = run.plan.workflow.layers.first().first();
        after.model = u"sim-max"_s;
        emit panel.variationWanted(u"n1"_s, after);
        auto *runIt = panel.findChild<QPushButton *>(u"runIt"_s);
        QVERIFY(runIt);
        runIt->click();
        QTRY_COMPARE(shown.session->orders.size(), 1);
        QCOMPARE(shown.session->orders.first().plan->workflow.layers.first().first().model, u"sim-max"_s);
    }

    void tenThousandLinesArePlainAndWhole()
    {
        const Run run = answered(u"- one of ten thousand\n"_s.repeated(10'000));
        const Shown shown({run});
        shown.look(run, Inspector::Answer);
        QVERIFY(shown.window->findChild<AnswerTab *>()->isRaw());
        QCOMPARE(shown.window->findChild<TextPane *>(u"plain"_s)->blockCount(), 10'001);
    }

    void markupOfAnAnswerNeitherLoadsNorRuns()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const QString url = u"http://127.0.0.1:%1/"_s.arg(listener.serverPort());
        const Run run = answered(u"![picture](%1a.png)\n\n<img src=\"%1b.png\"><script>alert(1)</script>\n\n"
                                 u"<b>bold</b> \u202Eesrever\u202C bell\u0007 nul\u0001"_s.arg(url));
        const Shown shown({run});
        for (const Inspector::Tab tab : {Inspector::Overview, Inspector::Answer, Inspector::Raw})
            shown.look(run, tab);
        shown.look(run, Inspector::Answer);
        const QString text = shown.window->findChild<QTextBrowser *>(u"rendered"_s)->toPlainText();
        QVERIFY2(text.contains(u"<b>bold</b>"), qPrintable(text)); // HTML is text
        QVERIFY(text.contains(u"<script>"));
        for (const QChar control : {QChar(0x202E), QChar(0x07), QChar(0x01)})
            QVERIFY2(!text.contains(control), qPrintable(QString::number(control.unicode(), 16)));
        QVERIFY(!listener.waitForNewConnection(200)); // no request may leave
    }

    void aLayoutIsSavedUnderANameAndComesBack()
    {
        const Shown shown;
        shown.window->actions().find(u"window.saveLayout"_s)->trigger();
        auto *dialog = shown.window->findChild<QInputDialog *>(u"layoutName"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"mine/yours"_s);
        dialog->accept();
        const auto inspector = [&] { return shown.window->findChild<QWidget *>(u"inspector"_s); };
        QVERIFY(inspector()->isVisible());
        inspector()->hide();
        QMenu *layouts = nullptr;
        for (QMenu *menu : shown.window->menuBar()->findChildren<QMenu *>())
            if (menu->title().remove(u'&') == u"Layouts")
                layouts = menu;
        QVERIFY(layouts);
        emit layouts->aboutToShow();
        QCOMPARE(layouts->actions().size(), 1);
        QCOMPARE(layouts->actions().first()->text(), u"mine yours"_s);
        layouts->actions().first()->trigger();
        QTRY_VERIFY(inspector()->isVisible());
    }

    void withoutAProjectNothingThatNeedsOneIsOffered()
    {
        Shown shown;
        shown.window->closeProject();
        for (const QString &id : {u"run.start"_s, u"query.insert"_s, u"file.import"_s, u"file.exportRuns"_s,
                                  u"file.exportGraph"_s, u"file.quickOpen"_s, u"window.saveLayout"_s})
            QVERIFY2(!shown.window->actions().find(id)->isEnabled(), qPrintable(id));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
