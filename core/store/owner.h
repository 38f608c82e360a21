#pragma once

#include <QString>

namespace daao::store {

/// Names this process so that another can tell later whether it still lives: id, start time, boot.
QString ownerToken();
/// False if the process of that token is surely gone.
bool ownerLives(const QString &token);

} // namespace daao::store
