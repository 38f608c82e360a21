#include "core/simulation/solve/orderitems.h"

#include <algorithm>

namespace daao::order {

using namespace Qt::StringLiterals;
using prose::breaksAfter;
using prose::Sentence;
using prose::Word;
using Words = std::span<const Word>;

Items::Items(const QStringList &names)
    : m_names(names)
{
    QList<QStringList> split;
    for (const QString &name : names) {
        QStringList words;
        for (const Sentence &sentence : prose::sentencesOf(name))
            for (const Word &word : sentence.words)
                words.append(word.text.toString());
        split.append(words);
    }
    const auto hasTail = [&split](const QString &tail) {
        return std::ranges::all_of(
            split, [&](const QStringList &words) { return words.size() > 1 && words.last() == tail; });
    };
    if (!split.isEmpty() && !split.first().isEmpty()) {
        const QString tail = split.first().last();
        if (hasTail(tail)) {
            m_kinds.append(tail.toLower());
            for (QStringList &words : split)
                words.removeLast();
        }
    }
    for (const QStringList &words : split) {
        const bool proper = !words.isEmpty() && words.first().at(0).isUpper();
        QStringList lower;
        for (const QString &word : words)
            lower.append(word.toLower());
        m_keys.append({lower, proper});
    }
}

Items::Match Items::match(Words words, int at) const
{
    Match best;
    for (int item = 0; item < count(); ++item) {
        const Key &key = m_keys.at(item);
        const int length = int(key.words.size());
        if (length <= best.length || at + length > int(words.size()))
            continue;
        const bool same = std::ranges::all_of(key.words, [&, i = size_t(at)](const QString &word) mutable {
            const Word &read = words[i++];
            return read.lower == word && (!key.proper || read.isCapital());
        });
        if (same)
            best = {item, length};
    }
    if (best.item < 0)
        return best;
    const int next = at + best.length;
    if (next < int(words.size()) && !breaksAfter(words, next - 1)
        && (m_kinds.contains(words[size_t(next)].lower)
            || (!m_kinds.isEmpty() && words[size_t(next)].lower == u"one")))
        ++best.length;
    return best;
}

} // namespace daao::order
