#include "core/base/random.h"
#include "core/learn/checkpoint.h"
#include "core/learn/evidence.h"
#include "core/learn/purchasetable.h"

#include <QTest>

#include <cmath>

using namespace daao;

namespace {

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// A world of three LLMs. LLM 0 repeats itself word for word when asked again; wrong answers are one of four.
EvidenceModel::Episode episode(Random &random)
{
    EvidenceModel::Episode e;
    e.difficulty = 2 * random.uniform() - 1;
    const double logits[] = {-e.difficulty, 1 - e.difficulty, 1.5 - e.difficulty};
    int answers[3]; // by LLM: 0 is right
    for (int llm = 0; llm < 3; ++llm)
        answers[llm] = random.uniform() < sigmoid(logits[llm]) ? 0 : int(random.between(1, 4));
    std::vector<int> seen;
    const auto count = random.between(1, 4);
    for (int i = 0; i < count; ++i) {
        const int llm = int(random.below(3));
        const auto known = std::ranges::find(seen, answers[llm]);
        const int group = int(known - seen.begin());
        if (known == seen.end())
            seen.push_back(answers[llm]);
        e.pieces.push_back({Kind::Working, llm, group, -1, logits[llm]});
        e.nodeEnds.push_back(int(e.pieces.size()));
        if (answers[llm] == 0)
            e.right = group;
    }
    return e;
}

std::vector<EvidenceModel::Episode> episodes(int count, quint64 seed)
{
    Random random(seed);
    std::vector<EvidenceModel::Episode> list;
    for (int i = 0; i < count; ++i)
        list.push_back(episode(random));
    return list;
}

const EvidenceModel &fitted()
{
    static const EvidenceModel model = EvidenceModel::fit(episodes(3000, 1));
    return model;
}

double sure(const EvidenceModel &model, const std::vector<Piece> &pieces)
{
    return model.beliefOf(pieces, 0).top().p;
}

Piece piece(int llm, int answer, int tests = -1)
{
    return {Kind::Working, llm, answer, tests, 0.8};
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private slots:
    void isCalibratedOnRunsItNeverSaw()
    {
        std::array<std::pair<double, double>, 5> bins{};
        std::array<int, 5> counts{};
        for (const auto &e : episodes(4000, 99)) {
            const Belief::Top top = fitted().beliefOf(e.pieces, e.difficulty).top();
            const size_t bin = size_t(std::min(4.0, top.p * 5));
            bins[bin].first += top.p;
            bins[bin].second += top.best == e.right ? 1 : 0;
            ++counts[bin];
        }
        double error = 0;
        for (size_t i = 0; i < bins.size(); ++i)
            error += std::abs(bins[i].first - bins[i].second) / 4000;
        QVERIFY2(error < 0.04, qPrintable(QString::number(error)));
    }

    void twoLlmsThatAgreeWeighMoreThanOneThatRepeatsItself()
    {
        const double alone = sure(fitted(), {piece(0, 0)});
        const double repeated = sure(fitted(), {piece(0, 0), piece(0, 0)});
        const double agreed = sure(fitted(), {piece(0, 0), piece(1, 0)});
        QVERIFY(agreed > alone + 0.05);
        QVERIFY(agreed > repeated + 0.05);
        QVERIFY(sure(fitted(), {piece(0, 0), piece(1, 1)}) < agreed - 0.1);
    }

    void beliefIsAProbability()
    {
        Random random(4);
        for (int i = 0; i < 200; ++i) {
            const auto e = episode(random);
            const Belief belief = fitted().beliefOf(e.pieces, e.difficulty);
            double sum = 0;
            for (const double p : belief.probabilities())
                sum += p;
            QVERIFY(sum > 0 && sum < 1); // the rest is "none of them"
            std::array<EvidenceModel::Branch, 4> branches;
            double total = 0;
            const int count =
                fitted().branches(belief, {Kind::Working, 2, 0.5, false}, e.difficulty, branches);
            for (int b = 0; b < count; ++b)
                total += branches[size_t(b)].probability;
            QVERIFY(std::abs(total - 1) < 1e-5);
        }
    }

    void aTestedProgramBranchesByItsVerdict()
    {
        const Belief belief = EvidenceModel::unfitted().beliefOf(std::vector{piece(0, 0)}, 0);
        std::array<EvidenceModel::Branch, 4> branches;
        const int count =
            EvidenceModel::unfitted().branches(belief, {Kind::Tested, 1, 1.0, true}, 0, branches);
        double passed = 0;
        double total = 0;
        for (int b = 0; b < count; ++b) {
            total += branches[size_t(b)].probability;
            if (std::ranges::find(branches[size_t(b)].belief.passed, true)
                != branches[size_t(b)].belief.passed.end())
                passed += branches[size_t(b)].probability;
        }
        QVERIFY(std::abs(total - 1) < 1e-5);
        QVERIFY(passed > 0.5 && passed < 1);
        QVERIFY(sure(EvidenceModel::unfitted(), {piece(0, 0, 1)})
                > sure(EvidenceModel::unfitted(), {piece(0, 0, 0)}));
    }

    void aTableOfPurchasesIsWorthWhatEachIsAlone()
    {
        Random random(5);
        for (int round = 0; round < 100; ++round) {
            const auto e = episode(random);
            Belief belief = fitted().beliefOf(
                std::span(e.pieces).first(random.below(quint64(e.pieces.size()) + 1)), e.difficulty);
            if (round % 10 == 0) // no room for a new answer
                for (int answer = 0; answer < Belief::most; ++answer)
                    fitted().add(belief, piece(answer % 3, answer), e.difficulty);
            std::vector<Purchase> purchases;
            for (int kind = 0; kind < kindCount; ++kind)
                for (int llm = 0; llm < 5; ++llm)
                    purchases.push_back({Kind(kind), llm, random.uniform() * 6 - 3, random.below(2) == 0});
            const PurchaseTable table(fitted(), e.difficulty, purchases);
            std::vector<float> right(table.size());
            table.rightAfter(belief, right);
            for (size_t i = 0; i < table.size(); ++i)
                QVERIFY2(std::abs(double(right[i]) - fitted().rightAfter(belief, purchases[i], e.difficulty))
                             < 1e-5,
                         qPrintable(QStringLiteral("kind %1, %2 answers")
                                        .arg(int(purchases[i].kind))
                                        .arg(belief.groups)));
        }
    }

    void moreAnswersThanItCountsAreNoAnswer()
    {
        std::vector<Piece> many;
        for (int i = 0; i < 40; ++i)
            many.push_back(piece(i % 3, i));
        const Belief belief = fitted().beliefOf(many, 0);
        QCOMPARE(belief.groups, int(Belief::most));
        QVERIFY(std::isfinite(belief.top().p));
    }

    void theSameRunsGiveTheSameModelAndItSurvivesStorage()
    {
        Checkpoint a;
        Checkpoint b;
        EvidenceModel::fit(episodes(300, 5)).toCheckpoint(a);
        EvidenceModel::fit(episodes(300, 5)).toCheckpoint(b);
        QCOMPARE(a.toBytes(), b.toBytes());
        const auto back = EvidenceModel::fromCheckpoint(a);
        QVERIFY(back);
        Checkpoint again;
        back->toCheckpoint(again);
        QCOMPARE(again.toBytes(), a.toBytes());
        QVERIFY(EvidenceModel::fromCheckpoint(Checkpoint()).error().kind == ErrorKind::Damaged);
    }

    void nothingToLearnFromIsNoError() { QVERIFY(sure(EvidenceModel::fit({}), {piece(0, 0)}) > 0.5); }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
