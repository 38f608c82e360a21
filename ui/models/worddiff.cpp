#include "ui/models/worddiff.h"

#include <algorithm>

namespace daao {

namespace {

constexpr int mostEdits = 1500; // beyond it nobody reads a word by word difference

/// Words and the space between them, each a piece of its own: joined they are the text.
QList<QStringView> wordsOf(QStringView text)
{
    QList<QStringView> words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i)
        if (i == text.size() || text[i].isSpace() != text[i - 1].isSpace()) {
            words.append(text.sliced(start, i - start));
            start = i;
        }
    return words;
}

class Pieces
{
public:
    void add(DiffPiece::Kind kind, QStringView text)
    {
        if (m_list.isEmpty() || m_list.last().kind != kind)
            m_list.append(DiffPiece{kind, {}});
        m_list.last().text += text;
    }
    void add(DiffPiece::Kind kind, const QList<QStringView> &words)
    {
        for (const QStringView word : words)
            add(kind, word);
    }
    QList<DiffPiece> list() const { return m_list; }

private:
    QList<DiffPiece> m_list;
};

using Words = QList<QStringView>;

/// The furthest points of each number of edits, until the end is reached; empty if that takes too many.
QList<QList<int>> furthestPoints(const Words &a, const Words &b)
{
    const int n = int(a.size());
    const int m = int(b.size());
    const int most = std::min(n + m, mostEdits);
    QList<int> reach(2 * most + 3, 0); // reach[k + most + 1]: furthest x on diagonal k = x - y
    QList<QList<int>> trace;
    for (int d = 0; d <= most; ++d) {
        trace.append(reach.mid(most + 1 - d, 2 * d + 1));
        for (int k = -d; k <= d; k += 2) {
            const int at = k + most + 1;
            const bool down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
            int x = down ? reach[at + 1] : reach[at - 1] + 1;
            int y = x - k;
            while (x < n && y < m && a[x] == b[y]) {
                ++x;
                ++y;
            }
            reach[at] = x;
            if (x >= n && y >= m)
                return trace;
        }
    }
    return {};
}

struct Step
{
    DiffPiece::Kind kind;
    int index; ///< into a (same, removed) or b (added)
};

/// Walks back from the end along what furthestPoints() recorded.
QList<Step> stepsOf(const Words &a, const Words &b, const QList<QList<int>> &trace)
{
    QList<Step> steps;
    int x = int(a.size());
    int y = int(b.size());
    for (int d = int(trace.size()) - 1; d > 0; --d) {
        const QList<int> &reach = trace[d]; // before round d: diagonals -d .. d
        const auto on = [&](int k) { return reach[k + d]; };
        const int k = x - y;
        const bool down = k == -d || (k != d && on(k - 1) < on(k + 1));
        const int fromK = down ? k + 1 : k - 1;
        const int fromX = on(fromK);
        const int fromY = fromX - fromK;
        while (x > fromX && y > fromY && a[x - 1] == b[y - 1]) {
            steps.append({DiffPiece::Same, --x});
            --y;
        }
        if (down)
            steps.append({DiffPiece::Added, --y});
        else
            steps.append({DiffPiece::Removed, --x});
    }
    while (x > 0) {
        steps.append({DiffPiece::Same, --x});
        --y;
    }
    std::ranges::reverse(steps);
    return steps;
}

/// Texts with little in common read better one after the other than word by word.
bool isAlike(const Words &a, const Words &b, const QList<Step> &steps)
{
    constexpr double least = 0.4;
    const auto isWord = [](QStringView word) { return !word.first(1).trimmed().isEmpty(); };
    const auto same = std::ranges::count_if(
        steps, [&](const Step &step) { return step.kind == DiffPiece::Same && isWord(a[step.index]); });
    const auto all = std::min(std::ranges::count_if(a, isWord), std::ranges::count_if(b, isWord));
    constexpr int fewWords = 12; // a changed phrase is read at a glance
    return all <= fewWords || double(same) >= least * double(all);
}

} // namespace

QList<DiffPiece> wordDiff(const QString &before, const QString &after)
{
    Words a = wordsOf(before);
    Words b = wordsOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
           && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const Words end = a.last(tail);
    Pieces pieces;
    pieces.add(DiffPiece::Same, a.first(head));
    a = a.sliced(head, a.size() - head - tail);
    b = b.sliced(head, b.size() - head - tail);
    const auto trace = furthestPoints(a, b);
    const QList<Step> steps = trace.isEmpty() ? QList<Step>() : stepsOf(a, b, trace);
    if (!trace.isEmpty() && isAlike(a, b, steps)) {
        for (const Step &step : steps)
            pieces.add(step.kind, step.kind == DiffPiece::Added ? b[step.index] : a[step.index]);
    } else {
        pieces.add(DiffPiece::Removed, a);
        pieces.add(DiffPiece::Added, b);
    }
    pieces.add(DiffPiece::Same, end);
    return pieces.list();
}

} // namespace daao
