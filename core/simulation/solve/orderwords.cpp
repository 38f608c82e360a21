#include "core/simulation/solve/orderwords.h"

#include <QHash>
#include <QSet>

namespace daao::order {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> setOf(const QString &list)
{
    const QStringList split = list.split(u' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

QString superlativeOf(const QString &comparative)
{
    return comparative.chopped(1) + u"st";
}

struct Lexicon
{
    QHash<QString, Pole> comparisons;
    QHash<QString, Pole> superlatives;
};

const Lexicon &lexicon()
{
    static const Lexicon words = [] {
        Lexicon made;
        const auto grade = [&made](const QString &list, Pole pole) {
            for (const QString &word : list.split(u' ', Qt::SkipEmptyParts)) {
                made.comparisons.insert(word, pole);
                made.superlatives.insert(superlativeOf(word), pole);
            }
        };
        grade(u"faster quicker swifter speedier earlier sooner taller older higher heavier longer bigger "
              u"larger greater "
              "stronger richer wealthier dearer brighter deeper wider thicker warmer hotter louder smarter "
              "wiser "
              "nearer closer fuller broader sharper harder darker costlier pricier busier"_s,
              Pole::Front);
        grade(u"slower later fewer shorter younger lower lighter smaller weaker poorer cheaper dimmer "
              u"shallower "
              u"narrower "
              "thinner cooler colder quieter newer farther further emptier softer fainter paler"_s,
              Pole::Back);
        for (const QString &word :
             setOf(u"before ahead precedes preceded precede preceding leads led lead left above "
                   "better beats beat beaten outran outpaced outranks outscored defeats defeated "
                   "overtook north west atop more outweighs prior tops topped passed front"_s))
            made.comparisons.insert(word, Pole::Front);
        for (const QString &word :
             setOf(u"after behind follows followed follow following trails trailed trailing right "
                   "below beneath under underneath worse less south east back"_s))
            made.comparisons.insert(word, Pole::Back);
        for (const QString &word :
             setOf(u"leftmost topmost uppermost highest winner won wins foremost best most "
                   "frontmost champion victorious"_s))
            made.superlatives.insert(word, Pole::Front);
        for (const QString &word :
             setOf(u"rightmost bottommost lowermost lowest last worst least hindmost rearmost "
                   "backmost loser final latest"_s))
            made.superlatives.insert(word, Pole::Back);
        return made;
    }();
    return words;
}

} // namespace

std::optional<Pole> comparison(const QString &lower)
{
    const auto found = lexicon().comparisons.constFind(lower);
    if (found == lexicon().comparisons.cend())
        return std::nullopt;
    return *found;
}

std::optional<Pole> superlative(const QString &lower)
{
    const auto found = lexicon().superlatives.constFind(lower);
    if (found != lexicon().superlatives.cend())
        return *found;
    static const QSet<QString> others =
        setOf(u"west rest best guest forest interest request contest latest honest "
              "almost most nest chest quest harvest invest suggest modest earnest"_s);
    if (lower.size() > 5 && lower.endsWith(u"est") && !others.contains(lower))
        return Pole::Front;
    return std::nullopt;
}

std::optional<Pole> endWord(const QString &lower)
{
    static const QSet<QString> front = setOf(u"front top left start beginning head north west"_s);
    static const QSet<QString> back = setOf(u"back bottom right end rear tail south east"_s);
    if (front.contains(lower))
        return Pole::Front;
    if (back.contains(lower))
        return Pole::Back;
    return std::nullopt;
}

bool isPredicate(const QString &lower)
{
    static const QSet<QString> words = setOf(
        u"is was are were isn't wasn't aren't weren't stands stood stand standing sits sat sit seated lies "
        u"lay "
        "lie placed finished finishes finish came comes come arrived arrives arrive ended ends end crossed "
        "crosses has have had lives lived live ranks ranked rank got gets get took takes take went goes go "
        "holds held occupies occupied occupy appears appeared appear does did doesn't didn't don't reached "
        "reaches waits waited queues queued hangs hung parked parks won lost beat beats scored scores weighs "
        "weighed runs ran spoke speaks left leaves must belongs rests rested can cannot started starts began "
        "completed performs performed plays played presented presents boarded happened happens occurred "
        "be being been will moved made turned joined"_s);
    return words.contains(lower);
}

bool aboutDuration(std::span<const prose::Word> words, int i)
{
    for (int before = i - 1; before >= 0 && before >= i - 3; --before)
        for (const QStringView verb : {u"wait", u"took", u"take", u"need", u"last"})
            if (prose::lowerAt(words, before).startsWith(verb))
                return true;
    return false;
}

} // namespace daao::order
