#pragma once

#include "core/simulation/solve/reading.h"

#include <QString>

#include <optional>
#include <vector>

/// Dates, times of day, spans and weekdays in a text.
namespace daao::moments {

using reading::Sentence;
using reading::Token;
using reading::Tokens;

int weekdayOf(const Token &t);
int monthOf(const Token &t);
QString weekdayName(int weekday);
QString clockName(qint64 minutes);
QString dateName(qint64 julianDay);
int weekdayOfDay(qint64 julianDay);

struct Found
{
    enum What { Date, Weekday, Clock, Days, Minutes } what = Date;
    qint64 value = 0;
    size_t sentence = 0;
    size_t at = 0;
    size_t end = 0;
    bool back = false;  ///< a duration that goes back in time
    bool led = false;   ///< a duration with a word of direction beside it
    bool habit = false; ///< "lasts for 3 hours every day": nothing that happens here
};

/// Reads dates, clock times and durations out of one sentence.
class MomentReader
{
public:
    MomentReader(Tokens tokens, size_t sentence)
        : m_tokens(tokens)
        , m_sentence(sentence)
    {}

    std::vector<Found> read();

private:
    bool takeDate();
    bool takeClock();
    bool takeDuration();
    void put(Found::What what, qint64 value, size_t end);
    bool number(size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Number && m_tokens[i].exact;
    }
    bool is(size_t i, QStringView w) const { return i < m_tokens.size() && m_tokens[i].is(w); }
    bool isAny(size_t i, std::initializer_list<QStringView> w) const
    {
        return i < m_tokens.size() && m_tokens[i].isAny(w);
    }
    bool symbol(size_t i, char16_t s) const { return i < m_tokens.size() && m_tokens[i].is(s); }
    int month(size_t i) const { return i < m_tokens.size() ? monthOf(m_tokens[i]) : 0; }
    bool year(size_t i) const
    {
        return number(i) && !m_tokens[i].ordinal && m_tokens[i].value >= 1000 && m_tokens[i].value <= 9999;
    }
    bool day(size_t i) const { return number(i) && m_tokens[i].value >= 1 && m_tokens[i].value <= 31; }
    qint64 inYear(int theMonth, qint64 theDay, std::optional<qint64> theYear) const;

    Tokens m_tokens;
    size_t m_sentence = 0;
    size_t m_at = 0;
    std::vector<Found> m_found;
};

} // namespace daao::moments
