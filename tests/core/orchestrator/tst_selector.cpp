#include "core/orchestrator/selector.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// "42 0.7, 41, code:x passed": candidates as text.
QList<Candidate> candidates(const QString &drawing)
{
    QList<Candidate> list;
    for (const QString &part : drawing.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ');
        Candidate candidate{.text = part};
        if (words[0].startsWith(u"code:"))
            candidate.code = words[0].mid(5);
        else if (words[0] != u"-")
            candidate.answer = words[0];
        for (const QString &word : words.sliced(1)) {
            if (word == u"passed" || word == u"failed")
                candidate.testsPassed = word == u"passed";
            else
                candidate.quality = word.toDouble();
        }
        list.append(candidate);
    }
    return list;
}

} // namespace

class TestSelector : public QObject
{
    Q_OBJECT

private slots:
    void chooses_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<int>("winner");
        QTest::addColumn<int>("tied");
        QTest::newRow("nothing") << u""_s << -1 << 0;
        QTest::newRow("one") << u"42"_s << 0 << 0;
        QTest::newRow("majority") << u"41, 42, 42"_s << 1 << 0;
        QTest::newRow("equal numbers are one answer") << u"41, 42, 42.0"_s << 1 << 0;
        QTest::newRow("plurality") << u"1, 2, 3, 3"_s << 2 << 0;
        QTest::newRow("majority beats quality") << u"41 0.99, 42 0.2, 42 0.2"_s << 1 << 0;
        QTest::newRow("quality breaks a tie") << u"41 0.6, 42 0.8"_s << 1 << 0;
        QTest::newRow("best member of the group") << u"42 0.2, 41 0.9, 42 0.7"_s << 2 << 0;
        QTest::newRow("only a judge can tell") << u"41, 42"_s << 0 << 2;
        QTest::newRow("three ways") << u"41, 42, 43"_s << 0 << 3;
        QTest::newRow("no answer has no vote") << u"-, -, 42"_s << 2 << 0;
        QTest::newRow("only texts without answers") << u"-, -"_s << 0 << 0;
        QTest::newRow("tests decide") << u"code:a failed, code:a failed, code:b passed"_s << 2 << 0;
        QTest::newRow("two that pass need no judge") << u"code:a passed, code:b passed"_s << 0 << 0;
        QTest::newRow("none passes: a judge") << u"code:a failed, code:b failed"_s << 0 << 2;
    }

    void chooses()
    {
        QFETCH(QString, drawing);
        QFETCH(int, winner);
        QFETCH(int, tied);
        const Selection selection = select(candidates(drawing));
        QCOMPARE(int(selection.winner), winner);
        QCOMPARE(int(selection.tied.size()), tied);
    }

    void aBeliefBeatsAMajorityOnlyWhereSomebodyGaveIt()
    {
        const QList<Candidate> votes = candidates(u"41, 42 0.2, 41, 42.0 0.8"_s);
        QCOMPARE(int(select(votes, u"42"_s).winner), 1);
        QCOMPARE(int(select(votes, u"42.00"_s).winner), 3); // nobody's wording: the best of the group
        QCOMPARE(select(votes, u"42"_s).votes, 2);
        QCOMPARE(int(select(votes, u"43"_s).winner), int(select(votes).winner));
        QCOMPARE(int(select(candidates(u"code:a failed, code:b passed"_s), u"a"_s).winner), 1);
    }

    void tellsTheVotes()
    {
        const Selection selection = select(candidates(u"1, 2, 2, -"_s));
        QCOMPARE(selection.votes, 2);
        QCOMPARE(selection.voters, 3);
    }
};

QTEST_GUILESS_MAIN(TestSelector)
#include "tst_selector.moc"
