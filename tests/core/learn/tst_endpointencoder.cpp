#include "core/learn/checkpoint.h"
#include "core/learn/endpointencoder.h"
#include "core/text/tokens.h"

#include <QTest>

#include <cmath>

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

/// An embedding LLM that reads so many tokens and says how many characters a text has, in two numbers.
class Server
{
public:
    explicit Server(int reads = 1'000'000)
        : m_reads(reads)
    {}

    EmbeddingSource source()
    {
        return [this](const EmbeddingRequest &request, std::stop_token) -> Result<Embeddings> {
            ++questions;
            Embeddings points;
            for (const QString &text : request.texts) {
                if (estimateTokens(text) > m_reads)
                    return failure(ErrorKind::BadInput, u"too long"_s);
                asked.append(text);
                points.emplace_back(size_t(numbers), 0.0F);
                points.back()[0] = 3.0F * float(text.size());
                points.back()[1] = 4.0F * float(text.size());
            }
            return points;
        };
    }

    QStringList asked;
    int questions = 0;
    int numbers = 2;

private:
    int m_reads;
};

Result<std::shared_ptr<const EndpointEncoder>> opened(Server &server, const QStringList &texts)
{
    return EndpointEncoder::open(u"box"_s, u"org/m"_s, server.source(), texts);
}

} // namespace

/// An encoder that asks somebody else.
class TestEndpointEncoder : public QObject
{
    Q_OBJECT

private slots:
    void learnsHowManyNumbersThereAre()
    {
        Server server;
        server.numbers = 5;
        const auto encoder = opened(server, {u"short"_s, u"a longer text"_s, {}});
        QVERIFY(encoder);
        QCOMPARE((*encoder)->dimensions(), 5);
        QCOMPARE((*encoder)->name(), u"endpoint:box/org/m"_s);
        QCOMPARE(server.asked, QStringList{u"a longer text"_s});
    }

    void givesPointsOfLengthOne()
    {
        Server server;
        const auto encoder = *opened(server, {u"text"_s});
        std::vector<float> e(2, 9.0F);
        QVERIFY(encoder->encode(u"text"_s, e));
        QCOMPARE(e, (std::vector<float>{0.6F, 0.8F}));
        const int questions = server.questions;
        QVERIFY(encoder->encode(u" \n"_s, e)); // says nothing: nobody is asked
        QCOMPARE(e, (std::vector<float>{0, 0}));
        QCOMPARE(server.questions, questions);
    }

    void cutsWhatIsTooLongInTheMiddle()
    {
        Server server(300);
        const QString text = u"begin "_s + u"word "_s.repeated(200'000) + u" end?"_s; // a megabyte
        const auto encoder = opened(server, {text, u"short"_s});
        QVERIFY(encoder);
        QVERIFY((*encoder)->tokens() <= 300 && (*encoder)->tokens() > 100);
        QVERIFY((*encoder)->cuts(text) && !(*encoder)->cuts(u"short"_s));
        std::vector<float> e(2);
        QVERIFY((*encoder)->encode(text, e));
        QVERIFY(server.asked.last().startsWith(u"begin word"));
        QVERIFY(server.asked.last().endsWith(u"word  end?"));
        QVERIFY(estimateTokens(server.asked.last()) <= 300);
    }

    void splitsNoCharacter()
    {
        Server server(300);
        const QString text = u"𝛼"_s.repeated(5000);
        QVERIFY(opened(server, {text}));
        for (const QString &read : server.asked)
            QVERIFY(read.isValidUtf16());
    }

    void cutsFurtherWhereTheLlmCountsInAnotherWay()
    {
        Server patient(1000);
        const auto encoder = *opened(patient, {u"word "_s.repeated(500)});
        Checkpoint checkpoint;
        encoder->toCheckpoint(checkpoint);
        Server strict(200);
        const auto again = *EndpointEncoder::fromCheckpoint(checkpoint, strict.source());
        std::vector<float> e(2);
        QVERIFY(again->encode(u"word "_s.repeated(800), e));
        Server blunt(0);
        const auto never = *EndpointEncoder::fromCheckpoint(checkpoint, blunt.source());
        QVERIFY(never->encode(u"word"_s, e).error().kind == ErrorKind::BadInput);
        QVERIFY(blunt.questions < 20);
    }

    void asksAboutManyTextsAtOnce()
    {
        Server server;
        QStringList texts;
        for (int i = 0; i < 100; ++i)
            texts += {u"text %1"_s.arg(i), u"again"_s, {}};
        const auto encoder = *opened(server, texts);
        const int questions = server.questions;
        std::vector<double> shares;
        QVERIFY(encoder->prepare(texts, [&](double share) { shares.push_back(share); }, {}));
        QCOMPARE(server.questions - questions, 2); // 101 different ones
        QCOMPARE(shares.back(), 1.0);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(encoder->prepare(texts, {}, stop.get_token()).error().kind == ErrorKind::Cancelled);
    }

    void comesBackFromACheckpoint()
    {
        Server server;
        const auto encoder = *opened(server, {u"text"_s});
        Checkpoint written;
        encoder->toCheckpoint(written);
        const auto read = Checkpoint::fromBytes(written.toBytes());
        QVERIFY(read);
        const int questions = server.questions;
        const auto again = encoderFromCheckpoint(*read, server.source());
        QVERIFY(again);
        QCOMPARE(server.questions, questions); // asks when it must
        QCOMPARE((*again)->name(), encoder->name());
        QCOMPARE((*again)->dimensions(), 2);
        std::vector<float> e(2);
        QVERIFY((*again)->encode(u"text"_s, e));
        QCOMPARE(e, (std::vector<float>{0.6F, 0.8F}));

        Checkpoint nameless;
        nameless.setHeader(u"encoder"_s, {{u"kind"_s, u"endpoint"_s}, {u"dimensions"_s, 2}});
        QVERIFY(encoderFromCheckpoint(nameless).error().kind == ErrorKind::Damaged);
    }

    void saysWhatIsMissing()
    {
        Server server;
        const auto encoder = *opened(server, {u"text"_s});
        Checkpoint checkpoint;
        encoder->toCheckpoint(checkpoint);
        std::vector<float> e(2);
        const auto alone = *encoderFromCheckpoint(checkpoint);
        QVERIFY(alone->encode(u"text"_s, e).error().message.contains(u"endpoint:box/org/m"));

        server.numbers = 3; // another LLM under the same name
        const auto changed = encoder->encode(u"text"_s, e);
        QVERIFY(changed.error().kind == ErrorKind::BadReply);
        QVERIFY(changed.error().message.contains(u"makes 3 numbers of a text, not the 2"));
        QVERIFY(opened(server, {{}, u" "_s}).error().kind == ErrorKind::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestEndpointEncoder)
#include "tst_endpointencoder.moc"
