#pragma once

#include "core/providers/endpointprobe.h"
#include "core/store/registry.h"

#include <QCoreApplication>

namespace daao {

/// How a tested endpoint becomes part of a project: the same for the shell and the window.
struct Endpoints
{
    Q_DECLARE_TR_FUNCTIONS(daao::Endpoints)

public:
    /// Why an endpoint cannot have that name: reserved or taken. An empty message: it can.
    static Error nameFault(const Registry &registry, const QString &name);
    /// The LLMs of the report under ids that are free in the project; a server on this machine that names no
    /// price costs nothing.
    static QList<ModelCard> cards(const Registry &registry, const ProbeReport &report);
    /// Saves the endpoint and its LLMs.
    static Result<> adopt(Registry &registry, const ProbeReport &report);
};

} // namespace daao
