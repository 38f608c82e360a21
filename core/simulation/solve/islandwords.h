#pragma once

#include "core/simulation/solve/language.h"

#include <QSet>
#include <QString>

#include <optional>
#include <span>

namespace daao::island {

/// The words a text uses for those who tell the truth and those who lie.
class Kinds
{
public:
    /// Learns from sentences such as "every Zorp always lies".
    void learn(std::span<const prose::Sentence> sentences);

    /// true: honest, false: lying; nullopt: another word.
    std::optional<bool> of(const QString &lower) const;

    /// "knight" and "knave", or the text's own words where it knows neither.
    QString honestWord() const { return m_honestWord; }
    QString lyingWord() const { return m_lyingWord; }

private:
    void define(const prose::Word &noun, bool honest);

    QSet<QString> m_honest;
    QSet<QString> m_lying;
    QString m_honestWord;
    QString m_lyingWord;
};

bool isSpeech(const QString &lower);

/// Capitalised words that are no names: quantifiers, commands and the like.
bool isNeverName(const QString &lower);

bool isDenial(const QString &lower);

} // namespace daao::island
