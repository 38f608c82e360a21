#include "core/text/prompttemplate.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class PromptTemplateTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsEveryHole();
    void insertsValuesVerbatim_data();
    void insertsValuesVerbatim();
    void leavesOtherBracesAlone_data();
    void leavesOtherBracesAlone();
    void namesTheTemplateAndTheHoleWithoutValue();
    void listsHolesOnceInOrder();
};

void PromptTemplateTest::fillsEveryHole()
{
    const auto filled =
        PromptTemplate::fill(u"t"_s, u"{{a}} and {{b}} and {{a}}"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}});
    QCOMPARE(filled.value(), u"1 and 2 and 1"_s);
}

void PromptTemplateTest::insertsValuesVerbatim_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("a placeholder") << u"{{b}} {{query}}"_s;
    QTest::newRow("LaTeX") << u"\\frac{{a}}{b}^{-2}, \\boxed{7}, {{{x}}}"_s;
    QTest::newRow("percent") << u"%1 %s %% 100%"_s;
    QTest::newRow("empty") << QString();
}

void PromptTemplateTest::insertsValuesVerbatim()
{
    QFETCH(QString, value);
    const auto filled =
        PromptTemplate::fill(u"t"_s, u"<{{query}}> %1"_s, {{u"query"_s, value}, {u"b"_s, u"no"_s}});
    QCOMPARE(filled.value(), u'<' + value + u"> %1");
}

void PromptTemplateTest::leavesOtherBracesAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"\\frac{1}{2}", "{{}}", "{{ query }}", "{query}", "{{Query}}", "{{query}",
                             "x^{{-2}+1}", "{\"a\": {\"b\": 1}}", "%1 {0}", "}}{{"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PromptTemplateTest::leavesOtherBracesAlone()
{
    QFETCH(QString, text);
    QCOMPARE(PromptTemplate::fill(u"t"_s, text, {}).value(), text);
    QVERIFY(PromptTemplate::placeholders(text).isEmpty());
}

void PromptTemplateTest::namesTheTemplateAndTheHoleWithoutValue()
{
    const auto filled = PromptTemplate::fill(u"cot.user"_s, u"{{query}} {{form}}"_s, {{u"query"_s, u"q"_s}});
    QVERIFY(!filled);
    QVERIFY(filled.error().kind == ErrorKind::BadInput);
    QVERIFY(filled.error().message.contains(u"cot.user"));
    QVERIFY(filled.error().message.contains(u"{{form}}"));
}

void PromptTemplateTest::listsHolesOnceInOrder()
{
    QCOMPARE(PromptTemplate::placeholders(u"{{b}} {{a_1}} {{b}} {{{c}}}"_s),
             QStringList({u"b"_s, u"a_1"_s, u"c"_s}));
}

QTEST_GUILESS_MAIN(PromptTemplateTest)
#include "tst_prompttemplate.moc"
