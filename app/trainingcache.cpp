#include "app/trainingcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int practiceRevision = 3; ///< goes up with every change of what practice teaches

QString fileFor(const SimulatedPool &pool, const PromptSet &prompts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(DAAO_VERSION);
    hash.addData(QByteArray::number(practiceRevision));
    for (const SimulatedLlm &llm : pool.llms())
        hash.addData(QJsonDocument(llm.toJson()).toJson(QJsonDocument::Compact));
    hash.addData(prompts.hash(prompts.names()));
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/daao"_s;
    return folder + u"/practice-"_s + QString::fromLatin1(hash.result().toHex().left(24)) + u".ckpt"_s;
}

std::optional<LearnedPolicy> read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto checkpoint = Checkpoint::fromBytes(file.readAll());
    if (!checkpoint)
        return std::nullopt; // damaged: it is trained again
    auto policy = LearnedPolicy::fromCheckpoint(*checkpoint);
    return policy ? std::optional(*std::move(policy)) : std::nullopt;
}

} // namespace

Result<LearnedPolicy> trainedOnPractice(const std::shared_ptr<const SimulatedPool> &pool,
                                        const PromptSet &prompts, const Practice::Progress &progress,
                                        std::stop_token stop)
{
    const QString name = fileFor(*pool, prompts);
    if (auto known = read(name))
        return *std::move(known);
    PracticeGround ground(pool, prompts);
    auto policy = Practice(ground, {}).train(progress, std::move(stop));
    if (!policy)
        return policy;
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly)) { // a cache that cannot be written is only slower
        file.write(policy->toCheckpoint().toBytes());
        file.commit();
    }
    return policy;
}

} // namespace daao
