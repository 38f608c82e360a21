#include "ui/kit/plotview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

PlotContent threePoints()
{
    return {.name = u"Cost over difficulty"_s,
            .xTitle = u"difficulty"_s,
            .yTitle = u"cost"_s,
            .isLogY = true,
            .xRange = std::pair(0.0, 1.0),
            .series = {{.name = u"nano"_s,
                        .color = Qt::blue,
                        .points = {{0.2, 1, u"a"_s, u"card of a"_s}, {0.5, 10, u"b"_s, u"card of b"_s}}},
                       {.name = u"max"_s,
                        .color = Qt::red,
                        .mark = PlotMark::Cross,
                        .points = {{0.8, 100, u"c"_s, u"card of c"_s}}}},
            .caption = u"SIMULATED · n = 3"_s};
}

struct Shown
{
    PlotView view;

    Shown()
    {
        view.resize(500, 320);
        view.setContent(threePoints());
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        (void)view.image(); // draws, so that points have their place
    }
    QWidget *canvas() { return view.childAt(view.positionOf(u"a"_s)); }
    QPoint at(const QString &key) { return canvas()->mapFrom(&view, view.positionOf(key)); }
    const QLabel *card() { return view.findChild<QLabel *>(u"plotCard"_s); }
};

} // namespace

class TestPlotView : public QObject
{
    Q_OBJECT

private slots:
    void aClickPicksThePointThatIsNearAndTheEmptyPlaceNone()
    {
        Shown shown;
        QSignalSpy picked(&shown.view, &PlotView::picked);
        QTest::mouseClick(shown.canvas(), Qt::LeftButton, {}, shown.at(u"c"_s) + QPoint(4, -3));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().first().toString(), u"c"_s);
        QTest::mouseClick(shown.canvas(), Qt::LeftButton, {}, shown.at(u"c"_s) + QPoint(-60, 40));
        QCOMPARE(picked.size(), 1);
    }

    void thePointerBringsTheCardOfTheNearestPoint()
    {
        Shown shown;
        QMouseEvent move(QEvent::MouseMove, shown.at(u"b"_s) + QPointF(3, 3),
                         shown.canvas()->mapToGlobal(shown.at(u"b"_s)), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(shown.canvas(), &move);
        QVERIFY(shown.card()->isVisible());
        QCOMPARE(shown.card()->text(), u"card of b"_s);
    }

    void aBoxAsksForWhatIsInIt()
    {
        Shown shown;
        QSignalSpy boxes(&shown.view, &PlotView::boxSelected);
        const QPoint a = shown.at(u"a"_s);
        const QPoint b = shown.at(u"b"_s);
        QTest::mousePress(shown.canvas(), Qt::LeftButton, {}, a + QPoint(-10, 10));
        QTest::mouseMove(shown.canvas(), b + QPoint(10, -10));
        QMouseEvent drag(QEvent::MouseMove, QPointF(b + QPoint(10, -10)), shown.canvas()->mapToGlobal(b),
                         Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(shown.canvas(), &drag);
        QTest::mouseRelease(shown.canvas(), Qt::LeftButton, {}, b + QPoint(10, -10));
        QCOMPARE(boxes.size(), 1);
        const auto values = boxes.first();
        QVERIFY(values[0].toDouble() < 0.2 && values[1].toDouble() > 0.5 && values[1].toDouble() < 0.8);
        QVERIFY(values[2].toDouble() < 1 && values[3].toDouble() > 10 && values[3].toDouble() < 100);
    }

    void arrowsWalkFromPointToPointAndEnterPicks()
    {
        Shown shown;
        QSignalSpy picked(&shown.view, &PlotView::picked);
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QCOMPARE(shown.card()->text(), u"card of a"_s);
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QCOMPARE(shown.card()->text(), u"card of c"_s);
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(picked.first().first().toString(), u"b"_s);
    }

    void exportsPicturesAndDataWithTheirCaption()
    {
        Shown shown;
        const QTemporaryDir folder;
        for (const QString &ending : {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}) {
            const QString path = folder.filePath(u"plot."_s + ending);
            QVERIFY2(shown.view.save(path), qPrintable(ending));
            QVERIFY2(QFile(path).size() > 80, qPrintable(ending));
        }
        QFile svg(folder.filePath(u"plot.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("SIMULATED"));
        const QString csv = QString::fromUtf8(shown.view.content().csv());
        QCOMPARE(csv.count(u'\n'), 5);
        QVERIFY(csv.startsWith(u"# Cost over difficulty — SIMULATED · n = 3"));
        QVERIFY(csv.contains(u"\"max\",0.8,100,,,\"c\""));
        QVERIFY(shown.view.save(folder.filePath(u"plot.gif"_s)).error().kind == ErrorKind::BadInput);
        QVERIFY(shown.view.save(u"/nowhere/plot.csv"_s).error().kind == ErrorKind::Storage);
    }

    void withoutPointsItSaysWhatWillBeHere()
    {
        PlotView view;
        view.resize(300, 200);
        view.setContent({.name = u"x"_s, .empty = u"Nothing yet."_s});
        view.show();
        const auto labels = view.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *l) { return l->isVisible() && l->text() == u"Nothing yet."; }));
    }
};

QTEST_MAIN(TestPlotView)
#include "tst_plotview.moc"
