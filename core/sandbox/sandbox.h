#pragma once

#include "core/domain/truth.h"
#include "core/sandbox/sandboxsettings.h"

#include <QCoreApplication>

#include <memory>

namespace daao {

/// Runs generated Python where it can do no harm: in namespaces of its own (bubblewrap), as an ordinary user
/// even when we are root, under a filter of system calls, with limits on time, memory, processes and output,
/// and watched from outside. What it cannot do is tested once, before the first program, with a program that
/// tries; where that test fails nothing runs here and unavailableReason() says why.
///
/// Thread-safe; run() and judge() block the calling thread and may be called from many at once: as many run
/// as there are cores (or settings), the others wait. Results are never the program's word: an exit code or a
/// printed "passed" decide nothing.
class Sandbox : public CodeRunner
{
    Q_DECLARE_TR_FUNCTIONS(daao::Sandbox)
    Q_DISABLE_COPY_MOVE(Sandbox)

public:
    explicit Sandbox(SandboxSettings settings = {});
    ~Sandbox() override;

    /// The first call runs the self-test (tens of milliseconds).
    QString unavailableReason() const override;
    Result<ProgramOutput> run(const QString &program, std::stop_token stop) override;
    Result<CodeVerdict> judge(const QString &program, const QString &entryPoint, const QList<TestCase> &tests,
                              std::stop_token stop) override;

    /// Changes whenever the same program could be judged differently: limits, filter, judge, Python's
    /// version. For the key of a verdict's cache. Runs the self-test; empty if it fails.
    QByteArray fingerprint() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace daao
