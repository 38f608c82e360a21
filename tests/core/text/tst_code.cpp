#include "core/text/answers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class CodeTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheProgram_data();
    void findsTheProgram();
    void prefersTheBlockThatDefinesTheFunction();
};

void CodeTest::findsTheProgram_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("code");
    const QString f = u"def f(x):\n    return x\n"_s;
    QTest::newRow("fenced") << u"Here:\n```python\ndef f(x):\n    return x\n```\nDone."_s << f;
    QTest::newRow("upper-case info") << u"```Python\ndef f(x):\n    return x\n```"_s << f;
    QTest::newRow("py") << u"```py\ndef f(x):\n    return x\n```"_s << f;
    QTest::newRow("without info") << u"```\ndef f(x):\n    return x\n```"_s << f;
    QTest::newRow("tildes") << u"~~~python\ndef f(x):\n    return x\n~~~"_s << f;
    QTest::newRow("longer fence") << u"````python\ndef f(x):\n    return x\n````"_s << f;
    QTest::newRow("last of two") << u"```python\nold\n```\nbetter:\n```python\ndef f(x):\n    return x\n```"_s
                                 << f;
    QTest::newRow("output block after it")
        << u"```python\ndef f(x):\n    return x\n```\nOutput:\n```\n42\n```"_s << f;
    QTest::newRow("other language after it")
        << u"```python\ndef f(x):\n    return x\n```\n```json\n{\"a\": 1}\n```"_s << f;
    QTest::newRow("never closed") << u"```python\ndef f(x):\n    return x"_s << f;
    QTest::newRow("windows line ends") << u"```python\r\ndef f(x):\r\n    return x\r\n```"_s << f;
    QTest::newRow("indented fence") << u"  ```python\n  def f(x):\n      return x\n  ```"_s << f;
    QTest::newRow("indented inside the fence") << u"```python\n    def f(x):\n        return x\n```"_s << f;
    QTest::newRow("plain") << f << f;
    QTest::newRow("plain, uniformly indented") << u"    def f(x):\n        return x\n"_s << f;
    QTest::newRow("plain, in prose")
        << u"The function:\n\ndef f(x):\n    return x\n\nIt returns its argument."_s << f;
    QTest::newRow("plain, with import and call")
        << u"import math\n\ndef f(x):\n    return x\n\nprint(f(math.pi))\n"_s
        << u"import math\n\ndef f(x):\n    return x\n\nprint(f(math.pi))\n"_s;
    QTest::newRow("blank lines inside")
        << u"```python\n\ndef f(x):\n\n    return x\n\n```"_s << u"def f(x):\n\n    return x\n"_s;
    QTest::newRow("no code") << u"I would sort the list and take the middle."_s << QString();
    QTest::newRow("a fence without code") << u"```\n42 apples\n```"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void CodeTest::findsTheProgram()
{
    QFETCH(QString, reply);
    QFETCH(QString, code);
    QCOMPARE(extractCode(reply), code);
}

void CodeTest::prefersTheBlockThatDefinesTheFunction()
{
    const QString reply =
        u"```python\ndef f(x):\n    return x\n```\nUse it like this:\n```python\nprint(f(3))\n```"_s;
    QCOMPARE(extractCode(reply, u"f"_s), u"def f(x):\n    return x\n"_s);
    QCOMPARE(extractCode(reply, u"g"_s), u"print(f(3))\n"_s);
}

QTEST_GUILESS_MAIN(CodeTest)
#include "tst_code.moc"
