#include "core/bench/outcomefile.h"

#include <zlib.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header =
    "query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer\n";

Result<OutcomeFile::Import> imported(const QByteArray &csv, const OutcomeFile::Options &options = {})
{
    bool given = false;
    return OutcomeFile::read(
        [&]() -> Result<QByteArray> { return std::exchange(given, true) ? QByteArray() : csv; }, options);
}

} // namespace

class TestOutcomeFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    QString pack(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        gzFile file = gzopen(path.toLocal8Bit().constData(), "wb");
        gzwrite(file, bytes.constData(), unsigned(bytes.size()));
        gzclose(file);
        return path;
    }

private slots:
    void readsRowsAndLeavesUnknownUnknown()
    {
        const auto import = imported(header
                                     + "q1,gsm,train,\"How many, then?\",a,1,0.0000425,141,133,18\n"
                                       "q1,,,,b,0.5,,,,\n"
                                       "q2,gsm,val,Why?,a,0,0,0,0,\n");
        QVERIFY2(import, import ? "" : qPrintable(import.error().message));
        const OutcomeTable &table = import->table;
        QCOMPARE(table.queries()[0], (OutcomeQuery{u"q1"_s, u"gsm"_s, u"train"_s, u"How many, then?"_s}));
        QCOMPARE(*table.outcome(0, 0), (Outcome{1, Money::pico(42'500'000), 141, 133, u"18"_s}));
        QCOMPARE(*table.outcome(0, 1), (Outcome{.score = 0.5}));
        QCOMPARE(table.outcome(1, 0)->cost, Money()); // $0 was said
        QVERIFY(!table.has(1, 1));
        QCOMPARE(import->splitByUs, 0);
    }

    void sameRowsAgainAreRepeats()
    {
        const auto import = imported(header + "q,d,train,Why?,a,1,,,,\nq,d,train,Why?,a,0,,,,\n");
        QVERIFY(import);
        QCOMPARE(import->table.repeats(0, 0), 2);
        QCOMPARE(import->table.score(0, 0), 0.5);
    }

    void columnsMayStandInAnyOrderAndBeFewer()
    {
        const auto import = imported("model,remark,score,query,query_id\na,fine,1,Why?,q\n");
        QVERIFY(import);
        QCOMPARE(import->table.queries()[0].text, u"Why?"_s);
    }

    void queriesWithoutASplitAreDividedBySeed()
    {
        QByteArray csv = header;
        for (int i = 0; i < 1000; ++i)
            csv += "q" + QByteArray::number(i) + ",d,,Text " + QByteArray::number(i) + ",a,1,,,,\n";
        const auto once = imported(csv, {.seed = 3});
        const auto again = imported(csv, {.seed = 3});
        const auto other = imported(csv, {.seed = 4});
        QVERIFY(once && again && other);
        QCOMPARE(once->table.fingerprint(), again->table.fingerprint());
        QVERIFY(once->table.fingerprint() != other->table.fingerprint());
        QCOMPARE(once->splitByUs, 1000);
        const auto share = [&](const QString &split) {
            return double(once->table.queriesOf({split}).size()) / 1000;
        };
        QVERIFY(qAbs(share(u"train"_s) - 0.6) < 0.06);
        QVERIFY(qAbs(share(u"val"_s) - 0.1) < 0.04);
        QVERIFY(qAbs(share(u"test"_s) - 0.3) < 0.06);
    }

    void refusesWithLineAndReason_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QByteArray &csv, const QStringList &words) {
            QTest::newRow(name) << csv << words;
        };
        const QByteArray good = "q1,d,train,Why?,a,1,,,,\n";
        row("empty file", "", {u"empty"_s});
        row("header only", header, {u"no rows"_s});
        row("no score column", "query_id,query,model\nq,Why?,a\n", {u"Line 1"_s, u"score"_s});
        row("column twice", "query_id,query,model,score,score\n", {u"Line 1"_s, u"twice"_s});
        row("too few fields", header + good + "q2,d\n", {u"Line 3"_s, u"fields"_s});
        row("no id", header + ",d,train,Why?,a,1,,,,\n", {u"Line 2"_s, u"query_id"_s});
        row("no model", header + "q,d,train,Why?,,1,,,,\n", {u"Line 2"_s, u"model"_s});
        row("NaN", header + good + "q1,d,train,,b,nan,,,,\n", {u"Line 3"_s, u"score"_s, u"nan"_s});
        row("infinite", header + "q,d,train,Why?,a,inf,,,,\n", {u"Line 2"_s, u"score"_s});
        row("no score", header + "q,d,train,Why?,a,,,,,\n", {u"Line 2"_s, u"score"_s});
        row("above one", header + "q,d,train,Why?,a,1.5,,,,\n", {u"Line 2"_s, u"score"_s, u"1.5"_s});
        row("word as cost", header + "q,d,train,Why?,a,1,cheap,,,\n", {u"Line 2"_s, u"cost_usd"_s});
        row("negative cost", header + "q,d,train,Why?,a,1,-0.1,,,\n", {u"Line 2"_s, u"cost_usd"_s});
        row("half a token", header + "q,d,train,Why?,a,1,,1.5,,\n", {u"Line 2"_s, u"prompt_tokens"_s});
        row("unknown split", header + "q,d,dev,Why?,a,1,,,,\n", {u"Line 2"_s, u"split"_s, u"dev"_s});
        row("no text", header + "q,d,train,,a,1,,,,\n", {u"Line 2"_s, u"text"_s});
        row("two texts", header + good + "q1,d,train,What?,b,1,,,,\n", {u"Line 3"_s, u"line 2"_s});
        row("two splits", header + good + "q1,d,val,,b,1,,,,\n", {u"Line 3"_s, u"split"_s});
        row("stray quote", header + good + "q2,d,train,a\"b,a,1,,,,\n", {u"Line 3"_s, u"quote"_s});
    }

    void refusesWithLineAndReason()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, words);
        const auto import = imported(csv);
        QVERIFY(!import);
        QVERIFY(import.error().kind == ErrorKind::BadInput);
        for (const QString &word : words)
            QVERIFY2(import.error().message.contains(word), qPrintable(import.error().message));
    }

    void badRowsAreLeftOutOnlyWhenAsked()
    {
        const QByteArray csv = header
                               + "q1,d,train,Why?,a,1,,,,\nq1,d,train,,b,7,,,,\nq2,d,train,a\"b,a,1,,,,\n"
                                 "q3,d,val,What?,a,0,,,,\n";
        QVERIFY(!imported(csv));
        const auto import = imported(csv, {.skipBad = true});
        QVERIFY(import);
        QCOMPARE(import->table.rowCount(), 2);
        QCOMPARE(import->skippedRows, 2);
        QVERIFY(import->skipped[0].startsWith(u"Line 3"));
        QVERIFY(import->skipped[1].startsWith(u"Line 4"));
        QVERIFY(!imported(header + "q,d,train,Why?,a,7,,,,\n", {.skipBad = true})); // nothing is left
    }

    void packedAndPlainFilesGiveTheSame()
    {
        const QByteArray csv = header + "q1,d,train,Why?,a,1,0.1,,,\n";
        const auto plain = OutcomeFile::read(write(u"o.csv"_s, csv), {});
        const auto packed = OutcomeFile::read(pack(u"o.csv.gz"_s, csv), {});
        QVERIFY(plain && packed);
        QCOMPARE(packed->table.fingerprint(), plain->table.fingerprint());
    }

    void filesThatAreNoneAreRefused()
    {
        QByteArray csv = header;
        for (int i = 0; i < 3000; ++i)
            csv += "q" + QByteArray::number(i * 7919) + ",d,train,Text,a,1,,,,\n";
        QFile whole(pack(u"whole.gz"_s, csv));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        QByteArray damaged = bytes;
        damaged[bytes.size() / 2] = char(damaged[bytes.size() / 2] ^ 0x55);
        for (const QString &path : {write(u"cut.gz"_s, bytes.chopped(200)), write(u"damaged.gz"_s, damaged),
                                    m_folder.filePath(u"nowhere.csv"_s), m_folder.path(),
                                    write(u"binary"_s, QByteArray("\x7f"
                                                                  "ELF\0\0\1",
                                                                  7))}) {
            const auto import = OutcomeFile::read(path, {.skipBad = true});
            QVERIFY2(!import, qPrintable(path));
            QVERIFY2(import.error().message.contains(path), qPrintable(import.error().message));
        }
    }

    void aTextOfAMegabyteIsReadWhole()
    {
        const QByteArray text(1 << 20, 'x');
        const auto import = imported(header + "q,d,train,\"" + text + "\",a,1,,,,\n");
        QVERIFY(import);
        QCOMPARE(import->table.queries()[0].text.size(), text.size());
    }

    void warnsOfWhatMakesResultsDoubtful_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("words");
        QTest::newRow("shared texts") << QByteArray("q1,d,train,Why?,a,1,1,,,\nq2,d,test,why? ,a,0,1,,,\n"
                                                    "q1,,,,b,1,1,,,\nq2,,,,b,0,1,,,\n")
                                      << u"1 query text(s) of the split test"_s;
        QTest::newRow("one LLM") << QByteArray("q1,d,train,Why?,a,1,1,,,\nq2,d,train,What?,a,0,1,,,\n")
                                 << u"one LLM"_s;
        QTest::newRow("constant") << QByteArray("q1,d,train,Why?,a,1,1,,,\nq1,,,,b,1,1,,,\n")
                                  << u"All scores are 1"_s;
        QTest::newRow("holes") << QByteArray("q1,d,train,Why?,a,1,1,,,\nq2,d,train,What?,b,0,1,,,\n")
                               << u"2 pair(s)"_s;
        QTest::newRow("no cost") << QByteArray("q1,d,train,Why?,a,1,,,,\nq1,,,,b,0,1,,,\n")
                                 << u"1 outcome(s) have no cost"_s;
    }

    void warnsOfWhatMakesResultsDoubtful()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, words);
        const auto import = imported(header + rows);
        QVERIFY(import);
        const QString all = import->warnings.join(u'\n');
        QVERIFY2(all.contains(words), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(TestOutcomeFile)

#include "tst_outcomefile.moc"
