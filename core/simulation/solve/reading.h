#pragma once

#include <QString>
#include <QStringView>

#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Reading plain text as tokens: words, integers (digits, thousands separators, number words) and symbols.
/// Shared by the solvers. Pure values, no state.
namespace daao::reading {

struct Token
{
    enum Kind : quint8 { Word, Number, Symbol };

    Kind kind = Word;
    bool glued = false;     ///< no space before it
    bool lineStart = false; ///< first of its line
    bool paragraphStart = false;
    bool ordinal = false;    ///< Number: "3rd", "third"
    bool spelled = false;    ///< Number: written in letters
    bool exact = true;       ///< Number: an integer that fits; false: a fraction or too large
    bool money = false;      ///< Number: a currency sign stood before it
    bool possessive = false; ///< Word: "Tom's", "twins'"
    bool capital = false;    ///< Word: begins with a capital letter
    bool mark = false;   ///< a list marker such as "2." or "-" at the start of a line; not part of the matter
    char16_t symbol = 0; ///< Symbol: normalised, e.g. '*' for ×, '-' for −, u'≡'
    int from = 0;        ///< where it stands in the text
    int to = 0;
    qint64 value = 0;
    QStringView word; ///< Word: in lower case, without the possessive ending

    bool is(char16_t s) const { return kind == Symbol && symbol == s; }
    bool isNumber() const { return kind == Number && exact && !ordinal; }
    bool is(QStringView w) const { return kind == Word && word == w; }
    bool isAny(std::initializer_list<QStringView> words) const
    {
        if (kind != Word)
            return false;
        for (const QStringView w : words)
            if (word == w)
                return true;
        return false;
    }
};

using Tokens = std::span<const Token>;

/// A text and its tokens. The tokens look into the text kept here, so it must outlive them.
class Text
{
public:
    explicit Text(const QString &text);
    Q_DISABLE_COPY_MOVE(Text)

    Tokens tokens() const { return m_tokens; }
    /// Token ranges between blank lines, in order.
    const std::vector<Tokens> &paragraphs() const { return m_paragraphs; }
    /// As written, from the first to the last of these tokens, with the closing punctuation.
    QString written(Tokens tokens) const;
    QString original(const Token &token) const { return m_text.mid(token.from, token.to - token.from); }

private:
    void joinNumberWords();
    void markLists();
    void divide();

    QString m_text;
    QString m_lower;
    std::vector<Token> m_tokens;
    std::vector<Tokens> m_paragraphs;
};

struct Sentence
{
    Tokens tokens;    ///< without the end mark and without list markers at its start
    char16_t end = 0; ///< '.', '?', '!' or 0
};

/// Splits at . ? ! and at line breaks that begin a list item or follow a colon.
std::vector<Sentence> sentences(Tokens tokens);

/// Does the sentence ask or command an answer ("what", "how many", "find", "compute", …)?
bool asks(const Sentence &sentence);

/// Tries the runs of consecutive paragraphs, shortest and earliest first, until `solve(Tokens)` has a value.
/// `hopeful(Tokens)` is a cheap check that a run must pass before.
template<class Hopeful, class Solve>
auto smallestRun(const Text &text, Hopeful hopeful, Solve solve) -> decltype(solve(Tokens{}))
{
    constexpr size_t longest = 6;
    const auto &paragraphs = text.paragraphs();
    const Token *base = text.tokens().data();
    for (size_t length = 1; length <= longest && length <= paragraphs.size(); ++length) {
        for (size_t first = 0; first + length <= paragraphs.size(); ++first) {
            const Tokens last = paragraphs[first + length - 1];
            const auto from = static_cast<size_t>(paragraphs[first].data() - base);
            const auto to = static_cast<size_t>(last.data() - base) + last.size();
            const Tokens run = text.tokens().subspan(from, to - from);
            if (!hopeful(run))
                continue;
            if (auto found = solve(run))
                return found;
        }
    }
    return {};
}

/// "Apples" -> "apple", "boxes" -> "box", "berries" -> "berry", "children" -> "child". In lower case.
QString singular(QStringView word);

/// 1 … 19, 20, 30 …: the value of one number word; nullopt if it is none ("hundred" and the like are not).
std::optional<int> smallNumberWord(QStringView lower);
/// "first" -> 1 … "thirty-first" parts; nullopt if it is none.
std::optional<int> ordinalWord(QStringView lower);

/// Integers that must not overflow.
std::optional<qint64> added(qint64 a, qint64 b);
std::optional<qint64> multiplied(qint64 a, qint64 b);

/// Keeps the first of equal entries, and none that equals `answer` or is empty.
QStringList distinctMistakes(const QStringList &candidates, const QString &answer);

} // namespace daao::reading
