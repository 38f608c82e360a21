#include "core/simulation/solve/solvers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestKnights : public QObject
{
    Q_OBJECT

private slots:
    void findsWhoLies_data();
    void findsWhoLies();
    void saysNothingWithoutAPuzzle_data();
    void saysNothingWithoutAPuzzle();
    void keepsTheClaimsItRead();
};

void TestKnights::findsWhoLies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");

    const QString island =
        u"On an island every inhabitant is either a knight, who always tells the truth, or a knave, "
        "who always lies. "_s;
    QTest::newRow("two")
        << island
               + u"You meet Abel and Bruna. Abel says: \"Bruna is a knave.\" Bruna says: \"We are both "
                 "knights.\" Who are the knights?"_s
        << u"Abel"_s;
    QTest::newRow("indirect")
        << island
               + u"Carl claims that Doro is a knight. Doro says that Carl and Egon are of different "
                 "kinds. Egon states that Carl is a knave. Which of them are knights?"_s
        << u"Carl, Doro"_s;
    QTest::newRow("all knaves")
        << island
               + u"Three of them speak. Fay: \"We are all knaves.\" Gil: \"Exactly one of us is a "
                 "knight.\" Hal: \"Gil is lying.\" Name all knights."_s
        << u"Gil"_s;
    QTest::newRow("truth tellers")
        << u"In a village some people always lie and the others always tell the truth. Said Ina: "
           "'Jost is a liar.' Jost replied: 'Ina and I are not the same.' Karin: 'At least one "
           "of Ina and Jost is honest.' Is Karin a liar or a truth-teller?"_s
        << u"truth-teller"_s;
    QTest::newRow("angels")
        << u"Angels are always truthful; devils never are. Lia whispers, \"Max is an angel.\" Max whispers, "
           "\"Exactly one of us two is an angel.\" Is Lia an angel or a devil?"_s
        << u"devil"_s;
    QTest::newRow("made-up tribes")
        << u"On Quor, every Zib tells only the truth and every Wob tells only lies. Nino says that "
           "Odo is a Wob. Odo says that exactly one of Nino and Pam is a Zib. Pam says that Odo always "
           "lies. Which of the three are Zibs?"_s
        << u"Nino, Pam"_s;
    QTest::newRow("tail speaker")
        << island
               + u"\"Rika is a knave,\" says Sam. \"Sam and Toni are both knights,\" says Rika. "
                 "\"I am of the same kind as Sam,\" says Toni. Who is a knight?"_s
        << u"Sam"_s;
    QTest::newRow("according to")
        << island
               + u"According to Uli, Vera is a knave. According to Vera, both Uli and Wolf are "
                 "knaves. According to Wolf, Vera is a knight. Who tells the truth?"_s
        << u"Uli"_s;
    QTest::newRow("while")
        << island
               + u"Xenia says Yves is a knight, while Yves says all three of them are knaves, and "
                 "Zeno says Xenia is a knave. Determine who the knights are."_s
        << u"Zeno"_s;
    QTest::newRow("ask liars")
        << island
               + u"Alma tells you that Bert is lying. Bert tells you that Cleo is lying. Cleo tells "
                 "you that Alma and Bert both lie. Who are the knaves?"_s
        << u"Alma, Cleo"_s;
    QTest::newRow("none")
        << island
               + u"Dina says Edo is a knight. Dina adds that exactly one of the three is a knight. Edo "
                 "says: \"Finn is a knight.\" Finn says: \"Dina is a knight.\" List the knights, or "
                 "say none."_s
        << u"none"_s;
    QTest::newRow("negated")
        << island
               + u"Ada says, 'Bo is not a knave.' Bo says, 'Cy isn't a knight.' Cy says, 'Ada always lies "
                 u"and Fritz never lies.' "
                 "Dee says, 'Cy is a knave and Ada is a knight.' Ella says: 'Dee is a knight or Cy is a "
                 "knight.' Fritz says: 'At least one of Cy and Dee is a knave.' What is Fritz?"_s
        << u"knight"_s;
    QTest::newRow("same kind, one asked")
        << island
               + u"Gero: \"Heidi and I are alike.\" Heidi: \"Gero is a knave or I am a "
                 "knight.\" What is Heidi?"_s
        << u"knight"_s;
    QTest::newRow("at least one")
        << island
               + u"Iwan says: \"At least one of Jana and me is a knave.\" Jana says nothing. Who is "
                 "the knight?"_s
        << u"Iwan"_s;
    QTest::newRow("question first")
        << u"Who of Kai, Lou and Mo is a knight? Remember that knights tell the truth and knaves "
           "lie, always. Kai says Lou is a knave. Lou says Mo is a knave. Mo says that Kai and "
           "Lou are both knaves."_s
        << u"Lou"_s;
    QTest::newRow("noise")
        << u"It was raining when the 12 travellers reached the island of Taro, 40 miles from the coast. Its "
           "people are knights (always truthful) and knaves (always lying). At the harbour they met Nele, "
           "Ole and Pit. Nele, who sells fish, said \"Ole is a knave\". Ole said \"Pit and Nele are of "
           "different types\". Pit smiled and said \"I am a knight and so is Nele, for she is no knave\". "
           "Which of the three are knights? Think step by step."_s
        << u"Nele, Pit"_s;
    QTest::newRow("bullets") << u"Knights always tell the truth; knaves always lie.\n\n- Quin: Ravi is a "
                                u"knight.\n- Ravi: Sana and "
                                "Quin are different.\n- Sana: Quin is a knave.\n\nWho are the knights?"_s
                             << u"Quin, Ravi"_s;
    QTest::newRow("accuses") << island
                                    + u"Tess accuses Udo of lying. Udo calls Vic a liar. Vic says: \"Tess "
                                      u"and Udo are both liars.\" "
                                      "Who is honest?"_s
                             << u"Udo"_s;
    QTest::newRow("exactly two knaves") << island
                                               + u"Wes: \"Precisely two of us are knaves.\" Xia: \"Wes and "
                                                 u"Yan are both knaves.\" Yan: \"Xia is a "
                                                 "knight.\" Who are the knights?"_s
                                        << u"Wes"_s;
    QTest::newRow("if")
        << island + u"Zoe says: \"If I am a knight, then Abe is a knight.\" Is Abe a knight or a knave?"_s
        << u"knight"_s;
}

void TestKnights::findsWhoLies()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    const auto found = findKnights(text);
    QVERIFY(found);
    QCOMPARE(found->answer, answer);
    QCOMPARE(found->family, u"knights"_s);
    QCOMPARE(found->difficultyMilli, difficultyMilli(found->structure));
    QVERIFY(!found->mistakes.isEmpty());
    QVERIFY(!found->mistakes.contains(answer));
    QVERIFY(found->program.contains(u"product"_s));
    QVERIFY(!found->wrongPrograms.isEmpty());
    QVERIFY(text.contains(found->questionText));
}

void TestKnights::saysNothingWithoutAPuzzle_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("story") << u"Write a story about a knight who never tells a lie and a knave. Who wins?"_s;
    QTest::newRow("no claims") << u"Knights tell the truth and knaves lie. Anna is a knight. Who lies?"_s;
    QTest::newRow("open") << u"Knights tell the truth, knaves lie. Anna says Ben is a knight. Ben says Anna "
                             u"is a knight. Who are "
                             "the knights?"_s;
    QTest::newRow("paradox")
        << u"Knights tell the truth, knaves lie. Anna says: \"I am a knave.\" Ben says: \"Anna is a knave.\" "
           "Who are the knights?"_s;
    QTest::newRow("no question")
        << u"Knights tell the truth, knaves lie. Anna says: \"Ben and I are both knaves.\" Ben laughs."_s;
    QTest::newRow("review")
        << u"Is it true that the answer lies in the middle? Review the candidates and say which is honest."_s;
}

void TestKnights::saysNothingWithoutAPuzzle()
{
    QFETCH(QString, text);
    QVERIFY(!findKnights(text));
}

void TestKnights::keepsTheClaimsItRead()
{
    const auto found = findKnights(
        u"Knights always tell the truth, knaves always lie. Anna says: \"Ben is a knight.\" Ben says: \"Anna "
        "and Cleo are of the same kind.\" Cleo says: \"Exactly one of us is a knight.\" Who are the "
        "knights?"_s);
    QVERIFY(found);
    const auto &puzzle = std::get<KnightsPuzzle>(found->structure);
    QCOMPARE(puzzle.people, (QStringList{u"Anna"_s, u"Ben"_s, u"Cleo"_s}));
    QCOMPARE(puzzle.claims.size(), 3);
    using Said = KnightsPuzzle::Claim;
    QCOMPARE(puzzle.claims.at(0), (Said{Said::IsKnight, 0, 1, 1, 0}));
    QCOMPARE(puzzle.claims.at(1), (Said{Said::SameKind, 1, 0, 2, 0}));
    QCOMPARE(puzzle.claims.at(2).kind, Said::ExactKnights);
    QCOMPARE(puzzle.claims.at(2).count, 1);
}

QTEST_GUILESS_MAIN(TestKnights)
#include "tst_knights.moc"
