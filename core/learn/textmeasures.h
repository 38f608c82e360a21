#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <span>
#include <vector>

namespace daao {

/// The hand features of a text that say how hard it may be (evidence.md, "What helps a text-only
/// difficulty"): lengths, compressibility, numbers, signs, kinds of words, options; and for code what it does
/// to which arguments. Counts are logarithms, so that they add up like efforts. Pure; about 20 µs for 600
/// characters.
class TextMeasures
{
public:
    static int count();
    /// Writes count() numbers, all finite. Of a very long text the start and the end are measured.
    static void measure(QStringView text, std::span<float> out);
    /// What the measures are, stored with what was fitted on them.
    static QString version();

    /// How many phrases a greedy Lempel-Ziv parse needs: what is left after saying nothing twice.
    static int phrases(QStringView text);
};

} // namespace daao
