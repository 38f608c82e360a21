#include "app/imagefiles.h"
#include "core/orchestrator/nodekey.h"
#include "core/store/project.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/shell.h"
#include "tests/support/faultserver.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

const QByteArray png = "\x89PNG\r\n\x1a\n-the-rest-of-an-image";

QByteArray hexOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// An endpoint with one LLM that answers every question with 42.
FaultScript answer(const SeenRequest &request, int)
{
    const QByteArray body =
        request.path.endsWith("/models")
            ? QByteArray(R"({"object": "list", "data": [{"id": "seer", "object": "model"}]})")
            : QByteArray(R"({"id": "1", "object": "chat.completion", "model": "seer", "choices": [{"index": 0,
                "finish_reason": "stop", "message": {"role": "assistant", "content": "Answer: 42"}}],
                "usage": {"prompt_tokens": 900, "completion_tokens": 3, "total_tokens": 903}})");
    return {FaultServer::send(FaultServer::reply(200, "application/json", body))};
}

} // namespace

/// `daao run --image`, from the file to the wire and into the project.
class TestImageRun : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FaultServer m_server{&answer};

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    Output daao(const QStringList &arguments) const
    {
        return daaoOn(m_folder.filePath(u"p.daao"_s), arguments);
    }

private slots:
    void simulatedLlmsAreNotAskedToSee()
    {
        const Output run = daao({u"run"_s, u"--image"_s, write(u"a.png"_s, png), u"What is this?"_s});
        QVERIFY2(run.code == 2, run.err.constData());
        QVERIFY2(run.err.contains("cannot see images") && run.err.contains("endpoint add"),
                 run.err.constData());
    }

    void whatIsNoImageIsRefused_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("missing") << QStringList{u"/nowhere.png"_s} << QByteArray("cannot be read");
        QTest::newRow("text") << QStringList{write(u"text.png"_s, "hello")} << QByteArray("is no PNG");
        QTest::newRow("empty") << QStringList{write(u"empty.png"_s, "")} << QByteArray("is no PNG");
        QTest::newRow("large") << QStringList{write(u"large.png"_s, png + QByteArray(10'000'000, 'x'))}
                               << QByteArray("larger than 10 MB");
        QTest::newRow("nine") << QStringList(9, write(u"a.png"_s, png)) << QByteArray("at most 8");
    }

    void whatIsNoImageIsRefused()
    {
        QFETCH(QStringList, files);
        QFETCH(QByteArray, sentence);
        QStringList arguments{u"run"_s};
        for (const QString &file : files)
            arguments += {u"--image"_s, file};
        const Output run = daao(arguments + QStringList{u"What is this?"_s});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.startsWith("daao: ") && run.err.contains(sentence), run.err.constData());
    }

    void aKindIsKnownByItsSignature()
    {
        QCOMPARE(ImageFiles::mediaTypeOf(png), u"image/png"_s);
        QCOMPARE(ImageFiles::mediaTypeOf("\xff\xd8\xff\xe0JFIF"), u"image/jpeg"_s);
        QCOMPARE(ImageFiles::mediaTypeOf("GIF89a..."), u"image/gif"_s);
        QCOMPARE(ImageFiles::mediaTypeOf(QByteArrayView("RIFF\1\2\3\4WEBPVP8 ")), u"image/webp"_s);
        QCOMPARE(ImageFiles::mediaTypeOf(QByteArrayView("RIFF\1\2\3\4WAVEfmt ")), QString());
        QCOMPARE(ImageFiles::mediaTypeOf("RIFF"), QString());
    }

    void twoImagesAreTwoKeysOfANode()
    {
        OperatorInput input;
        input.query.text = u"What is this?"_s;
        const QByteArray without = nodeKey(input, {}, {});
        input.query.images = {{u"aa"_s, u"image/png"_s}};
        const QByteArray one = nodeKey(input, {}, {});
        input.query.images = {{u"bb"_s, u"image/png"_s}};
        QVERIFY(one != without);
        QVERIFY(nodeKey(input, {}, {}) != one);
    }

    void anImageTravelsAndIsKeptOnce()
    {
        const Output added =
            daao({u"endpoint"_s, u"add"_s, u"--name"_s, u"local"_s, u"--url"_s, m_server.url()});
        QVERIFY2(added.code == 0, added.err.constData());
        const qsizetype before = m_server.requestCount();
        const QString file = write(u"a.png"_s, png);
        const Output run = daao({u"run"_s, u"--json"_s, u"--pool"_s, u"local"_s, u"--policy"_s, u"best"_s,
                                 u"--image"_s, file, u"--image"_s, file, u"What is this?"_s});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(m_server.requestCount() > before);
        const QByteArray url = "data:image/png;base64," + png.toBase64();
        for (const SeenRequest &request : m_server.requests().mid(before)) {
            const QJsonArray messages = QJsonDocument::fromJson(request.body)[u"messages"].toArray();
            QCOMPARE(messages.last()[u"role"].toString(), u"user"_s);
            const QJsonArray parts = messages.last()[u"content"].toArray();
            QCOMPARE(parts.size(), 3);
            QCOMPARE(parts[0][u"type"].toString(), u"text"_s);
            QVERIFY(parts[0][u"text"].toString().contains(u"What is this?"_s));
            for (const int i : {1, 2}) {
                QCOMPARE(parts[i][u"type"].toString(), u"image_url"_s);
                QCOMPARE(parts[i][u"image_url"][u"url"].toString(), QString::fromLatin1(url));
            }
            QVERIFY(messages.first()[u"content"].isString()); // the system's
        }
        const auto project = Project::open(m_folder.filePath(u"p.daao"_s));
        QVERIFY(project.has_value());
        const QJsonDocument said = QJsonDocument::fromJson(run.out);
        QCOMPARE(said[u"images"].toArray().size(), 2);
        QCOMPARE(said[u"images"][0][u"sha256"].toString(), QString::fromLatin1(hexOf(png)));
        const QString id = said[u"run_id"].toString();
        const auto kept = (*project)->archive().run(id);
        QVERIFY(kept.has_value());
        const ImageRef image{QString::fromLatin1(hexOf(png)), u"image/png"_s};
        QCOMPARE(kept->query.images, (QList<ImageRef>{image, image}));
        QCOMPARE(kept->calls().first().request.messages.last().images, kept->query.images);
        QCOMPARE((*project)->library().image(image).value(), png);
        const auto check = (*project)->check();
        QVERIFY(check.has_value() && check->faults.isEmpty());
        QCOMPARE(check->images, 1);
    }
};

QTEST_GUILESS_MAIN(TestImageRun)
#include "tst_imagerun.moc"
