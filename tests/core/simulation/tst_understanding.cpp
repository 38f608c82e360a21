#include "core/text/answers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "tests/bench/readingcheck.h"

using namespace daao;
using namespace Qt::StringLiterals;
using readingcheck::Reading;

/// All readers together, in the order in which a simulated LLM tries them.
class TestUnderstanding : public QObject
{
    Q_OBJECT

private slots:
    void readsGeneratedProblemsOfEveryFamily_data();
    void readsGeneratedProblemsOfEveryFamily();
    void solvesProblemsThatNoTemplateProduced_data();
    void solvesProblemsThatNoTemplateProduced();
    void tellsTheSameBesideInstructionsAndOthersAnswers_data();
    void tellsTheSameBesideInstructionsAndOthersAnswers();

private:
    /// The texts of a hand-written file, each with its answer (the line that begins with "=").
    static QList<std::pair<QString, QString>> handwritten(const QString &name)
    {
        QFile file(QStringLiteral(HANDWRITTEN "/") + name + u".txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<std::pair<QString, QString>> found;
        QStringList lines;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line != u"=" && !line.startsWith(u"= ")) {
                lines.append(line);
                continue;
            }
            found.append({lines.join(u'\n'), line.mid(1).trimmed()});
            lines.clear();
        }
        return found;
    }
};

void TestUnderstanding::readsGeneratedProblemsOfEveryFamily_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : problemFamilies())
        QTest::newRow(qPrintable(family)) << family;
}

void TestUnderstanding::readsGeneratedProblemsOfEveryFamily()
{
    QFETCH(QString, family);
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const GeneratedProblem made = generateDetailed(family, 31'000 + seed);
        const auto found = understand(made.problem.query);
        const QString read =
            found ? u"read as %1: %2 (%3)"_s.arg(found->family, found->answer).arg(found->difficultyMilli)
                  : u"not understood"_s;
        QVERIFY2(readingcheck::check(found, made) == Reading::Right,
                 qPrintable(read + u'\n' + made.problem.query));
    }
}

void TestUnderstanding::solvesProblemsThatNoTemplateProduced_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    for (const QString &family : problemFamilies() + QStringList{u"nothing"_s}) {
        const auto problems = handwritten(family);
        QVERIFY2(problems.size() >= 16, qPrintable(family));
        for (qsizetype i = 0; i < problems.size(); ++i)
            QTest::addRow("%s %d", qPrintable(family), int(i) + 1)
                << family << problems.at(i).first << problems.at(i).second;
    }
}

void TestUnderstanding::solvesProblemsThatNoTemplateProduced()
{
    QFETCH(QString, family);
    QFETCH(QString, text);
    QFETCH(QString, answer);
    const auto found = understand(text);
    if (family == u"nothing") {
        QVERIFY2(!found, qPrintable(found ? found->family + u": "_s + found->answer : QString()));
        return;
    }
    QVERIFY(found);
    QCOMPARE(found->family, family);
    if (family == u"code") { // the stages, by what they do to a value
        const auto *task = std::get_if<CodeTask>(&found->structure);
        QVERIFY(task);
        const QJsonArray call = QJsonDocument::fromJson(answer.toUtf8()).array(); // [argument, expected]
        QCOMPARE(call.size(), 2);
        QCOMPARE(evaluate(*task, call.at(0)), call.at(1));
        return;
    }
    QVERIFY2(sameAnswer(found->answer, answer), qPrintable(found->answer));
}

void TestUnderstanding::tellsTheSameBesideInstructionsAndOthersAnswers_data()
{
    readsGeneratedProblemsOfEveryFamily_data();
}

void TestUnderstanding::tellsTheSameBesideInstructionsAndOthersAnswers()
{
    QFETCH(QString, family);
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const GeneratedProblem made = generateDetailed(family, 57'000 + seed);
        const QString message =
            u"Please have a look at the following.\n\nQuestion:\n"_s + made.problem.query
            + u"\n\nCandidate 1:\nI think it is 4711.\n\nCandidate 2:\nNo doubt about 4712.\n\n"
              "Weigh what the candidates say. End with \"Answer: …\" on a line of its own."_s;
        const auto found = understand(message);
        QVERIFY2(readingcheck::check(found, made) == Reading::Right, qPrintable(made.problem.query));
    }
}

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "tst_understanding.moc"
