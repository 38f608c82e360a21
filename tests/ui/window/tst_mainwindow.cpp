#include "ui/window/mainwindow.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace daao;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void withoutARunItSaysHowToMakeOne()
    {
        MainWindow window(u"/tmp/p.daao"_s);
        window.showRun(std::nullopt);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto *empty = window.findChild<QLabel *>(u"empty"_s);
        QVERIFY(empty->isVisible() && empty->text().contains(u"daao run"));
        QVERIFY(!window.findChild<QLabel *>(u"badge"_s)->isVisible());
    }

    void showsTheRunAndThatItIsSimulated()
    {
        Run run;
        run.query.text = u"What is <b>6</b> * 7?"_s;
        run.answerText = u"Answer: 42"_s;
        run.nodes = {{.node = u"n1"_s,
                      .model = u"a"_s,
                      .status = NodeStatus::Ok,
                      .candidates = {{.text = u"the working of n1"_s}}}};
        MainWindow window(u"/tmp/p.daao"_s);
        window.showRun(run);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.findChild<QLabel *>(u"badge"_s)->text(), u"SIMULATED"_s);
        QCOMPARE(window.findChild<QLabel *>(u"query"_s)->text(), run.query.text);
        auto *text = window.findChild<QPlainTextEdit *>(u"answer"_s);
        QCOMPARE(text->toPlainText(), run.answerText);
        auto *tree = window.findChild<QTreeView *>(u"nodes"_s);
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QCOMPARE(text->toPlainText(), u"the working of n1"_s);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
