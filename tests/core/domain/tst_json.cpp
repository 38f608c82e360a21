#include "core/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

#include "tests/core/domain/samplerun.h"

using namespace daao;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

/// Through bytes, as a file would carry it.
QJsonObject carried(const QJsonObject &object)
{
    return parsed(Json::bytes(object));
}

/// `document` with the value at "a.b[2].c" replaced.
QJsonValue replaced(const QJsonValue &value, QString path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    if (path.startsWith(u'[')) {
        const qsizetype close = path.indexOf(u']');
        QJsonArray array = value.toArray();
        const int index = path.mid(1, close - 1).toInt();
        array[index] = replaced(array.at(index), path.mid(close + 1), by);
        return array;
    }
    if (path.startsWith(u'.'))
        path.remove(0, 1);
    qsizetype end = 0;
    while (end < path.size() && path[end] != u'.' && path[end] != u'[')
        ++end;
    QJsonObject object = value.toObject();
    const QString key = path.first(end);
    object[key] = replaced(object.value(key), path.mid(end), by);
    return object;
}

/// The picodollars of a JSON number, read as a decimal text, digit by digit.
qint64 picoOfDecimal(const QByteArray &text)
{
    QByteArray mantissa = text;
    int exponent = 12;
    if (const qsizetype e = mantissa.indexOf('e'); e >= 0) {
        exponent += mantissa.mid(e + 1).toInt();
        mantissa.truncate(e);
    }
    if (const qsizetype dot = mantissa.indexOf('.'); dot >= 0) {
        exponent -= int(mantissa.size() - dot - 1);
        mantissa.remove(dot, 1);
    }
    qint64 value = mantissa.toLongLong();
    for (; exponent > 0; --exponent)
        value *= 10;
    for (; exponent < 0; ++exponent) {
        if (value % 10 != 0)
            return -1; // finer than a picodollar
        value /= 10;
    }
    return value;
}

QByteArray decimalOf(const QJsonValue &number)
{
    const QByteArray bytes = QJsonDocument(QJsonArray{number}).toJson(QJsonDocument::Compact);
    return bytes.mid(1, bytes.size() - 2);
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void runsReadBackToTheSameRun()
    {
        for (quint64 seed = 0; seed < 200; ++seed) {
            const Run run = test::sampleRun(seed);
            const auto back = Json::run(carried(Json::fullFrom(run)));
            QVERIFY2(back, back ? "" : qPrintable(back.error().message));
            QCOMPARE(Json::bytes(Json::fullFrom(*back)), Json::bytes(Json::fullFrom(run)));
            QVERIFY(*back == run);
        }
    }

    void aRunHasTheShapeOfTheCommandLine()
    {
        const Run run = test::sampleRun(7);
        const QJsonObject json = carried(Json::from(run));
        QCOMPARE(json[u"schema"].toString(), u"daao.run/1"_s);
        for (const QString &key : {u"origin"_s, u"run_id"_s, u"query"_s, u"policy"_s, u"difficulty"_s,
                                   u"plan"_s, u"nodes"_s, u"calls"_s, u"answer"_s, u"answer_text"_s,
                                   u"correct"_s, u"cost_usd"_s, u"wall_ms"_s, u"error"_s})
            QVERIFY2(json.contains(key), qPrintable(key));
        const QJsonObject plan = json[u"plan"].toObject();
        QCOMPARE(plan[u"depth"].toInt(), 2);
        const QJsonObject debate = plan[u"layers"].toArray().at(1).toArray().at(0).toObject();
        QCOMPARE(debate[u"operator"].toString(), u"debate"_s);
        QCOMPARE(debate[u"members"].toArray().at(1).toObject()[u"role"].toString(), u"judge"_s);
        const QJsonArray calls = json[u"calls"].toArray();
        QCOMPARE(calls.size(), 8); // two nodes, two calls each, two attempts each
        for (const QString &key : {u"node"_s, u"model"_s, u"attempt"_s, u"http_status"_s, u"prompt_tokens"_s,
                                   u"completion_tokens"_s, u"tokens_estimated"_s, u"cost_usd"_s,
                                   u"latency_ms"_s, u"ttft_ms"_s, u"finish_reason"_s})
            QVERIFY2(calls.at(0).toObject().contains(key), qPrintable(key));
        for (const QString &key :
             {u"node"_s, u"operator"_s, u"model"_s, u"status"_s, u"answer"_s, u"calls"_s, u"prompt_tokens"_s,
              u"completion_tokens"_s, u"cost_usd"_s, u"started_ms"_s, u"duration_ms"_s, u"why"_s})
            QVERIFY2(json[u"nodes"].toArray().at(0).toObject().contains(key), qPrintable(key));
        QVERIFY(!calls.at(0).toObject().contains(u"text"));
        QVERIFY(!json[u"nodes"].toArray().at(0).toObject().contains(u"exchanges"));
    }

    void everyAmountPrintsAsItsExactDecimal()
    {
        Random random(3);
        for (int i = 0; i < 20'000; ++i) {
            const qint64 pico = random.between(0, qint64(1) << random.below(52));
            const QByteArray decimal = decimalOf(Json::from(std::optional(Money::pico(pico))));
            QCOMPARE(picoOfDecimal(decimal), pico);
            QCOMPARE(Money::usd(decimal.toDouble()).pico(), pico);
        }
    }

    void theCallsAddUpToTheTotalWhenReadAsDecimals()
    {
        Run run = test::sampleRun(11);
        run.cost = {};
        Random random(5);
        for (NodeRun &node : run.nodes)
            for (Call &call : node.calls)
                for (Attempt &attempt : call.reply.attempts) {
                    attempt.cost = Money::pico(random.between(1, 40'000'000'000));
                    run.cost.known += *attempt.cost;
                }
        const QJsonObject json = carried(Json::from(run));
        qint64 sum = 0;
        for (const QJsonValue &call : json[u"calls"].toArray())
            sum += picoOfDecimal(decimalOf(call.toObject()[u"cost_usd"]));
        QCOMPARE(sum, picoOfDecimal(decimalOf(json[u"cost_usd"])));
    }

    void anUnknownPriceIsNullAndTheKnownPartStandsBeside()
    {
        Run run = test::sampleRun(1);
        run.cost = {Money::usd(0.25), false};
        const QJsonObject json = carried(Json::from(run));
        QVERIFY(json[u"cost_usd"].isNull());
        QCOMPARE(json[u"cost_known_usd"].toDouble(), 0.25);
        QCOMPARE(Json::run(carried(Json::fullFrom(run)))->cost, run.cost);
    }

    void numbersThatAreNoneAreWrittenAsNull()
    {
        Run run = test::sampleRun(1);
        run.wallMs = std::numeric_limits<double>::quiet_NaN();
        run.plan.difficulty.logit = std::numeric_limits<double>::infinity();
        const QJsonObject json = Json::fullFrom(run);
        QVERIFY(json[u"wall_ms"].isNull());
        QVERIFY(json[u"difficulty"].toObject()[u"logit"].isNull());
        QVERIFY(Json::run(carried(json)));
    }

    void wideIntegersKeepEveryDigit_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {quint64(0), (quint64(1) << 53) - 1, quint64(1) << 53,
                                   (quint64(1) << 53) + 1, quint64(1) << 63, ~quint64(0)})
            QTest::addRow("%llu", seed) << seed;
    }
    void wideIntegersKeepEveryDigit()
    {
        QFETCH(quint64, seed);
        Run run = test::sampleRun(1);
        run.seed = seed;
        const QJsonObject json = carried(Json::fullFrom(run));
        QCOMPARE(Json::run(json)->seed, seed);
        QVERIFY(json[u"seed"].isString() == (seed > (quint64(1) << 53)));
    }

    void aWrongTypeIsRefusedWithItsPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const QString &path, const QJsonValue &value) {
            QTest::newRow(qPrintable(path)) << path << value;
        };
        row(u"schema"_s, u"daao.bench/1"_s);
        row(u"run_id"_s, 7);
        row(u"origin"_s, u"dreamt"_s);
        row(u"status"_s, u"maybe"_s);
        row(u"policy.version"_s, 1.5);
        row(u"difficulty.value"_s, u"high"_s);
        row(u"plan.layers"_s, QJsonObject());
        row(u"plan.layers[1]"_s, 3);
        row(u"plan.layers[0][0].operator"_s, u"guess"_s);
        row(u"plan.layers[1][0].members[1].model"_s, QJsonArray());
        row(u"plan.layers[0][0].settings.prompts"_s, u"none"_s);
        row(u"plan.node_why.n2.decisions[1].flips[0].from"_s, u"a"_s);
        row(u"nodes[0].candidates[1]"_s, 5);
        row(u"nodes[1].exchanges[0].request.messages[1].role"_s, u"robot"_s);
        row(u"nodes[1].exchanges[0].request.seed"_s, -1);
        row(u"nodes[1].exchanges[0].request.seed"_s + u""_s, u"1e5"_s);
        row(u"nodes[1].exchanges[1].attempts[0].http_status"_s, u"200"_s);
        row(u"nodes[1].exchanges[1].attempts[0].cost_usd"_s, 1e300);
        row(u"nodes[1].remarks[1]"_s, 1);
        row(u"asked.reference.hidden_tests[0].args"_s, u"x"_s);
        row(u"started_at"_s, u"yesterday"_s);
        row(u"seed"_s, 1e30);
        row(u"correct"_s, u"yes"_s);
    }
    void aWrongTypeIsRefusedWithItsPath()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const QJsonObject good = carried(Json::fullFrom(test::sampleRun(2)));
        const auto run = Json::run(replaced(good, path, value).toObject());
        QVERIFY(!run);
        QVERIFY(run.error().kind == ErrorKind::BadInput);
        QVERIFY2(run.error().message.startsWith(path + u' '), qPrintable(run.error().message));
    }

    void anyDamageIsRefusedOrReadButNeverCrashes()
    {
        const QByteArray good = Json::bytes(Json::fullFrom(test::sampleRun(4)));
        Random random(9);
        for (int i = 0; i < 1500; ++i) {
            QByteArray bytes = good;
            for (int hits = 0; hits < 3; ++hits)
                bytes[qsizetype(random.below(quint64(bytes.size())))] = char(random.below(256));
            const auto object = Json::object(bytes, u"The run"_s);
            if (object)
                (void)Json::run(*object);
            else
                QVERIFY(!object.error().message.isEmpty());
        }
    }

    void unknownKeysAreIgnored()
    {
        QJsonObject json = carried(Json::fullFrom(test::sampleRun(2)));
        json[u"from_the_future"_s] = QJsonArray{1, 2};
        QVERIFY(*Json::run(json) == test::sampleRun(2));
    }

    void thePlaceOfASyntaxErrorIsNamed()
    {
        const auto object = Json::object("{\n \"a\": 1,\n \"b\": ]\n}", u"The policy file"_s);
        QVERIFY(!object);
        QVERIFY2(object.error().message.startsWith(u"The policy file is not JSON: line 3"_s),
                 qPrintable(object.error().message));
    }

    void documentsThatAreTooLargeTooDeepOrNoObjectAreRefused()
    {
        QCOMPARE(Json::object(QByteArray(33 * 1024 * 1024, ' '), u"It"_s).error().message,
                 u"It is larger than 32 MB."_s);
        QVERIFY(!Json::object("{\"a\":" + QByteArray(100'000, '['), u"It"_s));
        QCOMPARE(Json::object("[1]", u"It"_s).error().message, u"It is not a JSON object."_s);
        QVERIFY(!Json::object("", u"It"_s));
        QVERIFY(!Json::object("{\"a\": NaN}", u"It"_s));
    }

    void theSameValueGivesTheSameBytes()
    {
        const QJsonObject object{{u"b"_s, 1}, {u"a"_s, QJsonArray{1.5, u"ü"_s}}};
        QCOMPARE(Json::bytes(object), QByteArray("{\"a\":[1.5,\"ü\"],\"b\":1}"));
    }

    void cardsPricesAndEndpointsReadBack()
    {
        ModelCard card{u"m"_s, u"e"_s, u"r"_s, u"d"_s, 4096, {}, 12.5, {{u"mmlu"_s, 0.5}}, true, false};
        QCOMPARE(*Json::modelCard(carried(Json::from(card))), card);
        for (const qint64 pico : {qint64(20'000), qint64(1), qint64(15'000'000'000), qint64(333'333)}) {
            card.price = Price{Money::pico(pico), Money::pico(pico * 3), Money::pico(pico / 2),
                               QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC), u"user"_s};
            QCOMPARE(*Json::modelCard(carried(Json::from(card))), card);
        }
        QCOMPARE(Json::from(*card.price)[u"prompt_usd_per_million"].toDouble(), 0.333333);
        const Endpoint endpoint{u"e"_s, u"http://h/v1"_s, u"KEY"_s, true, false};
        QCOMPARE(*Json::endpoint(carried(Json::from(endpoint))), endpoint);
        QVERIFY(!Json::endpoint({}));
        QVERIFY(!Json::modelCard(
            {{u"id"_s, u"m"_s}, {u"price"_s, QJsonObject{{u"prompt_usd_per_million"_s, -1}}}}));
    }

    void problemsAreTheLinesOfTasks()
    {
        const Problem word{
            u"w1"_s, u"word"_s, u"How many?"_s, -0.75, {u"42"_s, {u"1"_s, u"42"_s}, {}, {}, {}}};
        QCOMPARE(
            Json::bytes(Json::from(word)),
            QByteArray(R"({"answer":"42","choices":["1","42"],"difficulty":-0.75,"family":"word","id":"w1",)"
                       R"("query":"How many?"})"));
        QCOMPARE(*Json::problem(carried(Json::from(word))), word);
        const Problem code{
            u"c1"_s, u"code"_s, u"Write f."_s, 1.5, {{}, {}, u"f"_s, {{{1}, 2}}, {{{QJsonValue()}, {}}}}};
        const QJsonObject json = carried(Json::from(code));
        QVERIFY(!json.contains(u"answer"));
        QCOMPARE(*Json::problem(json), code);
        QCOMPARE(Json::problem({{u"id"_s, u"x"_s}}).error().message, u"query is missing."_s);
    }

    void policiesPlansAndWorkflowsReadBack()
    {
        const PolicyVersion policy{
            u"p"_s, 3, {{u"kind"_s, u"fixed"_s}}, u"first"_s, QDateTime({2026, 1, 2}, {3, 4}, Qt::UTC)};
        QCOMPARE(*Json::policyVersion(carried(Json::from(policy))), policy);
        const Run run = test::sampleRun(3);
        QCOMPARE(*Json::plan(Json::from(run.plan), Json::from(run.plan.difficulty)), run.plan);
        QCOMPARE(*Json::workflow(Json::from(run.plan.workflow)), run.plan.workflow);
        QCOMPARE(
            Json::workflow(QJsonArray{QJsonArray{QJsonObject{{u"operator"_s, u"cot"_s}}}}).error().message,
            u"layers[0][0].model is missing."_s);
        QCOMPARE(*Json::call(Json::from(run.nodes[0].calls[1])), run.nodes[0].calls[1]);
        QCOMPARE(*Json::nodeRun(Json::fullFrom(run.nodes[1])), run.nodes[1]);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
