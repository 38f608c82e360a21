#include "core/operators/operatorcontext.h"
#include "core/operators/promptset.h"
#include "core/text/prompttemplate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class PromptSetTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsEveryPromptOfEveryOperator();
    void knowsNoPromptThatNobodyReads();
    void usesOnlyPlaceholdersThatSomebodyFills();
    void readsTheUsersOwnTexts();
    void keepsTheBuiltInTextsWithoutAFolder();
    void namesTheFileAndWhatIsWrong_data();
    void namesTheFileAndWhatIsWrong();
    void replacesSingleTexts();
    void hashesWhatIsRead();

private:
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void PromptSetTest::holdsEveryPromptOfEveryOperator()
{
    const PromptSet set = PromptSet::builtIn();
    for (const OperatorInfo &info : allOperators()) {
        for (const QString &name : promptNames(info.op))
            QVERIFY2(!set.text(name).trimmed().isEmpty(), qPrintable(name));
    }
}

void PromptSetTest::knowsNoPromptThatNobodyReads()
{
    QStringList read;
    for (const OperatorInfo &info : allOperators())
        read += promptNames(info.op);
    for (const QString &name : PromptSet::builtIn().names())
        QVERIFY2(read.contains(name), qPrintable(name));
}

void PromptSetTest::usesOnlyPlaceholdersThatSomebodyFills()
{
    const QStringList filled{u"query"_s,   u"form"_s,   u"function"_s, u"candidate"_s, u"candidates"_s,
                             u"count"_s,   u"others"_s, u"role"_s,     u"critique"_s,  u"review"_s,
                             u"program"_s, u"report"_s, u"tool"_s,     u"output"_s};
    const PromptSet set = PromptSet::builtIn();
    for (const QString &name : set.names()) {
        for (const QString &hole : PromptTemplate::placeholders(set.text(name)))
            QVERIFY2(filled.contains(hole), qPrintable(name + u": " + hole));
    }
}

void PromptSetTest::readsTheUsersOwnTexts()
{
    QTemporaryDir folder;
    write(folder, u"cot.user.txt"_s, "Bitte: {{query}} – {{form}}\n");
    write(folder, u"notes.md"_s, "not a template");
    const auto set = PromptSet::withFolder(folder.path());
    QVERIFY(set);
    QCOMPARE(set->text(u"cot.user"_s), u"Bitte: {{query}} – {{form}}"_s);
    QCOMPARE(set->text(u"cot.system"_s), PromptSet::builtIn().text(u"cot.system"_s));
}

void PromptSetTest::keepsTheBuiltInTextsWithoutAFolder()
{
    const auto names = PromptSet::builtIn().names();
    for (const QString &folder : {QString(), u"/no/such/folder"_s}) {
        const auto set = PromptSet::withFolder(folder);
        QVERIFY(set);
        QCOMPARE(set->hash(names), PromptSet::builtIn().hash(names));
    }
}

void PromptSetTest::namesTheFileAndWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown placeholder")
        << u"cot.user.txt"_s << QByteArray("{{query}} {{form}} {{answer}}") << u"{{answer}}"_s;
    QTest::newRow("missing placeholder")
        << u"cot.user.txt"_s << QByteArray("Solve! {{form}}") << u"{{query}}"_s;
    QTest::newRow("unknown template") << u"cot.usr.txt"_s << QByteArray("x") << u"cot.usr.txt"_s;
    QTest::newRow("not UTF-8") << u"cot.user.txt"_s << QByteArray("{{query}} \xff\xfe {{form}}")
                               << u"UTF-8"_s;
    QTest::newRow("too large") << u"cot.user.txt"_s << QByteArray(70'000, 'x') << u"64 kB"_s;
}

void PromptSetTest::namesTheFileAndWhatIsWrong()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    QTemporaryDir folder;
    write(folder, file, bytes);
    const auto set = PromptSet::withFolder(folder.path());
    QVERIFY(!set);
    QVERIFY(set.error().kind == ErrorKind::BadInput);
    QVERIFY2(set.error().message.contains(file), qPrintable(set.error().message));
    QVERIFY2(set.error().message.contains(named), qPrintable(set.error().message));
}

void PromptSetTest::replacesSingleTexts()
{
    const PromptSet builtIn = PromptSet::builtIn();
    const auto own = builtIn.with({{u"cot.system"_s, u"Be kind."_s}});
    QVERIFY(own);
    QCOMPARE(own->text(u"cot.system"_s), u"Be kind."_s);
    QVERIFY(!builtIn.with({{u"no.such"_s, u"x"_s}}));
    const auto wrong = builtIn.with({{u"cot.user"_s, u"{{query}}"_s}});
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(u"cot.user") && wrong.error().message.contains(u"{{form}}"));
}

void PromptSetTest::hashesWhatIsRead()
{
    const PromptSet builtIn = PromptSet::builtIn();
    const auto own = builtIn.with({{u"cot.system"_s, u"Be kind."_s}});
    QVERIFY(own);
    const QStringList cot = promptNames(Operator::Cot);
    const QStringList debate = promptNames(Operator::Debate);
    QVERIFY(own->hash(cot) != builtIn.hash(cot));
    QCOMPARE(own->hash(debate), builtIn.hash(debate));
    QVERIFY(builtIn.hash(cot) != builtIn.hash(debate));
    QCOMPARE(builtIn.hash({cot.last(), cot.first()}), builtIn.hash({cot.first(), cot.last()}));
}

QTEST_GUILESS_MAIN(PromptSetTest)
#include "tst_promptset.moc"
