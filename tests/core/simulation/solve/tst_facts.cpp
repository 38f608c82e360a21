#include "core/simulation/solve/solvers.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestFacts : public QObject
{
    Q_OBJECT

private slots:
    void followsTheChain_data();
    void followsTheChain();
    void saysNothingWithoutFacts_data();
    void saysNothingWithoutFacts();
    void keepsTheFactsItRead();
};

void TestFacts::followsTheChain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("hops");

    QTest::newRow("one hop")
        << u"Velka's tutor is Orrin. Orrin's tutor is Maeve. Who is Velka's tutor?\nA) Maeve\nB) Orrin\nC) "
           "Velka\nD) Tam"_s
        << u"B"_s << 1;
    QTest::newRow("nested of")
        << u"The rival of Dask is Ilm. The patron of Ilm is Oster. The patron of Dask is Brin. The rival of "
           "Oster is Ilm's cousin Pell.\n\nWho is the patron of the rival of Dask?\n\nA. Brin\nB. Ilm\nC. "
           "Oster\nD. Pell"_s
        << u"C"_s << 2;
    QTest::newRow("possessives")
        << u"Tova's neighbour is Rasmus. Rasmus's dentist is Quill. Quill's landlord is Embla. Embla's "
           "neighbour is Tova. Who is Tova's neighbour's dentist's landlord?\n(A) Embla (B) Quill (C) "
           "Rasmus (D) Tova"_s
        << u"A"_s << 3;
    QTest::newRow("reversed statement")
        << u"Karo is the captain of the Albatross. The Albatross belongs to Lady Merrin. Sunder is the "
           "captain of the Petrel. Who is the captain of the Petrel?\nA) Karo\nB) Merrin\nC) "
           "Sunder"_s
        << u"C"_s << 1;
    QTest::newRow("verbs")
        << u"Aldo lives in Crestfall. Bexley lives in Duskmere. Bexley trains Aldo. Corin trains Bexley. "
           u"Corin "
           "lives in Farrow. In which town does the person who trains Aldo live?\nA) Crestfall\nB) "
           "Farrow\nC) Duskmere\nD) Aldo"_s
        << u"C"_s << 2;
    QTest::newRow("arrows")
        << u"Links:\nNim -> guards -> Obsidian Gate\nNim -> admires -> Sorrel\nSorrel -> guards -> Amber "
           u"Gate\nSorrel -> "
           "admires -> Nim\n\nWhich gate does the one whom Nim admires guard?\nA: Obsidian Gate\nB: Silver "
           "Gate\nC: Amber Gate"_s
        << u"C"_s << 2;
    QTest::newRow("triples")
        << u"(Pax, mentor, Lune)\n(Lune, mentor, Gorm)\n(Lune, birthplace, Ostia)\n(Gorm, birthplace, "
           "Kelp)\n\nWhat is the birthplace of the mentor of Pax?\nA) Kelp\nB) Ostia\nC) Lune"_s
        << u"B"_s << 2;
    QTest::newRow("table")
        << u"| Person | Boss | Hometown |\n|---|---|---|\n| Ferro | Gilda | Marsh |\n| Gilda | Hesper | Dune "
           u"|\n| "
           "Hesper | Ferro | Tarn |\n\nWhat is the hometown of the boss of Ferro's boss?\n\nA) Marsh\nB) "
           "Dune\nC) Tarn"_s
        << u"C"_s << 3;
    QTest::newRow("functions") << u"teacher(Juno) = Kael\nteacher(Kael) = Lys\npet(Lys) = Onyx\npet(Kael) = "
                                  u"Pip\n\nWhat is the pet of the "
                                  "teacher of the teacher of Juno?\nA) Pip\nB) Kael\nC) Onyx\nD) Lys"_s
                               << u"C"_s << 3;
    QTest::newRow("key values")
        << u"Mira: sister = Tove; boat = Kittiwake\nTove: sister = Ansa; boat = Fulmar\nAnsa: sister = Mira; "
           u"boat = "
           "Gannet\n\nWhat is the boat of the sister of Tove?\nA) Fulmar\nB) Gannet\nC) Kittiwake"_s
        << u"B"_s << 2;
    QTest::newRow("start at")
        << u"Zorin's ally is Wick. Wick's ally is Tamsin. Wick's blacksmith is Urd. Tamsin's blacksmith is "
           u"Yelva. "
           "Start at Zorin. Go to the ally, then to that person's ally, then to that one's blacksmith. "
           "Where do you end up?\nA) Urd\nB) Yelva\nC) Wick\nD) Tamsin"_s
        << u"B"_s << 3;
    QTest::newRow("common nouns")
        << u"Rolf plays the lute. Signe plays the harp. Rolf's cousin is Signe. Which instrument does Rolf's "
           "cousin play?\nA) the lute\nB) the drum\nC) the harp"_s
        << u"C"_s << 2;
    QTest::newRow("passive") << u"The Dawn Bell was cast by Ivor. The Dusk Bell was cast by Hedda. Ivor was "
                                u"taught by Hedda. Who taught the "
                                "person who cast the Dawn Bell?\nA) Ivor\nB) Hedda\nC) Dusk Bell"_s
                             << u"B"_s << 2;
    QTest::newRow("question first") << u"Who is the guardian of the heir of Brond?\n\nA) Cass\nB) Dorn\nC) "
                                       u"Evert\n\nThe heir of Brond is Cass. "
                                       "The guardian of Cass is Evert. The guardian of Brond is Dorn."_s
                                    << u"C"_s << 2;
    QTest::newRow("coordinate") << u"Lark's uncle is Hob and her friend is Wren. Wren's uncle is Sedge, and "
                                   u"her friend is Lark. Who is the "
                                   "uncle of Lark's friend?\nA) Hob\nB) Sedge\nC) Lark"_s
                                << u"B"_s << 2;
    QTest::newRow("noise")
        << u"In the 14 villages of the valley winters are long. Uther's godmother is Vesna. People there "
           u"like soup. "
           "Vesna's orchard is Highmead. Uther's orchard is Lowmead. It has snowed twice.\n\nWhat is the "
           "orchard of Uther's godmother?\n\nA) Lowmead\nB) Midmead\nC) Highmead\n\nReply with the letter only."_s
        << u"C"_s << 2;
    QTest::newRow("serves as")
        << u"Ode serves as the steward of Fallow Hall. Fallow Hall is the seat of House Corr. Pim serves as "
           u"the steward "
           "of Thorn Hall. Thorn Hall is the seat of House Dell. Who is the steward of the seat of "
           "House Dell?\nA) Ode\nB) Pim\nC) Corr"_s
        << u"B"_s << 2;
    QTest::newRow("whose") << u"Arlo's coach is Bede. Cato's coach is Dru. Arlo's drink is mead. Cato's "
                              u"drink is cider. What is the drink of "
                              "the player whose coach is Dru?\nA) mead\nB) cider\nC) water"_s
                           << u"B"_s << 2;
    QTest::newRow("numbered options") << u"The nurse of Inga is Jory. The nurse of Jory is Kolt. Who is the "
                                         u"nurse of Jory?\n1) Inga\n2) Jory\n3) "
                                         "Kolt"_s
                                      << u"3"_s << 1;
    QTest::newRow("no options")
        << u"Nessa's pilot is Otho. Otho's pilot is Perl. Perl's pilot is Nessa. Who is the pilot of Nessa's pilot?"_s
        << u"Perl"_s << 2;
    QTest::newRow("has as") << u"Sable has Thane as tutor. Thane has Umber as tutor. Sable has Vole as "
                               u"squire. Umber has Wisp as squire. Who is "
                               "the squire of the tutor of the tutor of Sable?\nA) Vole\nB) Umber\nC) Wisp"_s
                            << u"C"_s << 3;
}

void TestFacts::followsTheChain()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    QFETCH(int, hops);
    const auto found = findFacts(text);
    QVERIFY(found);
    QCOMPARE(found->answer, answer);
    QCOMPARE(found->family, u"facts"_s);
    QCOMPARE(std::get<FactQuestion>(found->structure).path.size(), hops);
    QCOMPARE(found->difficultyMilli, difficultyMilli(found->structure));
    QVERIFY(found->mistakes.size() >= 2);
    QVERIFY(!found->mistakes.contains(answer));
    QVERIFY(!found->wrongPrograms.isEmpty());
    QVERIFY(text.contains(found->questionText));
}

void TestFacts::saysNothingWithoutFacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("capital") << u"What is the capital of France?"_s;
    QTest::newRow("capital with options") << u"What is the capital of France?\nA) Paris\nB) Lyon\nC) Nice"_s;
    QTest::newRow("missing link")
        << u"Anna's tutor is Ben. Cara's tutor is Dora. Who is the landlord of Anna's tutor?\nA) Ben\nB) "
           "Dora\nC) Cara"_s;
    QTest::newRow("not an option")
        << u"Anna's tutor is Ben. Ben's tutor is Dora. Who is the tutor of Anna?\nA) Eve\nB) Finn\nC) Gus"_s;
    QTest::newRow("steps") << u"How should I bake bread?\n1. Mix flour\n2. Knead it\n3. Bake it"_s;
    QTest::newRow("request")
        << u"Write a poem about Anna and Ben. Anna loves Ben. Ben loves the sea. Could you make it rhyme?"_s;
}

void TestFacts::saysNothingWithoutFacts()
{
    QFETCH(QString, text);
    QVERIFY(!findFacts(text));
}

void TestFacts::keepsTheFactsItRead()
{
    const auto found = findFacts(
        u"Anna's tutor is Ben. Ben's home is Dale. Cara's tutor is Anna. Which is the home of Anna's "
        "tutor?\nA) Dale\nB) Ben\nC) Cara"_s);
    QVERIFY(found);
    const auto &question = std::get<FactQuestion>(found->structure);
    QCOMPARE(question.facts.size(), 3);
    QCOMPARE(question.subject, u"Anna"_s);
    QCOMPARE(question.path, (QStringList{u"tutor"_s, u"home"_s}));
    QCOMPARE(question.choices, (QStringList{u"Dale"_s, u"Ben"_s, u"Cara"_s}));
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
