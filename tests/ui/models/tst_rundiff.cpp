#include "core/base/random.h"
#include "ui/models/rundiff.h"
#include "ui/models/worddiff.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// "a [-b-] [+c+] d"
QString drawing(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces)
        text += piece.kind == DiffPiece::Same      ? piece.text
                : piece.kind == DiffPiece::Removed ? u"[-"_s + piece.text + u"-]"_s
                                                   : u"[+"_s + piece.text + u"+]"_s;
    return text;
}

QString side(const QList<DiffPiece> &pieces, DiffPiece::Kind without)
{
    QString text;
    for (const DiffPiece &piece : pieces)
        if (piece.kind != without)
            text += piece.text;
    return text;
}

Run runOf(const QList<QList<WorkflowNode>> &layers)
{
    Run run;
    run.plan.workflow.layers = layers;
    return run;
}

WorkflowNode node(const QString &id, Operator op, const QString &model)
{
    return {.id = id, .op = op, .model = model};
}

QStringList drawing(const RunDiff &diff)
{
    QStringList lines;
    for (const RunDiff::Pair &pair : diff.pairs)
        lines.append(pair.left + u'/' + pair.right + u' ' + RunDiff::word(pair.change));
    return lines;
}

} // namespace

class TestRunDiff : public QObject
{
    Q_OBJECT

private slots:
    void tellsWordsThatCameAndWent_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shown");
        QTest::newRow("same") << u"one two"_s << u"one two"_s << u"one two"_s;
        QTest::newRow("replaced") << u"it takes 7 h"_s << u"it takes 8 h"_s << u"it takes [-7-][+8+] h"_s;
        QTest::newRow("added") << u"a c"_s << u"a b c"_s << u"a [+b +]c"_s;
        QTest::newRow("removed at the end") << u"a b"_s << u"a"_s << u"a[- b-]"_s;
        QTest::newRow("from nothing") << QString() << u"x"_s << u"[+x+]"_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("line breaks") << u"a\nb"_s << u"a b"_s << u"a[-\n-][+ +]b"_s;
    }

    void tellsWordsThatCameAndWent()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(drawing(wordDiff(before, after)), "shown");
    }

    void bothTextsCanBeReadOffAnyDifference()
    {
        for (quint64 seed = 1; seed <= 200; ++seed) {
            Random random(seed);
            const auto text = [&] {
                QString words;
                for (quint64 i = random.below(40); i > 0; --i)
                    words +=
                        QString(u"abcd"_s[int(random.below(4))]) + (random.chance(1, 3) ? u"\n"_s : u" "_s);
                return words;
            };
            const QString before = text();
            const QString after = text();
            const auto pieces = wordDiff(before, after);
            QCOMPARE(side(pieces, DiffPiece::Added), before);
            QCOMPARE(side(pieces, DiffPiece::Removed), after);
        }
    }

    void textsWithLittleInCommonFollowOneAnother()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20; ++i) {
            before += u"word%1 so%1 the\n"_s.arg(i);
            after += u"other%1 then%1 the\n"_s.arg(i);
        }
        const auto pieces = wordDiff(u"Answer "_s + before, u"Answer "_s + after);
        QVERIFY2(pieces.size() <= 4, qPrintable(QString::number(pieces.size())));
    }

    void hugeDifferencesStillEndSoon()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20'000; ++i) {
            before += u"a%1 "_s.arg(i);
            after += u"b%1 "_s.arg(i);
        }
        const auto pieces = wordDiff(u"same "_s + before, u"same "_s + after);
        QCOMPARE(side(pieces, DiffPiece::Removed), u"same "_s + after);
        QVERIFY(pieces.size() <= 4);
    }

    void matchesNodesByLayerAndOperator()
    {
        using enum Operator;
        const Run left = runOf(
            {{node(u"n1"_s, Cot, u"a"_s), node(u"n2"_s, Cot, u"b"_s)}, {node(u"n3"_s, Review, u"a"_s)}});
        WorkflowNode edited = node(u"m2"_s, Cot, u"a"_s);
        edited.settings.temperature = 0.7;
        const Run right = runOf({{node(u"m1"_s, Cot, u"c"_s), edited}, {node(u"m3"_s, Debate, u"a"_s)}});
        QCOMPARE(drawing(RunDiff::between(left, right)),
                 (QStringList{u"n1/m2 ✎ other settings"_s, u"n2/m1 ⇄ another LLM"_s, u"n3/ − removed"_s,
                              u"/m3 + added"_s}));
    }

    void aLayerMoreIsAdded()
    {
        using enum Operator;
        const Run left = runOf({{node(u"n1"_s, Cot, u"a"_s)}});
        const Run right = runOf({{node(u"n1"_s, Cot, u"a"_s)}, {node(u"n2"_s, Review, u"a"_s)}});
        const RunDiff diff = RunDiff::between(left, right);
        QCOMPARE(drawing(diff), (QStringList{u"n1/n1 = the same"_s, u"/n2 + added"_s}));
        QCOMPARE(diff.ofRight(u"n2"_s)->left, QString());
        QVERIFY(!diff.ofLeft(QString()));
    }

    void moneyKeepsItsSignAndItsDoubt()
    {
        QCOMPARE(signedCost(Money::usd(0.0011)), u"+$0.0011"_s);
        QCOMPARE(signedCost(Money::usd(-0.0016)), u"−$0.0016"_s);
        QCOMPARE(signedCost({}), u"±$0"_s);
        QCOMPARE(signedCost(Money::usd(1), false), u"≈ +$1"_s);
    }
};

QTEST_GUILESS_MAIN(TestRunDiff)
#include "tst_rundiff.moc"
