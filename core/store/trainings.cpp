#include "core/store/trainings.h"

#include "core/domain/json.h"
#include "core/store/readers.h"
#include "core/store/rowlist.h"
#include "core/store/writer.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace daao {

using store::Readers;
using store::WriteContext;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

struct Part
{
    QString name;
    QByteArray content;
    QByteArray sha256;
};

Result<> removed(WriteContext &context, const QString &policy)
{
    return context.db.statement("DELETE FROM training WHERE policy = ?").with(policy).run();
}

} // namespace

Trainings::Trainings(store::Readers &readers, store::Writer &writer)
    : m_readers(readers)
    , m_writer(writer)
{}

Result<> Trainings::begin(const QString &policy, const QJsonObject &request)
{
    const QByteArray json = Json::bytes(request);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return m_writer
        .write([=](WriteContext &context) {
            return removed(context, policy).and_then([&] {
                return context.db
                    .statement("INSERT INTO training (policy, request, begun_at) VALUES (?, ?, ?)")
                    .with(policy, sql::Utf8{json}, now)
                    .run();
            });
        })
        .result();
}

Result<> Trainings::keep(const QString &policy, const QString &part, const QByteArray &content)
{
    return m_writer
        .write([=](WriteContext &context) {
            return context.db
                .statement("INSERT OR REPLACE INTO training_part (policy, name, content, sha256) "
                           "VALUES (?, ?, ?, ?)")
                .with(policy, part, content, sha256(content))
                .run();
        })
        .result();
}

Result<UnfinishedTraining> Trainings::unfinished(const QString &policy) const
{
    const auto db = m_readers.take();
    if (!db)
        return tl::unexpected(db.error());
    auto &training = (*db)->statement("SELECT request FROM training WHERE policy = ?");
    const auto requests =
        sql::rows(training.with(policy), [](const sql::Statement &row) { return row.bytes(0); });
    if (!requests)
        return tl::unexpected(requests.error());
    if (requests->isEmpty())
        return failure(ErrorKind::Usage, tr("There is no unfinished training of “%1”.").arg(policy));
    auto &kept = (*db)->statement("SELECT name, content, sha256 FROM training_part WHERE policy = ?");
    const auto parts = sql::rows(kept.with(policy), [](const sql::Statement &row) {
        return Part{row.text(0), row.bytes(1), row.bytes(2)};
    });
    if (!parts)
        return tl::unexpected(parts.error());
    UnfinishedTraining found{.policy = policy};
    const auto request = Json::object(requests->first(), policy);
    bool whole = request.has_value();
    found.request = request.value_or(QJsonObject());
    for (const Part &part : *parts) {
        whole = whole && sha256(part.content) == part.sha256;
        found.parts.insert(part.name, part.content);
    }
    if (!whole)
        return failure(
            ErrorKind::Damaged,
            tr("The unfinished training of “%1” is damaged. Train anew, without --resume.").arg(policy));
    return found;
}

Result<> Trainings::end(const QString &policy)
{
    return m_writer.write([=](WriteContext &context) { return removed(context, policy); }).result();
}

} // namespace daao
