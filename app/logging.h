#pragma once

namespace daao {

class LogModel;

/// From now on the messages of all categories go to the log view too; nullptr: no longer.
void showMessagesIn(LogModel *log);

} // namespace daao
