#pragma once

#include "app/cli/commands.h"
#include "core/learn/trainingstate.h"

namespace daao {

/// What `daao train` was asked for, as its options were written, and the training's state in the project: so
/// that one that was interrupted goes on by its policy's name alone. Lives for one command.
class TrainRequest
{
    Q_DECLARE_TR_FUNCTIONS(daao::TrainRequest)
    Q_DISABLE_COPY_MOVE(TrainRequest)

public:
    TrainRequest(CLI::App &options, Command &command, QString policy)
        : m_options(options)
        , m_command(command)
        , m_policy(std::move(policy))
    {}

    /// Takes over the options and the state of the unfinished training of that name. Usage if there is none,
    /// or where an option is given that it was not begun with; TooNew or Damaged.
    Result<> resume(Workbench &bench);
    /// Before anything is learned. `data`: a fingerprint of what it learns from; BadInput if that of a
    /// training that goes on was another.
    Result<> begin(Workbench &bench, const QByteArray &data);
    TrainingState *state() const { return m_state.get(); }

    /// How it ended. What was stopped may go on, and says how; what cannot succeed is forgotten.
    void end(Workbench &bench, const std::optional<Error> &error = {}) const;

private:
    QJsonObject asWritten() const;

    CLI::App &m_options;
    Command &m_command;
    const QString m_policy;
    QJsonObject m_resumed; ///< the request of the training that goes on; empty: it is a new one
    TrainingState::Parts m_kept;
    std::unique_ptr<TrainingState> m_state;
};

} // namespace daao
