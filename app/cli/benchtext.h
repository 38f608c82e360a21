#pragma once

#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace daao {

/// A benchmark as the shell shows it to people: tables from its JSON.
struct BenchText
{
    Q_DECLARE_TR_FUNCTIONS(daao::BenchText)

public:
    static void print(const Terminal &terminal, const QJsonObject &bench);
};

} // namespace daao
