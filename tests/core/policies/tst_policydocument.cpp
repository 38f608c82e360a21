#include "core/policies/policydocument.h"
#include "core/policies/policyvariant.h"

#include <QJsonArray>
#include <QTest>

using namespace daao;
using namespace Qt::StringLiterals;

class TestPolicyDocument : public QObject
{
    Q_OBJECT

private slots:
    void builtInDocumentsReadBack_data()
    {
        QTest::addColumn<QJsonObject>("document");
        for (const PolicyVersion &policy : PolicyDocument::builtIn())
            QTest::newRow(qPrintable(policy.name)) << policy.document;
    }

    void builtInDocumentsReadBack()
    {
        QFETCH(QJsonObject, document);
        const auto read = PolicyDocument::fromJson(document);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->toJson(), document);
    }

    void theOracleMayNameWhatItPractised()
    {
        const PolicyDocument document{.mode = PolicyDocument::Mode::Oracle, .checkpoint = QString(64, u'a')};
        QCOMPARE(PolicyDocument::fromJson(document.toJson()).value(), document);
    }

    void everythingThatSteersALearnedPolicyReadsBack()
    {
        PolicyDocument document{
            .mode = PolicyDocument::Mode::Daao, .lambda = 0.2, .budget = Money::usd(0.01)};
        document.checkpoint = QString(64, u'7');
        document.stopMargin = 0.01;
        document.operatorBiases = {{Operator::Debate, -0.2}};
        document.modelBiases = {{u"sim-max"_s, 0.1}};
        document.operatorModels = {{Operator::Programmer, {u"sim-coder"_s}}};
        document.rules = {{.isCode = true, .forbidModels = {u"sim-nano"_s}},
                          {.contains = u"poem"_s,
                           .difficultyFrom = 0.5,
                           .onlyModels = {u"sim-max"_s},
                           .forbidOperators = {Operator::Programmer},
                           .budget = Money::usd(0.002),
                           .maxDepth = 2}};
        const auto read = PolicyDocument::fromJson(document.toJson());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, document);
    }

    void namesTheKeyThatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("key");
        QTest::newRow("mode") << QJsonObject{{u"mode"_s, u"telepathy"_s}} << u"mode"_s;
        QTest::newRow("schema") << QJsonObject{{u"schema"_s, u"daao.policy/9"_s}} << u"schema"_s;
        QTest::newRow("negative lambda") << QJsonObject{{u"lambda"_s, -1}} << u"lambda"_s;
        QTest::newRow("lambda as text") << QJsonObject{{u"lambda"_s, u"0.1"_s}} << u"lambda"_s;
        QTest::newRow("half a layer") << QJsonObject{{u"max_depth"_s, 1.5}} << u"max_depth"_s;
        QTest::newRow("too deep") << QJsonObject{{u"max_depth"_s, 99}} << u"max_depth"_s;
        QTest::newRow("operator") << QJsonObject{{u"operators"_s, QJsonArray{u"cot"_s, u"prayer"_s}}}
                                  << u"operators"_s;
        QTest::newRow("models") << QJsonObject{{u"models"_s, QJsonArray{1}}} << u"models"_s;
        QTest::newRow("unknown key") << QJsonObject{{u"lamda"_s, 1}} << u"lamda"_s;
        QTest::newRow("budget") << QJsonObject{{u"budget_usd"_s, u"much"_s}} << u"budget_usd"_s;
        QTest::newRow("no LLM") << QJsonObject{{u"mode"_s, u"single"_s}} << u"model"_s;
        const auto rule = [](const QJsonObject &object) {
            return QJsonObject{{u"rules"_s, QJsonArray{object}}};
        };
        QTest::newRow("rule") << rule({{u"forbid"_s, 1}}) << u"rules[0].forbid"_s;
        QTest::newRow("rule's when") << rule({{u"when"_s, QJsonObject{{u"is_code"_s, 1}}}})
                                     << u"rules[0].when.is_code"_s;
        QTest::newRow("rule's operator")
            << rule({{u"only_operators"_s, QJsonArray{u"prayer"_s}}}) << u"rules[0].only_operators"_s;
        QTest::newRow("checkpoint of another mode")
            << QJsonObject{{u"checkpoint"_s, QString(64, u'a')}} << u"checkpoint"_s;
        QTest::newRow("checkpoint") << QJsonObject{{u"mode"_s, u"daao"_s}, {u"checkpoint"_s, u"yesterday"_s}}
                                    << u"checkpoint"_s;
        QTest::newRow("bias") << QJsonObject{{u"mode"_s, u"daao"_s},
                                             {u"operator_biases"_s, QJsonObject{{u"cot"_s, 7}}}}
                              << u"operator_biases.cot"_s;
        QTest::newRow("no workflow") << QJsonObject{{u"mode"_s, u"fixed"_s}} << u"workflow"_s;
    }

    void namesTheKeyThatIsWrong()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, key);
        QJsonObject document{{u"schema"_s, u"daao.policy/1"_s}, {u"mode"_s, u"logistic"_s}};
        for (auto it = change.begin(); it != change.end(); ++it)
            document.insert(it.key(), it.value());
        const auto read = PolicyDocument::fromJson(document);
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::BadInput);
        QVERIFY2(read.error().message.contains(u'"' + key + u'"'), qPrintable(read.error().message));
    }

    void aVariantChangesOneThing()
    {
        const PolicyDocument document{.mode = PolicyDocument::Mode::Daao, .lambda = 0.2};
        const PolicyVersion policy{u"p"_s, 3, document.toJson(), {}, {}};
        const QStringList pool{u"a"_s, u"b"_s};
        const auto changed = [&](const QString &change) {
            const auto variant = PolicyVariant::of(policy, change, pool).value();
            return PolicyDocument::fromJson(variant.document).value();
        };
        QCOMPARE(PolicyVariant::of(policy, u"depth=2"_s, pool)->name, u"p~depth=2"_s);
        QCOMPARE(changed(u"depth=2"_s).maxDepth, 2);
        QCOMPARE(changed(u"depth=2"_s).lambda, 0.2);
        QVERIFY(changed(u"constant"_s).reading == PolicyDocument::Reading::Constant);
        QVERIFY(changed(u"shuffled"_s).reading == PolicyDocument::Reading::Shuffled);
        QVERIFY(changed(u"operators=cot+review"_s).operators
                == QList<Operator>({Operator::Cot, Operator::Review}));
        const PolicyDocument one = changed(u"models=a"_s);
        QVERIFY(one.models.isEmpty()); // the pool stays
        QCOMPARE(one.operatorModels.value(Operator::Debate), QStringList{u"a"_s});
        for (const QString &wrong :
             {u"magic"_s, u"constant=1"_s, u"operators="_s, u"operators=pray"_s, u"operators=cot+pray"_s,
              u"depth=1+2"_s, u"depth=abc"_s, u"depth=-1"_s, u"depth=0"_s, u"depth=17"_s, u"depth=2.5"_s,
              u"depth="_s, u"models="_s, u"models=nosuch"_s, u"models=a+nosuch"_s, u"="_s, QString()}) {
            const auto refused = PolicyVariant::of(policy, wrong, pool);
            QVERIFY2(!refused && refused.error().kind == ErrorKind::Usage, qPrintable(wrong));
        }
        const PolicyDocument other{.mode = PolicyDocument::Mode::Knn};
        QVERIFY(!PolicyVariant::of({u"k"_s, 1, other.toJson(), {}, {}}, u"constant"_s, pool));
    }
};

QTEST_GUILESS_MAIN(TestPolicyDocument)
#include "tst_policydocument.moc"
