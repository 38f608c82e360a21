#pragma once

#include "core/learn/evidence.h"

namespace daao {

/// What could be bought for one question, side by side: all of it that no belief changes, so that
/// EvidenceModel::rightAfter of every purchase is one pass of plain kernels. Single precision. Immutable;
/// safe from any thread; the model must outlive it.
class PurchaseTable
{
public:
    /// `difficulty` is the logit that EvidenceModel::start takes.
    PurchaseTable(const EvidenceModel &model, double difficulty, std::vector<Purchase> purchases);

    size_t size() const { return m_purchases.size(); }
    const Purchase &operator[](size_t i) const { return m_purchases[i]; }

    /// Probability of being right after buying each and naming the likeliest answer; `out` has size() places.
    /// Returns that of buying nothing.
    double rightAfter(const Belief &belief, std::span<float> out) const;

    /// The columns that the kernel reads, a number per purchase. Factors multiply the odds of an answer.
    struct Columns
    {
        std::vector<float> logit;
        std::vector<float> doubt, fresh, again; ///< factors of "none", of an answer, of one it gave before
        std::vector<float> agree, agreeTop, agreeSame, agreeMin, agreeGroups;
        std::vector<float> second, secondTop, pass, passTop;
        std::vector<float> tests;     ///< 1: public tests will be run
        std::vector<float> failedTop; ///< 1: what fails them is the likeliest answer, not a new one

        void resize(size_t size);
    };

private:
    /// Factors by which the odds of an answer that is there grow if each purchase gives it again.
    void gains(const Belief &belief, int group, float *gain) const;

    const EvidenceModel &m_model;
    double m_difficulty;
    std::vector<Purchase> m_purchases;
    std::vector<Voice> m_voices;
    Columns m_columns;
    float m_another = 1; ///< factors: another LLM, another way of finding out is already there
    float m_anotherWay = 1;
    float m_failed = 1; ///< failing instead of passing public tests
};

} // namespace daao
