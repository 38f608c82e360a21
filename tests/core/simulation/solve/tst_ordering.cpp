#include "core/simulation/solve/solvers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestOrdering : public QObject
{
    Q_OBJECT

private slots:
    void findsWhoStandsAtThePlace_data();
    void findsWhoStandsAtThePlace();
    void saysNothingWhereNothingIsAsked_data();
    void saysNothingWhereNothingIsAsked();
    void keepsTheCluesItRead();
};

void TestOrdering::findsWhoStandsAtThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");

    QTest::newRow("race")
        << u"Four friends, Mira, Jonas, Petra and Old Tom, ran to the lighthouse. Mira finished ahead of "
           "Jonas. Petra came in after Jonas but before Old Tom. Who was third?"_s
        << u"Petra"_s;
    QTest::newRow("queue, directly")
        << u"At the bakery Uma, Viktor, Wanda, Xaver and Yusuf are waiting in line. Wanda is "
           "directly behind Uma. Viktor is last. Yusuf stands in front of Uma, and Xaver is "
           "somewhere between Wanda and Viktor. Who is second in the queue?"_s
        << u"Uma"_s;
    QTest::newRow("heights")
        << u"Lena is taller than Marek. Marek is taller than Nils, who is taller than Olga. Which of "
           "them is the second shortest?"_s
        << u"Nils"_s;
    QTest::newRow("ages, middle")
        << u"Quentin is older than Rosa. Sven is younger than Rosa. Theo is older than Quentin. "
           "Ulla is younger than Sven. Who is in the middle when they are lined up by age?"_s
        << u"Rosa"_s;
    QTest::newRow("shelf")
        << u"On a shelf there are five books: a red book, a green book, a blue book, a grey book and a "
           "black book. The green book is immediately to the left of the blue one. The red book is "
           "the leftmost. The black book is to the right of the blue book. The grey book is "
           "the second from the left. Which book is the third from the right?"_s
        << u"green book"_s;
    QTest::newRow("floors")
        << u"Anders, Birte, Carlo and Dunya live on different floors of a four-storey house. Anders "
           "lives directly above Birte. Carlo lives on the top floor. Dunya lives below Birte. Who "
           "lives on the third floor?"_s
        << u"Anders"_s;
    QTest::newRow("inverted")
        << u"Five flags hang in a row: Kenya, Peru, Laos, Malta and Fiji. Directly after Peru comes "
           "Malta. Behind Malta hangs Laos. First comes Fiji. Kenya is last. What country's flag is "
           "second?"_s
        << u"Peru"_s;
    QTest::newRow("negation")
        << u"Pia, Quirin and Ruth took an exam and got different marks. Pia did not finish last. "
           "Ruth was not ahead of Quirin. Quirin was not first. Who came last?"_s
        << u"Ruth"_s;
    QTest::newRow("neither nor")
        << u"Three cats, Tiger, Smokey and Luna, sleep on a ladder. Neither Tiger nor Smokey is on "
           "the top step. Smokey is below Tiger. Who is in the middle?"_s
        << u"Tiger"_s;
    QTest::newRow("question first")
        << u"Which runner won? Here is what we know. Ivo beat Karl. Leon lost to Karl. Milo came "
           "after Leon. The runners were Ivo, Karl, Leon and Milo."_s
        << u"Ivo"_s;
    QTest::newRow("bullets")
        << u"The spice jars stand in a row.\n\n- saffron is left of cumin\n- pepper is right of cumin\n- "
           "salt is the rightmost jar\n- the jars are saffron, cumin, pepper and salt\n\nWhat is in "
           "the third place from the left?"_s
        << u"pepper"_s;
    QTest::newRow("who clauses")
        << u"Zora trails Yann, who trails Xenia. Wim leads everyone: Wim is ahead of Xenia. Name the "
           "swimmer who is in second place."_s
        << u"Xenia"_s;
    QTest::newRow("people ahead")
        << u"Adele, Bruno, Cyril and Doris queue for tickets. Exactly two people are ahead of "
           "Bruno. Doris is immediately in front of Bruno. Adele is behind Bruno. Who is at "
           "the front of the queue?"_s
        << u"Cyril"_s;
    QTest::newRow("passive")
        << u"Four trains left the station today: the Comet, the Arrow, the Falcon and the Mistral. The "
           "Comet was followed by the Arrow. The Falcon was preceded by the Arrow. The Mistral left "
           "after the Falcon. Which train left last?"_s
        << u"Mistral"_s;
    QTest::newRow("noise")
        << u"Hugo (41 years old) and Ida are neighbours, and their friends Jan and Kim visited last week. "
           "In the sack race Hugo, Ida, Jan and Kim took part. It rained all morning. Kim reached the "
           "finish before Jan; Jan reached it before Ida; Hugo was the last. Who came first? Think "
           "step by step and give only the name."_s
        << u"Kim"_s;
    QTest::newRow("weights")
        << u"The crate is heavier than the barrel. The barrel is heavier than the sack. The trunk is "
           "lighter than the sack. Which one is the lightest?"_s
        << u"trunk"_s;
    QTest::newRow("youngest to oldest")
        << u"Standing from youngest to oldest are Flo, Gus, Hal and Ines in some order. Gus is "
           "older than Flo. Hal is younger than Flo. Ines is the oldest. Who is second?"_s
        << u"Flo"_s;
    QTest::newRow("has behind her")
        << u"Nora, Otto, Paul and Rita stand in a line. Nora has Otto directly behind her. Paul is "
           "first. Rita is not last. Who is second?"_s
        << u"Rita"_s;
    QTest::newRow("asked by neighbour")
        << u"Ben, Cora, Dirk and Emil sit in a row from left to right. Ben sits left of Cora, "
           "Cora left of Dirk, and Dirk left of Emil. Who sits immediately to the right "
           "of Cora?"_s
        << u"Dirk"_s;
    QTest::newRow("penultimate")
        << u"The talks were given by Abel, Bea, Chen and Dara. Chen spoke before Abel. Dara spoke "
           "right after Abel. Bea spoke after Dara. Who gave the penultimate talk?"_s
        << u"Dara"_s;
    QTest::newRow("months as names")
        << u"May, June and Will are sisters and brother. June is taller than Will. May is taller "
           "than June. Who is the tallest?"_s
        << u"May"_s;
    QTest::newRow("both and chain")
        << u"Gina, Hans, Iris, Jule and Kurt came to work at different times. Gina arrived earlier "
           "than both Hans and Iris. Hans arrived later than Iris but earlier than Jule. Kurt "
           "was the first to arrive. Who was the fourth person to arrive?"_s
        << u"Hans"_s;
    QTest::newRow("places ahead")
        << u"Ada, Ben, Cleo and Dov finished the quiz. Ada finished two places ahead of Cleo. Dov won. "
           "Who took third place?"_s
        << u"Ben"_s;
}

void TestOrdering::findsWhoStandsAtThePlace()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    const auto found = findOrdering(text);
    QVERIFY(found);
    QCOMPARE(found->answer, answer);
    QCOMPARE(found->family, u"ordering"_s);
    QCOMPARE(found->difficultyMilli, difficultyMilli(found->structure));
    QVERIFY(found->mistakes.size() >= 2);
    QVERIFY(!found->mistakes.contains(answer));
    QVERIFY(found->program.contains(u"permutations"_s));
    QVERIFY(!found->wrongPrograms.isEmpty());
    QVERIFY(!found->wrongPrograms.contains(found->program));
    QVERIFY(text.contains(found->questionText));
}

void TestOrdering::saysNothingWhereNothingIsAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no order") << u"Who was the first person on the moon?"_s;
    QTest::newRow("undecided") << u"Ann, Bob and Cid ran a race. Ann was ahead of Bob. Who was last?"_s;
    QTest::newRow("contradiction")
        << u"Ann, Bob and Cid ran. Ann was ahead of Bob. Bob was ahead of Cid. Cid was ahead of Ann. "
           "Who was last?"_s;
    QTest::newRow("no question")
        << u"Ann, Bob and Cid ran a race. Ann was ahead of Bob. Bob was ahead of Cid."_s;
    QTest::newRow("poem") << u"Write a poem about 3 cats, the first of which is taller than the second."_s;
    QTest::newRow("essay")
        << u"Compare the first and the last chapter of the book. Which is better? Before you answer, read "
           "both. After that, write down the best quotes."_s;
}

void TestOrdering::saysNothingWhereNothingIsAsked()
{
    QFETCH(QString, text);
    QVERIFY(!findOrdering(text));
}

void TestOrdering::keepsTheCluesItRead()
{
    const auto found = findOrdering(
        u"Ann, Bob and Cid ran a race. Ann was directly behind Bob. Cid was first. Who was last?"_s);
    QVERIFY(found);
    const auto &puzzle = std::get<OrderingPuzzle>(found->structure);
    QCOMPARE(puzzle.items, (QStringList{u"Ann"_s, u"Bob"_s, u"Cid"_s}));
    QCOMPARE(puzzle.adjacent, (QList<std::pair<int, int>>{{1, 0}}));
    QCOMPARE(puzzle.at, (QList<std::pair<int, int>>{{2, 0}}));
    QVERIFY(puzzle.before.isEmpty());
    QCOMPARE(puzzle.askedPosition, 2);
}

QTEST_GUILESS_MAIN(TestOrdering)
#include "tst_ordering.moc"
