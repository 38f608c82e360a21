#include "core/learn/wordpiece.h"

#include <QFile>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 100; // longer ones are unknown as a whole, as in BERT

bool isSign(QChar c)
{
    // BERT counts all ASCII that is neither letter, digit nor space as punctuation.
    return c.isPunct() || (c.unicode() > 32 && c.unicode() < 127 && !c.isLetterOrNumber());
}

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

Result<WordPiece> WordPiece::load(const QString &path, bool lowerCase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    WordPiece wordPiece;
    wordPiece.m_lowerCase = lowerCase;
    qint64 id = 0;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        wordPiece.m_ids.insert(line, id++);
    }
    for (const auto &[piece, place] :
         {std::pair{u"[UNK]"_s, &wordPiece.m_unknown}, std::pair{u"[CLS]"_s, &wordPiece.m_start},
          std::pair{u"[SEP]"_s, &wordPiece.m_end}}) {
        *place = wordPiece.m_ids.value(piece, -1);
        if (*place < 0)
            return failure(ErrorKind::BadInput,
                           tr("“%1” is no WordPiece vocabulary: it has no line “%2”.").arg(path, piece));
    }
    return wordPiece;
}

void WordPiece::addWord(QStringView word, std::vector<qint64> &ids) const
{
    if (word.isEmpty())
        return;
    std::vector<qint64> own;
    qsizetype from = 0;
    while (from < word.size() && word.size() <= longestWord) {
        qsizetype to = word.size();
        qint64 id = -1;
        for (; to > from; --to) {
            const QString piece = (from > 0 ? u"##"_s : QString()) + word.sliced(from, to - from);
            if (id = m_ids.value(piece, -1); id >= 0)
                break;
        }
        if (id < 0)
            break;
        own.push_back(id);
        from = to;
    }
    if (from < word.size())
        own = {m_unknown};
    ids.insert(ids.end(), own.begin(), own.end());
}

std::vector<qint64> WordPiece::pieces(const QString &text, size_t most) const
{
    QString plain = text.left(qsizetype(most) * 40); // no piece is that long
    if (m_lowerCase) {
        QString folded;
        for (const QChar c : plain.toLower().normalized(QString::NormalizationForm_D))
            if (c.category() != QChar::Mark_NonSpacing)
                folded += c;
        plain = folded;
    }
    std::vector<qint64> ids;
    qsizetype from = 0;
    const QStringView view(plain);
    for (qsizetype i = 0; i <= view.size() && ids.size() < most; ++i) {
        const bool ends = i == view.size() || view[i].isSpace() || isSign(view[i]) || isIdeograph(view[i]);
        if (!ends)
            continue;
        addWord(view.sliced(from, i - from), ids);
        if (i < view.size() && !view[i].isSpace())
            addWord(view.sliced(i, 1), ids);
        from = i + 1;
    }
    ids.resize(std::min(ids.size(), most));
    return ids;
}

} // namespace daao
