#include "core/providers/endpointurl.h"
#include "core/providers/secret.h"

#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestEndpointUrl : public QObject
{
    Q_OBJECT

private slots:
    void acceptsGoodUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QByteArray>("origin");
        const auto row = [](const char *text, const char *expected, const char *origin) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected)
                                << QByteArray(origin);
        };
        row("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1", "http://127.0.0.1:8080");
        row(" http://localhost:11434/v1 ", "http://localhost:11434/v1", "http://localhost:11434");
        row("http://[::1]:8000/v1", "http://[::1]:8000/v1", "http://[::1]:8000");
        row("http://192.168.1.5", "http://192.168.1.5", "http://192.168.1.5:80");
        row("http://172.20.3.4:1/a/b", "http://172.20.3.4:1/a/b", "http://172.20.3.4:1");
        row("http://box.local:8080/v1", "http://box.local:8080/v1", "http://box.local:8080");
        row("HTTPS://Api.Example.COM/V1", "https://api.example.com/V1", "https://api.example.com:443");
        row("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1", "https://openrouter.ai:443");
        row("https://xn--bcher-kva.example/v1", "https://xn--bcher-kva.example/v1",
            "https://xn--bcher-kva.example:443");
    }
    void acceptsGoodUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QFETCH(QByteArray, origin);
        const auto url = EndpointUrl::parse(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().message));
        QCOMPARE(url->toString(), expected);
        QCOMPARE(url->origin(), origin);
    }

    void refusesBadUrlsWithASentence_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "127.0.0.1:8080",
                                 "ftp://host/v1",
                                 "http://api.example.com/v1",
                                 "http://8.8.8.8/v1",
                                 "http://169.254.169.254/v1",
                                 "https://user:pw@host.example/v1",
                                 "https://api.example.com@evil.example/v1",
                                 "https://host.example/v1?key=1",
                                 "https://host.example/v1#x",
                                 "https://host.example./v1",
                                 "https://ho%73t.example/v1",
                                 "https://host.example/v1\r\nX: y",
                                 "https://host .example/v1",
                                 "https://b\xC3\xBC"
                                 "cher.example/v1",
                                 "https://host.example:0/v1",
                                 "https://host.example:70000/v1",
                                 "https:///v1",
                                 "http://127.1/v1",
                                 "http://2130706433/v1",
                                 "http://0x7f000001/v1",
                                 "http://[::1/v1",
                                 "https://a..b/v1",
                                 "https://host\\@evil/v1",
                                 "javascript:alert(1)",
                                 "http://[::ffff:8.8.8.8]/v1"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesBadUrlsWithASentence()
    {
        QFETCH(QString, text);
        const auto url = EndpointUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(toString(url.error().kind), toString(ErrorKind::BadInput));
        QVERIFY(url.error().message.endsWith(u'.'));
    }

    void goesWithAndWithoutV1()
    {
        const auto url = *EndpointUrl::parse(u"http://localhost:1/api"_s);
        QCOMPARE(url.withV1().toString(), u"http://localhost:1/api/v1"_s);
        QCOMPARE(url.withV1().withV1().withoutV1().toString(), u"http://localhost:1/api"_s);
    }

    void aKeyStaysAtHomeOrIsEncrypted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("loopback") << u"http://127.9.9.9:1/v1"_s << true;
        QTest::newRow("private, plain") << u"http://192.168.1.5/v1"_s << false;
        QTest::newRow("name without dots, plain") << u"http://ollama:11434/v1"_s << false;
        QTest::newRow("https") << u"https://host.example/v1"_s << true;
    }
    void aKeyStaysAtHomeOrIsEncrypted()
    {
        QFETCH(QString, text);
        QFETCH(bool, keeps);
        const auto url = *EndpointUrl::parse(text);
        QCOMPARE(url.keepsSecrets(), keeps);
        qputenv("DAAO_TEST_KEY", "sk-CANARY-0123456789");
        const auto secret = Secret::of({.name = u"e"_s, .keyVariable = u"DAAO_TEST_KEY"_s}, url);
        QCOMPARE(secret.has_value(), keeps);
        if (!keeps)
            QCOMPARE(toString(secret.error().kind), toString(ErrorKind::Auth));
    }

    void aMissingOrUnsendableKeyIsAnAuthError_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("unset") << QByteArray();
        QTest::newRow("blank") << QByteArray("  ");
        QTest::newRow("line break") << QByteArray("sk-1\nX-Evil: 1");
        QTest::newRow("not ASCII") << QByteArray("sk-\xC3\xBC");
    }
    void aMissingOrUnsendableKeyIsAnAuthError()
    {
        QFETCH(QByteArray, value);
        qunsetenv("DAAO_TEST_KEY");
        if (!value.isNull())
            qputenv("DAAO_TEST_KEY", value);
        const auto secret = Secret::of({.name = u"e"_s, .keyVariable = u"DAAO_TEST_KEY"_s},
                                       *EndpointUrl::parse(u"http://localhost/v1"_s));
        QVERIFY(!secret);
        QCOMPARE(toString(secret.error().kind), toString(ErrorKind::Auth));
        QVERIFY(secret.error().message.contains("DAAO_TEST_KEY"_L1));
        QVERIFY(!secret.error().message.contains("sk-"_L1));
    }

    void redactsTheKeyInEveryForm_data()
    {
        QTest::addColumn<QString>("text");
        const QByteArray key = "sk-CANARY+0123456789/abcdef";
        QTest::newRow("plain") << QString::fromLatin1("key " + key + " is bad");
        QTest::newRow("percent") << u"key sk-CANARY%2B0123456789%2Fabcdef is bad"_s;
        QTest::newRow("base64") << QString::fromLatin1(key.toBase64());
        QTest::newRow("base64 of a header") << QString::fromLatin1(QByteArray("user:" + key).toBase64());
        QTest::newRow("base64 of another header")
            << QString::fromLatin1(QByteArray("pass:" + key + "!").toBase64());
        QTest::newRow("starred") << u"Incorrect API key: sk-CANAR*****cdef."_s;
        QTest::newRow("shortened") << u"key sk-CANARY+0123456789/a…"_s;
    }
    void redactsTheKeyInEveryForm()
    {
        QFETCH(QString, text);
        qputenv("DAAO_TEST_KEY", "sk-CANARY+0123456789/abcdef");
        const auto secret = *Secret::of({.name = u"e"_s, .keyVariable = u"DAAO_TEST_KEY"_s},
                                        *EndpointUrl::parse(u"http://localhost/v1"_s));
        const QString clean = secret.redacted(text);
        QVERIFY(clean.contains("[key]"_L1));
        for (const QString &trace :
             {u"CANAR"_s, u"0123456789"_s, u"cdef"_s, u"Q0FOQVJZ"_s, u"NBTkFSW"_s, u"DQU5BUl"_s})
            QVERIFY2(!clean.contains(trace), qPrintable(clean));
        QCOMPARE(secret.redacted(u"2 *** 3 is no key, nor is sk-other"_s),
                 u"2 *** 3 is no key, nor is sk-other"_s);
    }
};

QTEST_GUILESS_MAIN(TestEndpointUrl)
#include "tst_endpointurl.moc"
