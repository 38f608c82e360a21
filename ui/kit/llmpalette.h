#pragma once

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

namespace daao {

/// How each LLM of a pool looks everywhere: a colour and a two-letter code, so that colour is never the only
/// cue. A value; the same list of names gives the same look.
class LlmPalette
{
public:
    LlmPalette() = default;
    explicit LlmPalette(const QStringList &ids); ///< in the pool's order

    /// By the place in the pool; an LLM that is not in it (deleted since) has a colour of its own, by its
    /// name.
    QColor color(const QString &id) const;
    /// "Na" for sim-nano; unique within the pool as long as letters last.
    QString code(const QString &id) const;
    /// The part of a name that tells it from its family: "nano" of "sim-nano".
    static QString shortName(const QString &id);
    /// White or near black, whichever can be read on color().
    static QColor textOn(const QColor &color);

private:
    struct Look
    {
        int index = 0;
        QString code;
    };
    QHash<QString, Look> m_looks;
};

} // namespace daao
