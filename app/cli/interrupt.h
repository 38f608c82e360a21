#pragma once

#include <QtGlobal>

#include <stop_token>

namespace daao {

/// Ctrl+C and SIGTERM: the first asks for a clean stop, the second ends the process at once with 130. Make
/// one at the start of main(), before any thread, so that every thread inherits the blocked signals.
class Interrupt
{
    Q_DISABLE_COPY_MOVE(Interrupt)

public:
    Interrupt();

    std::stop_token token() const { return m_stop.get_token(); }
    bool happened() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
};

} // namespace daao
