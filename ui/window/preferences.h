#pragma once

#include "core/domain/money.h"
#include "ui/kit/theme.h"

#include <QSettings>
#include <QStringList>

#include <optional>

namespace daao {

/// What a person prefers, whatever project is open. A value; kept in QSettings.
struct Preferences
{
    Theme::Mode theme = Theme::Mode::System;
    int fontDelta = 0;      ///< pixels on top of the look's sizes, -2 … 8
    QString language;       ///< "de", "zh_CN", "en"; empty: the system's
    double pace = 0.25;     ///< of simulated LLMs in single runs: seconds a modelled second takes; 0: at once
    bool hideTruth = false; ///< true difficulty stays hidden after the run too
    bool learn = true;      ///< train the policy daao where a project has none
    bool reopen = true;     ///< the last project at start instead of the start page
    std::optional<Money> sessionCap = Money::usd(1);
    QStringList recent; ///< project files, the last one first

    bool operator==(const Preferences &) const = default;

    static Preferences load(const QSettings &settings);
    void save(QSettings &settings) const;
    void remember(const QString &project);
};

} // namespace daao
