#pragma once

#include "core/domain/modelcard.h"
#include "core/operators/operatorcontext.h"

#include <QByteArray>
#include <QHash>

namespace daao {

/// SHA-256 over everything the result of a node depends on: operator, LLMs and where they are, settings,
/// prompt texts, the query without its reference answer, the candidates it reads, seed and sample numbers.
QByteArray nodeKey(const OperatorInput &input, const QList<ModelCard> &cards, const QByteArray &promptHash);

} // namespace daao
