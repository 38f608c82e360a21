#include "core/domain/operators.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

/// The simulated LLMs must not know the program that asks them: neither its operators' names nor its prompts'
/// words.
class TestIgnorance : public QObject
{
    Q_OBJECT

    static QHash<QString, QString> filesUnder(const QString &folder)
    {
        QHash<QString, QString> files;
        QDirIterator it(QStringLiteral(SOURCE_ROOT "/") + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files[file.fileName()] = QString::fromUtf8(file.readAll());
        }
        return files;
    }

    static QStringList wordsOf(const QString &text)
    {
        static const QRegularExpression gap(u"[^a-z0-9']+"_s);
        return text.toLower().split(gap, Qt::SkipEmptyParts);
    }

private slots:
    void noOperatorIsNamed()
    {
        const auto sources = filesUnder(u"core/simulation"_s);
        QVERIFY(sources.size() > 20);
        QStringList found;
        for (const auto &info : allOperators()) {
            const QRegularExpression name(u"\\b%1\\b"_s.arg(info.id),
                                          QRegularExpression::CaseInsensitiveOption);
            for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
                if (it->contains(name))
                    found += it.key() + u": "_s + info.id;
            }
        }
        QCOMPARE(found.join(u'\n'), QString());
    }

    void noPhraseOfThePromptsOccurs()
    {
        QSet<QString> phrases;
        for (const auto &text : filesUnder(u"resources/prompts"_s)) {
            const auto words = wordsOf(text);
            for (qsizetype i = 0; i + 4 <= words.size(); ++i)
                phrases += words.mid(i, 4).join(u' ');
        }
        QVERIFY(phrases.size() > 100);
        QStringList found;
        const auto sources = filesUnder(u"core/simulation"_s);
        for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
            const auto words = wordsOf(*it);
            for (qsizetype i = 0; i + 4 <= words.size(); ++i) {
                const QString phrase = words.mid(i, 4).join(u' ');
                if (phrases.contains(phrase))
                    found += it.key() + u": "_s + phrase;
            }
        }
        QCOMPARE(found.join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestIgnorance)
#include "tst_ignorance.moc"
