#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Which folders a folder may include from, besides itself. Nobody looks up (architecture.md 3.2).
QMap<QString, QStringList> allowedFolders()
{
    const QStringList ground{u"core/base"_s, u"core/domain"_s};
    const QStringList middle = ground + QStringList{u"core/text"_s};
    const QStringList core =
        middle + QStringList{u"core/store"_s,     u"core/providers"_s, u"core/learn"_s,
                             u"core/problems"_s,  u"core/sandbox"_s,   u"core/simulation"_s,
                             u"core/operators"_s, u"core/policies"_s,  u"core/orchestrator"_s};
    return {
        {u"core/base"_s, {}},
        {u"core/domain"_s, {u"core/base"_s}},
        {u"core/text"_s, {u"core/base"_s}},
        {u"core/store"_s, middle},
        {u"core/providers"_s, middle},
        {u"core/learn"_s, middle},
        {u"core/problems"_s, middle},
        {u"core/sandbox"_s, ground},
        {u"core/simulation"_s, middle + QStringList{u"core/problems"_s, u"core/providers"_s}},
        {u"core/policies"_s, middle + QStringList{u"core/learn"_s, u"core/problems"_s}},
        {u"core/operators"_s, middle + QStringList{u"core/providers"_s, u"core/sandbox"_s}},
        {u"core/orchestrator"_s, middle + QStringList{u"core/providers"_s, u"core/operators"_s}},
        {u"core/bench"_s, core},
        {u"ui/kit"_s, {u"core/base"_s}},
        {u"ui/models"_s, ground},
        {u"ui/graph"_s,
         ground + QStringList{u"ui/kit"_s, u"ui/models"_s}}, // the words and codes of the models
        {u"ui/pages"_s, core + QStringList{u"ui/kit"_s, u"ui/models"_s, u"ui/graph"_s}},
        {u"ui/window"_s, core + QStringList{u"ui/kit"_s, u"ui/models"_s, u"ui/graph"_s, u"ui/pages"_s}},
    };
}

QString folderOf(const QString &path)
{
    const bool inTree = path.startsWith("core/"_L1) || path.startsWith("ui/"_L1);
    return inTree ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
}

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList ownIncludes(const QString &text)
{
    static const QRegularExpression own(u"#include \"((?:core|ui|app|tests)/[^\"]+)\""_s);
    QStringList paths;
    for (auto it = own.globalMatch(text); it.hasNext();)
        paths.append(it.next().captured(1));
    return paths;
}

bool includesAny(const QString &text, const QString &pattern)
{
    return text.contains(QRegularExpression(u"#include *<"_s + pattern));
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void includesPointDownwards_data()
    {
        QTest::addColumn<QString>("path");
        const QDir root(QStringLiteral(SOURCE_ROOT));
        for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            QDirIterator it(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = root.relativeFilePath(it.next());
                QTest::newRow(qPrintable(path)) << path;
            }
        }
    }

    void includesPointDownwards()
    {
        QFETCH(QString, path);
        static const auto allowed = allowedFolders();
        const QString text = textOf(path);
        QVERIFY(!text.isEmpty());
        const QString here = folderOf(path);
        if (here != u"app" && here != u"tests") {
            QVERIFY2(allowed.contains(here), qPrintable(here + " has no place in the house yet"_L1));
            for (const QString &include : ownIncludes(text)) {
                const QString there = folderOf(include);
                QVERIFY2(there == here || allowed[here].contains(there),
                         qPrintable(here + " may not look at "_L1 + include));
            }
        }
        const bool behindTheDoor = path.contains(u"core/learn/torch"_s);
        QVERIFY2(behindTheDoor
                     || (!includesAny(text, u"(torch|ATen|c10)/"_s)
                         && !ownIncludes(text).join(u' ').contains(u"core/learn/torch"_s)),
                 "torch stays inside core/learn/torch*");
        if (here.startsWith(u"core/"))
            QVERIFY2(!includesAny(
                         text, u"(QWidget|QMainWindow|QDialog|QGraphics|QApplication|QPushButton|QTableView|"
                               "qcustomplot)"_s),
                     "core has never heard of widgets");
        if (here != u"ui/kit" && !path.startsWith(u"tests/"))
            QVERIFY2(!includesAny(text, u"qcustomplot"_s), "qcustomplot.h stays in ui/kit");
    }

    void theSimulationSharesNothingWithTheGeneratorButItsStructures()
    {
        QDirIterator it(QStringLiteral(SOURCE_ROOT "/core/simulation"), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        int files = 0;
        while (it.hasNext()) {
            const QString path = QDir(QStringLiteral(SOURCE_ROOT)).relativeFilePath(it.next());
            ++files;
            for (const QString &include : ownIncludes(textOf(path)))
                QVERIFY2(!include.startsWith("core/problems/"_L1) || include == u"core/problems/structures.h",
                         qPrintable(path + " includes "_L1 + include));
        }
        QVERIFY(files > 3);
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
