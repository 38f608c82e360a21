#pragma once

#include <QString>

#include <span>
#include <vector>

namespace daao {

/// Sentences and lines that many texts share: they say which collection a text is from, not how hard it is.
class Boilerplate
{
public:
    Boilerplate() = default;
    explicit Boilerplate(std::vector<quint64> hashes); ///< sorted

    /// What stands in more than 5 % of the texts, and in at least 20.
    static Boilerplate fit(std::span<const QString> texts);
    /// The text without it; the text itself if nothing else is left.
    QString strip(const QString &text) const;

    const std::vector<quint64> &hashes() const { return m_hashes; }

private:
    std::vector<quint64> m_hashes;
};

} // namespace daao
