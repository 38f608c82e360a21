#include "app/trainingcache.h"

#include "app/comparisonpractice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr int practiceRevision = 4; ///< goes up with every change of what practice teaches

QString fileFor(const QString &policy, const SimulatedPool &pool, const PromptSet &prompts)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/daao"_s;
    return folder + u"/practice-"_s + (policy == u"daao" ? QString() : policy + u'-')
           + QString::fromLatin1(practiceFingerprint(pool, prompts).toHex().left(24)) + u".ckpt"_s;
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

Result<LearnedPolicy> train(const QString &policy, PracticeGround &ground, const Practice::Progress &progress,
                            std::stop_token stop)
{
    if (policy == u"daao")
        return Practice(ground, {}).train(progress, std::move(stop));
    ComparisonPractice practice(ground, {});
    const auto tell = [&](double share) {
        if (progress)
            progress(ComparisonPractice::tr("Training %1: %2 % …").arg(policy).arg(int(share * 100)));
    };
    LearnedPolicy learned;
    if (policy == u"knn")
        return practice.neighbours(tell, std::move(stop)).map([&](NeighbourPolicy knn) {
            learned.neighbours = std::make_shared<const NeighbourPolicy>(std::move(knn));
            return learned;
        });
    const auto paper = practice.paper(
        [&](const PaperProgress &at) { tell(double(at.episodes) / std::max(at.total, 1)); }, stop);
    if (!paper)
        return tl::unexpected(paper.error());
    if (stop.stop_requested()) // half a training is no default
        return failure(ErrorKind::Cancelled, ComparisonPractice::tr("The training was cancelled."));
    learned.paper = std::make_shared<const PaperPolicy>(*paper);
    return learned;
}

} // namespace

QByteArray practiceFingerprint(const SimulatedPool &pool, const PromptSet &prompts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(DAAO_VERSION);
    hash.addData(QByteArray::number(practiceRevision));
    for (const SimulatedLlm &llm : pool.llms())
        hash.addData(QJsonDocument(llm.toJson()).toJson(QJsonDocument::Compact));
    hash.addData(prompts.hash(prompts.names()));
    return hash.result();
}

bool isPractised(const QString &policy)
{
    return policy == u"daao" || policy == u"daao-paper" || policy == u"knn" || policy == u"oracle";
}

Result<LearnedPolicy> trainedOnPractice(const QString &which,
                                        const std::shared_ptr<const SimulatedPool> &pool,
                                        const PromptSet &prompts, const Practice::Progress &progress,
                                        std::stop_token stop)
{
    const QString name = fileFor(which, *pool, prompts);
    if (auto known = read(name))
        return *std::move(known);
    PracticeGround ground(pool, prompts);
    auto policy = which == u"oracle" ? trainedOnPractice(u"daao"_s, pool, prompts, progress, stop)
                                     : train(which, ground, progress, stop);
    if (!policy)
        return policy;
    if (which == u"oracle") {
        Practice(ground, {}).inform(*policy, progress, stop);
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, ComparisonPractice::tr("The training was cancelled."));
    }
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly)) { // a cache that cannot be written is only slower
        file.write(policy->toCheckpoint().toBytes());
        file.commit();
    }
    return policy;
}

} // namespace daao
