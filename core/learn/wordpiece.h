#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <vector>

namespace daao {

/// BERT's WordPiece: words and signs, lower case and without accents if the vocabulary is, cut greedily into
/// the longest known pieces; "##" marks a piece inside a word.
class WordPiece
{
    Q_DECLARE_TR_FUNCTIONS(daao::WordPiece)

public:
    /// From a vocab.txt, one piece a line. BadInput if [UNK], [CLS] or [SEP] is missing.
    static Result<WordPiece> load(const QString &path, bool lowerCase);

    /// Ids of the pieces, without [CLS] and [SEP]; stops after `most` pieces.
    std::vector<qint64> pieces(const QString &text, size_t most) const;
    qint64 start() const { return m_start; }
    qint64 end() const { return m_end; }
    qsizetype size() const { return m_ids.size(); }

private:
    void addWord(QStringView word, std::vector<qint64> &ids) const;

    QHash<QString, qint64> m_ids;
    bool m_lowerCase = true;
    qint64 m_unknown = 0;
    qint64 m_start = 0;
    qint64 m_end = 0;
};

} // namespace daao
