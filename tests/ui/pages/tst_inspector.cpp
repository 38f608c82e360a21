#include "ui/kit/theme.h"
#include "ui/pages/inspector/answertab.h"
#include "ui/pages/inspector/curlcommand.h"
#include "ui/pages/inspector/inspector.h"
#include "ui/pages/inspector/prompttab.h"
#include "ui/pages/inspector/textpane.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

Why decision()
{
    return {.decision = u"model"_s,
            .chosen = u"sim-max"_s,
            .runnerUp = u"sim-titan"_s,
            .margin = 0.03,
            .lambda = 0.05,
            .alternatives = {{u"sim-max"_s, 0.86, Money::usd(0.00094), 1.1, 0.81, {}},
                             {u"sim-titan"_s, 0.91, Money::usd(0.00472), 2.2, 0.78, {}},
                             {u"sim-nano"_s, 0.37, Money::usd(0.00002), 0.4, 0.37, {}}},
            .flips = {{u"lambda"_s, 0.05, 0.013, u"sim-titan"_s}},
            .sentence = u"sim-max (success 0.86) beats sim-titan by 0.030."_s};
}

Run ran()
{
    Run run;
    run.id = u"r1"_s;
    run.status = RunStatus::Finished;
    run.query.text = u"How long until the tank is full?"_s;
    run.plan.workflow.layers = {{{.id = u"n1"_s, .op = Operator::Review, .model = u"sim-max"_s}}};
    run.plan.nodeWhy = {{u"n1"_s, {decision()}}};
    run.answerText = u"It takes **7 h**."_s;
    run.answer = u"7 h"_s;
    NodeRun node{.node = u"n1"_s, .op = Operator::Review, .model = u"sim-max"_s, .status = NodeStatus::Ok};
    node.candidates = {{.node = u"n1"_s, .model = u"sim-max"_s, .text = u"It takes **7 h**."_s}};
    ChatRequest request{.model = u"sim-max"_s};
    request.messages = {{Role::System, u"You check answers."_s},
                        {Role::User, u"Is 7 h right? It's 'due'."_s}};
    Attempt attempt{.httpStatus = 200, .text = u"It takes **7 h**."_s};
    attempt.reasoning = u"first the rate"_s;
    node.calls = {{u"n1"_s, 0, request, {{attempt}}}};
    run.nodes = {node};
    return run;
}

QString allLabels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void showsTheMessagesExactly()
    {
        LiveRun live;
        Inspector inspector(live);
        live.show(ran());
        inspector.setNode(u"n1"_s);
        inspector.showTab(Inspector::Prompt);
        const QString text = inspector.prompt().findChild<TextPane *>()->toPlainText();
        QVERIFY(text.contains(u"■ system\nYou check answers."_s));
        QVERIFY(text.contains(u"■ user\nIs 7 h right? It's 'due'."_s));
        inspector.prompt().copyMessages();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"system:\nYou check answers.\n\nuser:\nIs 7 h right? It's 'due'."_s);
    }

    void rendersMarkdownAtTheEndOnly()
    {
        LiveRun live;
        Inspector inspector(live);
        inspector.showTab(Inspector::Answer);
        Run run = ran();
        run.status = RunStatus::Running;
        run.nodes.clear();
        live.start(run);
        inspector.setNode(u"n1"_s);
        NodeRun node = ran().nodes.first();
        node.status = NodeStatus::Running;
        node.candidates.clear();
        live.beginNode(u"r1"_s, node);
        live.addText(u"r1"_s, u"n1"_s, 0, u"It takes **7"_s);
        auto *plain = inspector.findChild<TextPane *>(u"plain"_s);
        QTRY_COMPARE(plain->toPlainText(), u"It takes **7"_s);
        live.endNode(u"r1"_s, ran().nodes.first());
        auto *answer = inspector.findChild<AnswerTab *>();
        QTRY_VERIFY(!answer->isRaw());
        QCOMPARE(inspector.findChild<QTextBrowser *>(u"rendered"_s)->toPlainText(), u"It takes 7 h."_s);
        answer->setRaw(true);
        QCOMPARE(plain->toPlainText(), u"It takes **7 h**."_s);
    }

    void neverLoadsWhatAnAnswerPointsTo()
    {
        LiveRun live;
        Inspector inspector(live);
        Run run = ran();
        run.nodes[0].candidates[0].text =
            u"![x](http://127.0.0.1:1/a.png) ![y](file:///etc/hostname) <img src='http://127.0.0.1:1/b.png'> <b>bold</b>"_s;
        live.show(run);
        inspector.setNode(u"n1"_s);
        inspector.showTab(Inspector::Answer);
        auto *browser = inspector.findChild<QTextBrowser *>(u"rendered"_s);
        QVERIFY(
            !browser->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isValid());
        QVERIFY(browser->toPlainText().contains(u"<b>bold</b>"_s)); // HTML is text
        QVERIFY(browser->toPlainText().contains(u"<img src"_s));
    }

    void aVeryLongAnswerBeginsAsPlainText()
    {
        LiveRun live;
        Inspector inspector(live);
        Run run = ran();
        run.nodes[0].candidates[0].text = u"- a line of a list of ten thousand\n"_s.repeated(10'000);
        inspector.showTab(Inspector::Answer);
        live.show(run);
        inspector.setNode(u"n1"_s);
        QVERIFY(inspector.findChild<AnswerTab *>()->isRaw());
        QCOMPARE(inspector.findChild<TextPane *>(u"plain"_s)->blockCount(), 10'001);
    }

    void aMegabyteComesInParts()
    {
        TextPane pane;
        pane.setText(QString(1'000'000, u'x'));
        QCOMPARE(pane.hiddenCharacters(), 1'000'000 - TextPane::shownAtOnce);
        pane.showAll();
        QCOMPARE(pane.hiddenCharacters(), 0);
        QCOMPARE(pane.toPlainText().count(u'x'), 1'000'000);
    }

    void aStreamWithoutLineBreaksIsBrokenIntoLines()
    {
        TextPane pane;
        for (int i = 0; i < 20'000; i += 50)
            pane.appendText(u"token "_s.repeated(50));
        for (const QString &line : pane.toPlainText().split(u'\n'))
            QVERIFY(line.size() < 3000);
        QCOMPARE(pane.toPlainText().count(u"token "_s), 20'000);
    }

    void explainsTheChoiceAndOffersTheRunnerUp()
    {
        LiveRun live;
        Inspector inspector(live);
        inspector.setPool({{.id = u"sim-nano"_s}, {.id = u"sim-max"_s}, {.id = u"sim-titan"_s}}, {});
        live.show(ran());
        inspector.setNode(u"n1"_s);
        inspector.showTab(Inspector::WhyCard);
        const QString labels = allLabels(inspector);
        QVERIFY(labels.contains(u"review on sim-max"_s));
        QVERIFY(labels.contains(u"beats sim-titan by 0.030"_s));
        QVERIFY(labels.contains(u"Would flip to sim-titan if λ < 0.013."_s));
        QSignalSpy used(&inspector, &Inspector::useInstead);
        inspector.findChild<QPushButton *>(u"useRunnerUp"_s)->click();
        QCOMPARE(used.value(0), (QVariantList{u"n1"_s, u"model"_s, u"sim-titan"_s}));
    }

    void rawJsonMasksSecrets()
    {
        LiveRun live;
        Inspector inspector(live);
        Run run = ran();
        run.nodes[0].calls[0].request.messages[1].content = u"my key is sk-abcdefghijklmnopqrstuv"_s;
        live.show(run);
        inspector.setNode(u"n1"_s);
        inspector.showTab(Inspector::Raw);
        const QString raw = inspector.findChild<TextPane *>(u"raw"_s)->toPlainText();
        QVERIFY(raw.contains(u"my key is [key]"_s));
        QVERIFY(!raw.contains(u"sk-abc"_s));
    }

    void curlCarriesTheBodyAndTheNameOfTheKey()
    {
        const Endpoint endpoint{
            .name = u"or"_s, .url = u"https://openrouter.ai/api/v1"_s, .keyVariable = u"OR_KEY"_s};
        const ModelCard card{.id = u"m"_s, .endpoint = u"or"_s, .remoteId = u"vendor/m"_s};
        ChatRequest request = ran().nodes[0].calls[0].request;
        request.model = u"m"_s;
        const auto command = CurlCommand::of(request, card, endpoint);
        QVERIFY(command);
        QVERIFY(command->contains(u"'https://openrouter.ai/api/v1/chat/completions'"_s));
        QVERIFY(command->contains(u"\"Authorization: Bearer $OR_KEY\""_s));
        QVERIFY(command->contains(u"\"model\":\"vendor/m\""_s));
        QVERIFY(command->contains(u"It'\\''s '\\''due'\\''."_s));
        QVERIFY(!CurlCommand::of(request, card, {}));
    }

    void curlOfTheEmbeddedPoolSaysWhatAnswers()
    {
        const auto command = CurlCommand::of({.model = u"sim-max"_s}, {.id = u"sim-max"_s},
                                             {.name = u"simulated"_s, .simulated = true});
        QVERIFY(command);
        QVERIFY(command->startsWith(u"# answers while this runs: daao sim serve --port 8123\ncurl"_s));
    }

    void notesAreSavedForTheRunTheyWereWrittenFor()
    {
        LiveRun live;
        Inspector inspector(live);
        live.show(ran());
        inspector.setNote(u"old"_s, true);
        QSignalSpy edited(&inspector, &Inspector::noteEdited);
        auto *note = inspector.findChild<QPlainTextEdit *>(u"note"_s);
        QVERIFY(note->isEnabled());
        note->setPlainText(u"new"_s);
        Run other = ran();
        other.id = u"r2"_s;
        live.show(other);
        QCOMPARE(edited.value(0), (QVariantList{u"r1"_s, u"new"_s}));
        QVERIFY(note->toPlainText().isEmpty() && !note->isEnabled());
    }

    void everyTabSurvivesEveryState()
    {
        LiveRun live;
        Inspector inspector(live);
        Run deleted = ran();
        deleted.nodes[0].model = u"gone"_s;
        deleted.nodes[0].error = Error{ErrorKind::Network, u"lost"_s, {}};
        for (const Run &run : {Run(), ran(), deleted})
            for (const QString &node : {QString(), u"n1"_s, u"query"_s, u"answer"_s, u"nowhere"_s})
                for (int tab = Inspector::Overview; tab <= Inspector::Notes; ++tab) {
                    live.show(run);
                    inspector.setNode(node);
                    inspector.showTab(Inspector::Tab(tab));
                }
        live.show({}, ran().plan);
        inspector.setNode(u"n1"_s);
        inspector.showTab(Inspector::Overview);
        QVERIFY(allLabels(inspector).contains(u"○ planned"_s));
    }

    void drawsInBothThemes()
    {
        const QString folder = qEnvironmentVariable("DAAO_PICTURES");
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            theme.applyTo(*qApp);
            LiveRun live;
            Inspector inspector(live);
            inspector.setPool(
                {{.id = u"sim-nano"_s}, {.id = u"sim-mini"_s}, {.id = u"sim-max"_s}, {.id = u"sim-titan"_s}},
                {});
            live.show(ran());
            inspector.setNode(u"n1"_s);
            inspector.resize(340, 560);
            inspector.show();
            for (int tab = Inspector::Overview; tab <= Inspector::Notes; ++tab) {
                inspector.showTab(Inspector::Tab(tab));
                QVERIFY(QTest::qWaitForWindowExposed(&inspector));
                QCoreApplication::processEvents(); // new sections show themselves
                const QPixmap picture = inspector.grab();
                QVERIFY(!picture.isNull());
                if (!folder.isEmpty())
                    picture.save(folder + u"/inspector-%1-%2.png"_s.arg(tab).arg(theme.panel.name().mid(1)));
            }
        }
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
