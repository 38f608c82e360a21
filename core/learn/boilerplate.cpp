#include "core/learn/boilerplate.h"

#include "core/base/random.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daao {

namespace {

constexpr qsizetype shortest = 20; // shorter pieces are common without being boilerplate
constexpr qsizetype readAtMost = 20'000;

/// Calls `use(piece, hash)` for each line or sentence, its end included.
template<class Use>
void forEachPiece(QStringView text, Use use)
{
    qsizetype from = 0;
    quint64 hash = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        hash = (hash ^ c) * 0x100000001b3ULL;
        const bool last = i + 1 == text.size();
        const bool sentence = (c == u'.' || c == u'?' || c == u'!') && !last && text[i + 1] == u' ';
        if (c != u'\n' && !sentence && !last)
            continue;
        use(text.sliced(from, i + 1 - from), scatter(hash));
        from = i + 1;
        hash = 0;
        if (sentence) // the space belongs to neither
            from = ++i + 1;
    }
}

} // namespace

Boilerplate::Boilerplate(std::vector<quint64> hashes)
    : m_hashes(std::move(hashes))
{
    std::ranges::sort(m_hashes);
}

Boilerplate Boilerplate::fit(std::span<const QString> texts)
{
    QHash<quint64, int> counts;
    for (const QString &text : texts) {
        QSet<quint64> own;
        forEachPiece(QStringView(text).left(readAtMost), [&](QStringView piece, quint64 hash) {
            if (piece.size() >= shortest)
                own.insert(hash);
        });
        for (const quint64 hash : own)
            ++counts[hash];
    }
    std::vector<quint64> common;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() >= 20 && it.value() * 20 > int(texts.size()))
            common.push_back(it.key());
    return Boilerplate(std::move(common));
}

QString Boilerplate::strip(const QString &text) const
{
    if (m_hashes.empty())
        return text;
    QString kept;
    kept.reserve(text.size());
    forEachPiece(QStringView(text).left(readAtMost), [&](QStringView piece, quint64 hash) {
        if (piece.size() >= shortest && std::ranges::binary_search(m_hashes, hash))
            return;
        if (!kept.isEmpty() && !kept.back().isSpace())
            kept += u' ';
        kept += piece;
    });
    kept += QStringView(text).sliced(std::min(text.size(), readAtMost));
    const QString trimmed = kept.trimmed();
    return trimmed.isEmpty() ? text : trimmed;
}

} // namespace daao
