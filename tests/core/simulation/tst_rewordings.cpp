#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "effects/effects.h"

using namespace daao;
using namespace daao::effects;
using namespace Qt::StringLiterals;

/// The effects must emerge from what the prompts mean: prompts in other words, which the simulated LLMs were
/// not built with, have the same effects. bench_effects measures the same at length.
class TestRewordings : public QObject
{
    Q_OBJECT

    static inline const QString effectsFolder = QStringLiteral(SOURCE_ROOT "/tests/core/simulation/effects/");

    SimulatedPool m_pool;
    NoCodeRunner m_runner;
    Scorer m_scorer;
    /// The second set was written before anything was measured with it (bench_effects prints both).
    const QList<Rewordings> m_sets{Rewordings(effectsFolder + u"rewordings.txt"_s),
                                   Rewordings(effectsFolder + u"heldout.txt"_s)};

    static QStringList wordsOf(const QString &text)
    {
        static const QRegularExpression gap(u"[^a-z0-9']+"_s);
        return text.toLower().split(gap, Qt::SkipEmptyParts);
    }

    static QStringList textsOf(const Rewordings &rewordings)
    {
        QStringList all;
        for (const QStringList &texts : rewordings.texts())
            all += texts;
        return all;
    }

private slots:
    void everyPromptHasTenRewordings();
    void noPhraseOfTheRewordingsOccursInTheSimulator();
    void otherWordsHaveTheSameEffects_data();
    void otherWordsHaveTheSameEffects();
};

void TestRewordings::everyPromptHasTenRewordings()
{
    for (const Rewordings &rewordings : m_sets) {
        QVERIFY(rewordings.texts().size() >= 20);
        for (auto it = rewordings.texts().cbegin(); it != rewordings.texts().cend(); ++it) {
            QVERIFY2(it->size() == 10, qPrintable(it.key()));
            QVERIFY2(!it->contains(PromptSet::builtIn().text(it.key()).trimmed()), qPrintable(it.key()));
        }
        for (int number = 1; number <= 10; ++number) {
            const auto prompts = rewordings.promptSet(number);
            QVERIFY2(prompts, prompts ? "" : qPrintable(prompts.error().message));
        }
    }
    QCOMPARE(m_sets.first().texts().keys(), m_sets.last().texts().keys());
}

void TestRewordings::noPhraseOfTheRewordingsOccursInTheSimulator()
{
    QSet<QString> phrases;
    for (const Rewordings &rewordings : m_sets)
        for (const QString &text : textsOf(rewordings)) {
            const QStringList words = wordsOf(text);
            for (qsizetype i = 0; i + 5 <= words.size(); ++i)
                phrases.insert(words.mid(i, 5).join(u' '));
        }
    QVERIFY(phrases.size() > 500);
    static const QRegularExpression comment(u"//[^\\n]*"_s);
    QStringList found;
    QDirIterator sources(QStringLiteral(SOURCE_ROOT "/core/simulation"), QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList words = wordsOf(QString::fromUtf8(file.readAll()).remove(comment));
        for (qsizetype i = 0; i + 5 <= words.size(); ++i)
            if (phrases.contains(words.mid(i, 5).join(u' ')))
                found.append(file.fileName() + u": "_s + words.mid(i, 5).join(u' '));
    }
    QCOMPARE(found.join(u'\n'), QString());
}

void TestRewordings::otherWordsHaveTheSameEffects_data()
{
    QTest::addColumn<int>("number");
    for (int number = 1; number <= 10; ++number)
        QTest::addRow("rewording %d", number) << number;
}

void TestRewordings::otherWordsHaveTheSameEffects()
{
    QFETCH(int, number);
    const auto prompts = m_sets.first().promptSet(number);
    QVERIFY(prompts);
    QMap<QString, Comparison> found;
    for (quint64 seed = 1; seed <= 5; ++seed)
        for (const Problem &problem :
             generateProblems({.count = 6 * 7, .seed = seed, .families = checkable + uncheckable})) {
            World world(m_pool, *prompts, m_runner);
            compare(found, world, m_scorer, u"sim-mini"_s, problem, seed);
            compareJudging(found, world, m_pool, u"sim-mini"_s, problem, seed);
        }
    const auto holds = [](const Comparison &comparison, int sign) {
        return comparison.sign() == sign && comparison.p() < 0.05;
    };
    QVERIFY(holds(found[u"working raises skill"_s], 1));
    QVERIFY(holds(found[u"working costs tokens"_s], 1));
    for (const QString &effect : {u"debate"_s, u"review"_s, u"refining"_s, u"judging"_s}) {
        QVERIFY2(holds(pooled(found, effect, checkable), 1), qPrintable(effect));
        QVERIFY2(holds(pooled(found, effect, uncheckable), -1), qPrintable(effect));
    }
}

QTEST_GUILESS_MAIN(TestRewordings)
#include "tst_rewordings.moc"
