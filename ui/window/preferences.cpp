#include "ui/window/preferences.h"

#include <algorithm>

namespace daao {

namespace {

constexpr qsizetype recentAtMost = 8;
constexpr double largestCap = 1e6;

const QString themeKey = QStringLiteral("Look/Theme");
const QString fontKey = QStringLiteral("Look/FontDelta");
const QString languageKey = QStringLiteral("Look/Language");
const QString paceKey = QStringLiteral("Runs/SimulatedPace");
const QString truthKey = QStringLiteral("Runs/HideTruth");
const QString capKey = QStringLiteral("Runs/SessionCapUsd");
const QString learnKey = QStringLiteral("Policies/LearnDefault");
const QString reopenKey = QStringLiteral("Projects/Reopen");
const QString recentKey = QStringLiteral("Projects/Recent");

} // namespace

Preferences Preferences::load(const QSettings &settings)
{
    const Preferences usual;
    Preferences loaded;
    const QString theme = settings.value(themeKey).toString();
    loaded.theme = theme == QStringLiteral("light")  ? Theme::Mode::Light
                   : theme == QStringLiteral("dark") ? Theme::Mode::Dark
                                                     : Theme::Mode::System;
    loaded.fontDelta = std::clamp(settings.value(fontKey, usual.fontDelta).toInt(), -2, 8);
    loaded.language = settings.value(languageKey).toString();
    loaded.pace = std::clamp(settings.value(paceKey, usual.pace).toDouble(), 0.0, 1.0);
    loaded.hideTruth = settings.value(truthKey, usual.hideTruth).toBool();
    loaded.learn = settings.value(learnKey, usual.learn).toBool();
    loaded.reopen = settings.value(reopenKey, usual.reopen).toBool();
    const double cap = settings.value(capKey, usual.sessionCap->usd()).toDouble();
    loaded.sessionCap = cap >= 0 && cap <= largestCap ? std::optional(Money::usd(cap)) : std::nullopt;
    loaded.recent = settings.value(recentKey).toStringList().mid(0, recentAtMost);
    return loaded;
}

void Preferences::save(QSettings &settings) const
{
    const QString word = theme == Theme::Mode::Light  ? QStringLiteral("light")
                         : theme == Theme::Mode::Dark ? QStringLiteral("dark")
                                                      : QStringLiteral("system");
    settings.setValue(themeKey, word);
    settings.setValue(fontKey, fontDelta);
    settings.setValue(languageKey, language);
    settings.setValue(paceKey, pace);
    settings.setValue(truthKey, hideTruth);
    settings.setValue(capKey, sessionCap ? sessionCap->usd() : -1.0);
    settings.setValue(learnKey, learn);
    settings.setValue(reopenKey, reopen);
    settings.setValue(recentKey, recent);
}

void Preferences::remember(const QString &project)
{
    recent.removeAll(project);
    recent.prepend(project);
    recent = recent.mid(0, recentAtMost);
}

} // namespace daao
