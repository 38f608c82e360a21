#include "core/operators/toolcall.h"
#include "core/operators/verdict.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class VerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheCriticThinks_data();
    void readsWhatTheCriticThinks();
    void findsTheFirstToolBlock_data();
    void findsTheFirstToolBlock();
};

void VerdictTest::readsWhatTheCriticThinks_data()
{
    QTest::addColumn<QString>("critique");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *critique, Verdict verdict) {
        QTest::newRow(critique) << QString::fromUtf8(critique) << int(verdict);
    };
    row("All steps hold.\nVerdict: correct", Verdict::Sound);
    row("Step 2 is off.\nVerdict: wrong", Verdict::Faulty);
    row("**Verdict:** Correct.", Verdict::Sound);
    row("Verdict: incorrect", Verdict::Faulty);
    row("Verdict: not correct", Verdict::Faulty);
    row("Verdict: no errors found", Verdict::Sound);
    row("I first thought it wrong.\nVerdict: correct", Verdict::Sound);
    row("The reasoning seems correct at first.\nVerdict: wrong", Verdict::Faulty);
    row("Verdict: wrong\nNo, on a second look:\nVerdict: correct", Verdict::Sound);
    row("The solution is correct.", Verdict::Sound);
    row("The solution is incorrect.", Verdict::Faulty);
    row("The solution isn't right.", Verdict::Faulty);
    row("I found no mistakes.", Verdict::Sound);
    row("There is nothing to fix here.", Verdict::Sound);
    row("There is a mistake in the second step.", Verdict::Faulty);
    row("The answer should be 42.", Verdict::Faulty);
    row("Looks good to me, well done.", Verdict::Sound);
    row("Step 1 is correct. Step 2 has an error.", Verdict::Faulty);
    row("It is a question about apples.", Verdict::Unclear);
    row("", Verdict::Unclear);
}

void VerdictTest::readsWhatTheCriticThinks()
{
    QFETCH(QString, critique);
    QFETCH(int, verdict);
    QCOMPARE(int(readVerdict(critique)), verdict);
}

void VerdictTest::findsTheFirstToolBlock_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("python");
    QTest::newRow("calculator") << u"So:\n```calculator\n2+2\n```\n"_s << u"2+2\n"_s << false;
    QTest::newRow("python") << u"```python\nprint(1)\n```"_s << u"print(1)\n"_s << true;
    QTest::newRow("capital") << u"```Calculator\n1\n```"_s << u"1\n"_s << false;
    QTest::newRow("first of two") << u"```calculator\n1\n```\n```python\n2\n```"_s << u"1\n"_s << false;
    QTest::newRow("behind another block") << u"```json\n{}\n```\n```python\n2\n```"_s << u"2\n"_s << true;
    QTest::newRow("never closed") << u"```calculator\n3*3"_s << u"3*3"_s << false;
    QTest::newRow("longer fence") << u"````python\n```\n````"_s << u"```\n"_s << true;
    QTest::newRow("inside another block is no call")
        << u"```text\n~~~calculator\n1\n~~~\n```"_s << QString() << false;
    QTest::newRow("prose") << u"I would use the calculator: 2+2"_s << QString() << false;
    QTest::newRow("unnamed block") << u"```\n2+2\n```"_s << QString() << false;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void VerdictTest::findsTheFirstToolBlock()
{
    QFETCH(QString, reply);
    QFETCH(QString, input);
    QFETCH(bool, python);
    const auto call = findToolCall(reply);
    QCOMPARE(call.has_value(), !input.isEmpty());
    if (!call)
        return;
    QCOMPARE(call->input, input);
    QCOMPARE(call->tool == ToolCall::Python, python);
    QVERIFY(call->end <= reply.size());
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
