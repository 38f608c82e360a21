#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Pair = std::pair<int, int>;

/// How a setting says that things stand in a line. %1 and %2 are items; `at` has %1 the item, %2 an ordinal,
/// %3 a number from 1.
struct Setting
{
    QString intro;        ///< %1 the number of items as a word, %2 their list
    QStringList before;   ///< %1 nearer to the start than %2
    QStringList after;    ///< the same said of %2 first: "%2 … %1"
    QStringList directly; ///< %1 immediately before %2
    QStringList directlyAfter;
    QStringList at;
    QString question;     ///< %1 an ordinal, %2 a number from 1
    QString lastQuestion; ///< where the last position is asked; empty: the ordinary question
    QStringList asides;   ///< %1 an item; no word about the order
    bool objects = false;
};

const QList<Setting> &settings()
{
    static const QList<Setting> all{
        {u"%1 runners finished a race, and no two of them at the same time: %2."_s,
         {u"%1 finished ahead of %2"_s, u"%1 reached the line before %2"_s},
         {u"%2 finished later than %1"_s, u"%2 was slower than %1"_s},
         {u"%1 came in immediately before %2"_s},
         {u"%2 was the very next to finish after %1"_s},
         {u"%1 finished %2"_s, u"%1 took place number %3"_s},
         u"Who finished %1?"_s,
         u"Who finished last?"_s,
         {u"%1 wore a striped shirt"_s, u"%1 had trained by the sea"_s}},
        {u"%1 people are waiting in a queue in front of a ticket office: %2."_s,
         {u"%1 stands somewhere in front of %2"_s, u"%1 will be served before %2"_s},
         {u"%2 stands somewhere behind %1"_s, u"%2 has to wait longer than %1"_s},
         {u"%1 stands directly in front of %2"_s},
         {u"%2 stands right behind %1"_s},
         {u"%1 is %2 in the queue"_s, u"%1 has place number %3, counted from the front"_s},
         u"Who is %1 in the queue, counted from the front?"_s,
         u"Who is at the very end of the queue?"_s,
         {u"%1 is carrying an umbrella"_s, u"%1 is reading a newspaper"_s}},
        {u"%1 things lie side by side on a shelf: %2."_s,
         {u"the %1 lies somewhere to the left of the %2"_s},
         {u"the %2 lies somewhere to the right of the %1"_s, u"the %2 is further right than the %1"_s},
         {u"the %1 lies immediately to the left of the %2"_s},
         {u"the %2 is the right-hand neighbour of the %1"_s},
         {u"the %1 is %2 from the left"_s},
         u"Which thing is %1 from the left?"_s,
         u"Which thing lies at the right-hand end?"_s,
         {u"the %1 is made in Portugal"_s, u"the %1 is rather dusty"_s},
         true},
        {u"%1 friends, no two of the same age, compare their birthdays: %2."_s,
         {u"%1 is older than %2"_s},
         {u"%2 is younger than %1"_s, u"%2 was born later than %1"_s},
         {u"%1 is older than %2, and nobody else is between them in age"_s},
         {u"%2 is the next younger one after %1"_s},
         {u"%1 is the %2 when they are listed from oldest to youngest"_s},
         u"Listed from oldest to youngest, who comes %1?"_s,
         u"Who is the youngest?"_s,
         {u"%1 likes opera"_s, u"%1 has a cat"_s}},
        {u"%1 tenants, %2, live in a tower, each alone on a floor. The floors are numbered upwards, from 1."_s,
         {u"%1 lives somewhere below %2"_s, u"%1 lives on a lower floor than %2"_s},
         {u"%2 lives somewhere above %1"_s, u"%2 lives on a higher floor than %1"_s},
         {u"%1 lives directly below %2"_s},
         {u"%2 lives directly above %1"_s},
         {u"%1 lives on floor %3"_s},
         u"Who lives on floor %2?"_s,
         u""_s,
         {u"%1 plays the violin"_s, u"%1 grows tomatoes on the balcony"_s}},
        {u"%1 speakers give one talk each, one after another: %2."_s,
         {u"%1 speaks before %2"_s, u"%1 speaks at some time earlier than %2"_s},
         {u"%2 speaks after %1"_s, u"%2 is on later than %1"_s},
         {u"%1 speaks right before %2"_s},
         {u"%2 speaks immediately after %1"_s},
         {u"%1 gives the %2 talk"_s, u"%1 has slot number %3"_s},
         u"Who gives the %1 talk?"_s,
         u"Who speaks last?"_s,
         {u"%1 has brought a film"_s, u"%1 talks about whales"_s}},
        {u"%1 children of different heights are measured: %2."_s,
         {u"%1 is taller than %2"_s},
         {u"%2 is shorter than %1"_s},
         {u"%1 is taller than %2, and nobody's height lies between theirs"_s},
         {u"%2 is the next shorter one after %1"_s},
         {u"%1 comes %2 when they line up from tallest to shortest"_s},
         u"When they line up from tallest to shortest, who comes %1?"_s,
         u"Who is the shortest?"_s,
         {u"%1 has curly hair"_s, u"%1 sings in a choir"_s}},
        {u"%1 boats come into the harbour one after another: %2."_s,
         {u"the %1 arrives earlier than the %2"_s, u"the %1 is in port before the %2"_s},
         {u"the %2 arrives later than the %1"_s},
         {u"the %1 arrives just before the %2, with no boat between them"_s},
         {u"the %2 is the next boat to arrive after the %1"_s},
         {u"the %1 is the %2 boat to arrive"_s},
         u"Which boat is the %1 to arrive?"_s,
         u"Which boat is the last to arrive?"_s,
         {u"the %1 is painted green"_s, u"the %1 carries salt"_s},
         true},
    };
    return all;
}

constexpr qsizetype shelf = 2;

const QStringList &things()
{
    static const QStringList all{u"atlas"_s,  u"lantern"_s, u"compass"_s, u"violin"_s,
                                 u"teapot"_s, u"globe"_s,   u"camera"_s,  u"helmet"_s,
                                 u"clock"_s,  u"basket"_s,  u"mirror"_s,  u"puzzle"_s};
    return all;
}

const QStringList &boats()
{
    static const QStringList all{u"Albatross"_s, u"Borealis"_s, u"Calypso"_s, u"Dolphin"_s, u"Esperanza"_s,
                                 u"Fortuna"_s,   u"Gannet"_s,   u"Halcyon"_s, u"Kestrel"_s, u"Meridian"_s};
    return all;
}

/// Each phrasing is a setting with a layout of its own.
enum class Layout { Prose, Bullets, QuestionFirst, Numbered, Witnesses };

Layout layoutOf(int phrasing)
{
    static constexpr Layout layouts[] = {Layout::Prose,         Layout::Bullets, Layout::Numbered,
                                         Layout::QuestionFirst, Layout::Prose,   Layout::Witnesses,
                                         Layout::QuestionFirst, Layout::Bullets};
    return layouts[phrasing];
}

QString clue(const QStringList &forward, const QStringList &backward, const Pair &pair,
             const OrderingPuzzle &puzzle, Random &random)
{
    const QString pattern = random.chance(1, 2) ? random.pick(forward) : random.pick(backward);
    return pattern.arg(puzzle.items.at(pair.first), puzzle.items.at(pair.second));
}

QStringList clues(const OrderingPuzzle &puzzle, const Setting &setting, Random &random)
{
    QStringList all;
    for (const Pair &pair : puzzle.before)
        all.append(clue(setting.before, setting.after, pair, puzzle, random));
    for (const Pair &pair : puzzle.adjacent)
        all.append(clue(setting.directly, setting.directlyAfter, pair, puzzle, random));
    for (const Pair &fixed : puzzle.at) {
        QString text = random.pick(setting.at);
        text.replace(u"%1"_s, puzzle.items.at(fixed.first));
        text.replace(u"%2"_s, ordinal(fixed.second + 1));
        all.append(text.replace(u"%3"_s, QString::number(fixed.second + 1)));
    }
    const qsizetype asides = qsizetype(random.between(0, 2));
    for (qsizetype i = 0; i < std::min(asides, setting.asides.size()); ++i)
        all.append(setting.asides.at(i).arg(random.pick(puzzle.items)));
    random.shuffle(all);
    return all;
}

QString questionOf(const OrderingPuzzle &puzzle, const Setting &setting)
{
    if (puzzle.askedPosition + 1 == puzzle.items.size() && !setting.lastQuestion.isEmpty())
        return setting.lastQuestion;
    QString text = setting.question;
    text.replace(u"%1"_s, ordinal(puzzle.askedPosition + 1));
    return text.replace(u"%2"_s, QString::number(puzzle.askedPosition + 1));
}

QString introOf(const OrderingPuzzle &puzzle, const Setting &setting, Random &random)
{
    QStringList names = puzzle.items;
    random.shuffle(names);
    if (setting.objects)
        for (QString &name : names)
            name = u"the "_s + name;
    return sentenceCase(setting.intro.arg(numberWord(puzzle.items.size()), listed(names)));
}

QString prose(const QStringList &clues)
{
    QString text;
    for (qsizetype i = 0; i < clues.size(); ++i)
        text += sentenceCase(clues[i]) + (i + 1 < clues.size() ? u". "_s : u"."_s);
    return text;
}

QString enumerated(const QStringList &clues, bool numbers)
{
    QString text;
    int number = 0;
    for (const QString &each : clues)
        text += (numbers ? u"%1) "_s.arg(++number) : u"- "_s) + sentenceCase(each) + u".\n"_s;
    return text;
}

QString witnesses(const QStringList &clues, Random &random)
{
    static const QStringList leads{u"The programme says: "_s,     u"A poster adds: "_s,
                                   u"The chairwoman recalls: "_s, u"A note on the door reads: "_s,
                                   u"The caretaker is sure: "_s,  u"According to the organisers: "_s};
    QString text;
    for (const QString &each : clues)
        text += random.pick(leads) + each + u". "_s;
    return text.trimmed();
}

/// The pairs that an order puts the wrong way round, nearest first.
QList<Pair> contradicted(const QList<int> &order, qsizetype size)
{
    QList<int> positionOf(size);
    for (qsizetype position = 0; position < size; ++position)
        positionOf[order[position]] = int(position);
    QList<Pair> pairs;
    for (int distance = 1; distance < size; ++distance)
        for (int left = 0; left + distance < size; ++left)
            if (positionOf[left] > positionOf[left + distance])
                pairs.append({left, left + distance});
    return pairs;
}

void addOnce(QList<Pair> &pairs, const Pair &pair)
{
    if (!pairs.contains(pair))
        pairs.append(pair);
}

/// Adds clues that are true of the order 0, 1, 2, … until no other order fits.
void makeUnique(OrderingPuzzle &puzzle, Random &random)
{
    const qsizetype size = puzzle.items.size();
    for (;;) {
        QList<QList<int>> orders;
        if (countOrders(puzzle, 2, &orders) < 2)
            return;
        const QList<Pair> pairs = contradicted(orders[0], size) + contradicted(orders[1], size);
        Pair pair = pairs.at(qsizetype(random.below(std::min(quint64(pairs.size()), quint64(6)))));
        addOnce(puzzle.before, pair);
    }
}

/// The line was built in the order of the items; now the items get their names in another order.
void shuffleItems(OrderingPuzzle &puzzle, Random &random)
{
    QList<int> newIndex(puzzle.items.size());
    for (qsizetype i = 0; i < newIndex.size(); ++i)
        newIndex[i] = int(i);
    random.shuffle(newIndex);
    QStringList names(puzzle.items.size());
    for (qsizetype i = 0; i < newIndex.size(); ++i)
        names[newIndex[i]] = puzzle.items[i];
    puzzle.items = names;
    for (QList<Pair> *pairs : {&puzzle.before, &puzzle.adjacent})
        for (Pair &pair : *pairs)
            pair = {newIndex[pair.first], newIndex[pair.second]};
    for (Pair &fixed : puzzle.at)
        fixed.first = newIndex[fixed.first];
}

QStringList names(const Setting &setting, int phrasing, qsizetype count, Random &random)
{
    if (!setting.objects)
        return someNames(random, count);
    QStringList all = phrasing == shelf ? things() : boats();
    random.shuffle(all);
    return all.mid(0, count);
}

} // namespace

Structure drawOrdering(Random &random, int level, int phrasing)
{
    const Setting &setting = settings().at(phrasing);
    const int size = std::min(8, int(random.between(scaled(level, 30, 74), scaled(level, 35, 84))) / 10);
    OrderingPuzzle puzzle;
    puzzle.items = names(setting, phrasing, size, random);
    puzzle.askedPosition = int(random.below(quint64(size)));
    const int adjacent = int(random.between(0, std::min(2, size - 2)));
    for (int i = 0; i < adjacent; ++i) {
        const int left = int(random.between(0, size - 2));
        addOnce(puzzle.adjacent, {left, left + 1});
    }
    if (const int item = int(random.below(quint64(size)));
        random.chance(1, 2) && item != puzzle.askedPosition)
        puzzle.at.append({item, item});
    makeUnique(puzzle, random);
    for (int extra = int(random.between(0, scaled(level, 3, 6))); extra > 0; --extra) {
        const int left = int(random.between(0, size - 2));
        addOnce(puzzle.before, {left, int(random.between(left + 1, size - 1))});
    }
    shuffleItems(puzzle, random);
    return puzzle;
}

QString tellOrdering(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    const auto &puzzle = std::get<OrderingPuzzle>(structure);
    const Setting &setting = settings().at(phrasing);
    const QString intro = introOf(puzzle, setting, random);
    const QString question = questionOf(puzzle, setting);
    const QStringList all = clues(puzzle, setting, random);
    switch (layoutOf(phrasing)) {
    case Layout::Prose:
        return intro + u' ' + prose(all) + u' ' + question;
    case Layout::Bullets:
        return intro + u" This much is known:\n"_s + enumerated(all, false) + question;
    case Layout::Numbered:
        return intro + u'\n' + enumerated(all, true) + question;
    case Layout::QuestionFirst:
        return question + u' ' + intro + u' ' + prose(all);
    case Layout::Witnesses:
        return intro + u' ' + witnesses(all, random) + u' ' + question;
    }
    return {};
}

} // namespace daao
