#include "app/cli/trainrequest.h"

#include <QJsonArray>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QJsonArray valuesOf(const CLI::Option &option)
{
    QJsonArray values;
    for (const std::string &value : option.results())
        values.append(text(value));
    return values;
}

/// Options that say which training it is, or change nothing of what comes out.
bool isAside(const QString &option)
{
    return option == u"--resume" || option == u"--save-as" || option == u"--parallel" || option == u"--help";
}

} // namespace

QJsonObject TrainRequest::asWritten() const
{
    QJsonObject options;
    for (const CLI::Option *option : m_options.get_options())
        if (const QString name = text(option->get_name()); option->count() > 0 && !isAside(name))
            options[name] = valuesOf(*option);
    QJsonObject request{{u"program"_s, QStringLiteral(DAAO_VERSION)}, {u"options"_s, options}};
    if (m_command.seed)
        request[u"seed"_s] = QString::number(*m_command.seed);
    return request;
}

Result<> TrainRequest::resume(Workbench &bench)
{
    auto unfinished = bench.project().trainings().unfinished(m_policy);
    if (!unfinished)
        return tl::unexpected(unfinished.error());
    const QJsonObject kept = unfinished->request;
    if (const QString program = kept[u"program"_s].toString(); program != QStringLiteral(DAAO_VERSION))
        return failure(ErrorKind::BadInput,
                       tr("The unfinished training of %1 was begun by version %2 of this program, which may "
                          "learn otherwise. Train anew, without --resume.")
                           .arg(m_policy, program));
    const auto differs = [&](const QString &option) {
        return failure(
            ErrorKind::Usage,
            tr("The unfinished training of %1 was not begun with this %2. Leave the option out, or "
               "train anew, without --resume.")
                .arg(m_policy, option));
    };
    const QString seed = kept[u"seed"_s].toString();
    if (m_command.seed && QString::number(*m_command.seed) != seed)
        return differs(u"--seed"_s);
    if (!seed.isEmpty())
        m_command.seed = seed.toULongLong();
    const QJsonObject before = kept[u"options"_s].toObject();
    for (CLI::Option *option : m_options.get_options({})) {
        const QString name = text(option->get_name());
        if (isAside(name))
            continue;
        if (option->count() > 0 && before.value(name) != QJsonValue(valuesOf(*option)))
            return differs(name);
        if (option->count() > 0 || !before.contains(name))
            continue;
        for (const QJsonValue &value : before.value(name).toArray())
            option->add_result(value.toString().toStdString());
        option->run_callback();
    }
    m_resumed = kept;
    m_kept = std::move(unfinished->parts);
    return {};
}

Result<> TrainRequest::begin(Workbench &bench, const QByteArray &data)
{
    const QString fingerprint = QString::fromLatin1(data.toHex());
    Trainings &trainings = bench.project().trainings();
    if (!m_resumed.isEmpty() && m_resumed[u"data"_s].toString() != fingerprint)
        return failure(ErrorKind::BadInput,
                       tr("What the unfinished training of %1 learned from has changed since. Train anew, "
                          "without --resume.")
                           .arg(m_policy));
    if (m_resumed.isEmpty()) {
        QJsonObject request = asWritten();
        request[u"data"_s] = fingerprint;
        if (auto begun = trainings.begin(m_policy, request); !begun)
            return begun;
    }
    m_state = std::make_unique<TrainingState>(
        m_kept, [&trainings, policy = m_policy](const QString &part, const QByteArray &content) {
            return trainings.keep(policy, part, content);
        });
    return {};
}

void TrainRequest::end(Workbench &bench, const std::optional<Error> &error) const
{
    if (!m_state)
        return;
    if (const auto trouble = m_state->trouble())
        m_command.terminal.note(tr("How far the training is could not be kept: %1").arg(trouble->message));
    const bool hopeless = error
                          && (error->kind == ErrorKind::BadInput || error->kind == ErrorKind::Usage
                              || error->kind == ErrorKind::Internal);
    if (hopeless || (!error && !m_command.stop().stop_requested())) {
        if (const auto ended = bench.project().trainings().end(m_policy); !ended)
            m_command.terminal.note(ended.error().message);
        return;
    }
    m_command.terminal.note(tr("Go on with: daao train --resume --save-as %1").arg(m_policy));
}

} // namespace daao
