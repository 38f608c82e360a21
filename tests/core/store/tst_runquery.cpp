#include "core/store/runquery.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

RunFilter filter(const QString &line)
{
    const auto parsed = RunQuery::parse(line);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    return *parsed;
}

} // namespace

class TestRunQuery : public QObject
{
    Q_OBJECT

private slots:
    void theLineOfTheDesignIsUnderstoodWhole()
    {
        const RunFilter expected{.phrases = {u"tank"_s},
                                 .policy = u"daao"_s,
                                 .models = {u"nano"_s},
                                 .operators = {Operator::Debate},
                                 .tags = {u"paper"_s},
                                 .correct = false,
                                 .costFrom = Money::usd(0.002) + Money::pico(1),
                                 .difficultyFrom = 0.4,
                                 .difficultyTo = 0.7};
        QVERIFY(filter(u"wrong cost:>0.002 d:0.4..0.7 llm:nano op:debate tag:paper policy:daao \"tank\""_s)
                == expected);
    }

    void everyTermOfTheHelpIsUnderstood()
    {
        for (const RunQuery::Term &term : RunQuery::terms()) {
            QVERIFY2(RunQuery::parse(term.example).has_value(), qPrintable(term.example));
            QVERIFY2(!(filter(term.example) == RunFilter()), qPrintable(term.example));
            QVERIFY(term.meaning.endsWith(u'.'));
        }
    }

    void boundsAreAsTyped_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::newRow("at least") << u"tokens:>=5"_s << 5LL << -1LL;
        QTest::newRow("above") << u"tokens:>5"_s << 6LL << -1LL;
        QTest::newRow("at most") << u"tokens:<=5"_s << -1LL << 5LL;
        QTest::newRow("below") << u"tokens:<5"_s << -1LL << 4LL;
        QTest::newRow("exactly") << u"tokens:5"_s << 5LL << 5LL;
        QTest::newRow("between") << u"tokens:5..7"_s << 5LL << 7LL;
        QTest::newRow("open above") << u"tokens:5.."_s << 5LL << -1LL;
        QTest::newRow("open below") << u"tokens:..7"_s << -1LL << 7LL;
    }

    void boundsAreAsTyped()
    {
        QFETCH(QString, term);
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QCOMPARE(filter(term).tokensFrom.value_or(-1), from);
        QCOMPARE(filter(term).tokensTo.value_or(-1), to);
    }

    void wordsAndQuotesAreTexts()
    {
        QCOMPARE(filter(u"water tank"_s).text, u"water tank"_s);
        QCOMPARE(filter(u"\"cost:5\""_s).phrases, QStringList{u"cost:5"_s});
        QCOMPARE(filter(u"\"water tank"_s).phrases, QStringList{u"water tank"_s}); // still typing
        QCOMPARE(filter(u"\"wrong\""_s).phrases, QStringList{u"wrong"_s});
        QVERIFY(!filter(u"\"wrong\""_s).correct);
        QCOMPARE(filter(u"tag:\"two words\""_s).tags, QStringList{u"two words"_s});
        QVERIFY(filter(u""_s) == RunFilter());
        QVERIFY(filter(u"\"\""_s) == RunFilter());
    }

    void policiesHaveNamesAndVersions()
    {
        QCOMPARE(filter(u"policy:daao@3"_s).policy, u"daao"_s);
        QCOMPARE(filter(u"policy:daao@3"_s).policyVersion, 3);
        QCOMPARE(filter(u"policy:v7"_s).policyVersion, 7);
        QCOMPARE(filter(u"policy:v7"_s).policy, QString());
    }

    void aDayIsWholeInTheUsersTime()
    {
        const RunFilter day = filter(u"date:2026-11-25"_s);
        QCOMPARE(day.startedFrom.toLocalTime(), QDate(2026, 11, 25).startOfDay());
        QCOMPARE(day.startedTo.addMSecs(1).toLocalTime(), QDate(2026, 11, 26).startOfDay());
        QCOMPARE(filter(u"date:>2026-11-25"_s).startedFrom.toLocalTime(), QDate(2026, 11, 26).startOfDay());
    }

    void aWrongTermIsNamedInASentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown key") << u"wrong colour:red"_s << u"“colour:”"_s;
        QTest::newRow("no number") << u"cost:>much"_s << u"“cost:>much”"_s;
        QTest::newRow("half a term") << u"d:>"_s << u"“d:>”"_s;
        QTest::newRow("no value") << u"tag:"_s << u"“tag:”"_s;
        QTest::newRow("no operator") << u"op:magic"_s << u"debate"_s;
        QTest::newRow("no origin") << u"origin:moon"_s << u"simulated"_s;
        QTest::newRow("no state") << u"state:odd"_s << u"interrupted"_s;
        QTest::newRow("backwards") << u"d:0.7..0.4"_s << u"“d:0.7..0.4”"_s;
        QTest::newRow("not a day") << u"date:2026-02-31"_s << u"“date:2026-02-31”"_s;
        QTest::newRow("no version") << u"policy:daao@x"_s << u"“policy:daao@x”"_s;
        QTest::newRow("infinite") << u"d:<inf"_s << u"“d:<inf”"_s;
    }

    void aWrongTermIsNamedInASentence()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        const auto parsed = RunQuery::parse(line);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().kind == ErrorKind::BadInput);
        QVERIFY2(parsed.error().message.contains(named), qPrintable(parsed.error().message));
        QVERIFY(parsed.error().message.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(TestRunQuery)
#include "tst_runquery.moc"
