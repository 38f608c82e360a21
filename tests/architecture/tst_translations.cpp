#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QStringList languages{u"de"_s, u"en"_s, u"zh_CN"_s}; // English: its plurals only

struct Message
{
    QString context;
    QString source;
    bool isUnfinished = false;
    bool isPlural = false;
};

QString catalogueOf(const QString &language)
{
    return QStringLiteral(SOURCE_ROOT "/translations/workbench_%1.ts").arg(language);
}

QList<Message> messagesIn(const QString &path, QString *fault)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *fault = file.errorString();
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            messages.append({context, {}, false, xml.attributes().value("numerus"_L1) == u"yes"_s});
        else if (xml.name() == u"source"_s)
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            messages.last().isUnfinished = xml.attributes().value("type"_L1) == u"unfinished"_s;
    }
    *fault = xml.hasError() ? xml.errorString() : QString();
    return messages;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsThere_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    /// Of the sources as they are now, not as they were when the catalogue was last updated: lupdate reads
    /// them into a copy.
    void everySentenceIsThere()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.ts"_s);
        QVERIFY(QFile::copy(catalogueOf(language), copy));
        QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s,
                              u"none"_s,    u"-I"_s,           QStringLiteral(SOURCE_ROOT)};
        if (language == u"en")
            arguments.append(u"-pluralonly"_s);
        for (const char *folderOfSources : {"/core", "/ui", "/app"})
            arguments.append(QStringLiteral(SOURCE_ROOT) + QLatin1String(folderOfSources));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList{u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(100'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        QString fault;
        const QList<Message> messages = messagesIn(copy, &fault);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(messages.size() > 10);
        for (const Message &message : messages)
            QVERIFY2(!message.isUnfinished, qPrintable(message.context + u": "_s + message.source));
    }

    void catalogueLoads_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : {u"de"_s, u"en"_s, u"zh_CN"_s})
            QTest::newRow(qPrintable(language)) << language;
    }

    void catalogueLoads()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(CATALOGUES "/workbench_%1.qm").arg(language)));
    }

    void nothingIsSaidThatNobodyCouldTranslate()
    {
        // A class without Q_OBJECT or Q_DECLARE_TR_FUNCTIONS puts its sentences where they are never looked
        // for.
        QString fault;
        for (const Message &message : messagesIn(catalogueOf(u"de"_s), &fault))
            QVERIFY2(message.context.startsWith(u"daao::") || message.context == u"main",
                     qPrintable(message.context + u": "_s + message.source));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void oneIsNotMany()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(CATALOGUES "/workbench_en.qm")));
        QCoreApplication::installTranslator(&translator);
        const auto jobs = [](int n) {
            return QCoreApplication::translate("daao::StatusLine", "%n job(s)", "", n);
        };
        QCOMPARE(jobs(1), u"1 job"_s);
        QCOMPARE(jobs(2), u"2 jobs"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
