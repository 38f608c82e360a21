#pragma once

#include "core/learn/bert.h"
#include "core/learn/textencoder.h"
#include "core/learn/wordpiece.h"

#include <QCoreApplication>

namespace daao {

/// A sentence-transformers folder as an encoder: a BERT with a WordPiece vocabulary, run in LibTorch; mean
/// over the pieces, scaled to length 1. Of a long text up to four windows of 254 pieces are read and their
/// means averaged (method.md 5.1).
class MiniLmEncoder final : public TextEncoder
{
    Q_DECLARE_TR_FUNCTIONS(daao::MiniLmEncoder)

public:
    /// BadInput or Damaged with a sentence that names the file or tensor that is missing or has another
    /// shape.
    static Result<std::shared_ptr<const MiniLmEncoder>> open(const QString &folder);
    /// The folder the checkpoint names; Damaged if its weights are not those it was trained with.
    static Result<std::shared_ptr<const MiniLmEncoder>> fromCheckpoint(const Checkpoint &checkpoint);

    QString name() const override;
    int dimensions() const override { return m_dimensions; }
    Result<> encode(const QString &text, std::span<float> e) const override;
    void toCheckpoint(Checkpoint &checkpoint) const override;

private:
    MiniLmEncoder(QString folder, QString digest, WordPiece wordPiece, std::unique_ptr<const Bert> bert,
                  const BertShape &shape);

    QString m_folder;
    QString m_digest; ///< SHA-256 of the weights, in hexadecimal
    WordPiece m_wordPiece;
    std::unique_ptr<const Bert> m_bert;
    int m_dimensions;
    size_t m_window; ///< pieces
};

} // namespace daao
