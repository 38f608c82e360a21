#include "core/problems/depotstories.h"

#include "core/problems/vocabulary.h"

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Event = WordProblem::Event;

/// A house that keeps books: events are told without a hero.
struct Depot
{
    QString place;
    Noun item;
    QString kin; ///< what a share goes to
    QString came;
    QString left;
};

const QList<Depot> &depots()
{
    static const QList<Depot> all{
        {u"town library"_s, {u"book"_s, u"books"_s}, u"branches"_s, u"donated to it"_s, u"sold off"_s},
        {u"harbour warehouse"_s, {u"crate"_s, u"crates"_s}, u"halls"_s, u"delivered"_s, u"shipped out"_s},
        {u"bicycle shop"_s, {u"bicycle"_s, u"bicycles"_s}, u"outlets"_s, u"delivered"_s, u"sold"_s},
        {u"plant nursery"_s, {u"seedling"_s, u"seedlings"_s}, u"greenhouses"_s, u"brought in"_s, u"sold"_s},
        {u"glass factory"_s, {u"bottle"_s, u"bottles"_s}, u"depots"_s, u"produced"_s, u"broken"_s},
        {u"travelling museum"_s,
         {u"painting"_s, u"paintings"_s},
         u"rooms"_s,
         u"lent to it"_s,
         u"given back"_s}};
    return all;
}

QString wasWere(qint64 n)
{
    return n == 1 ? u" was "_s : u" were "_s;
}

QString depotSentence(const Event &event, const Depot &depot)
{
    switch (event.kind) {
    case WordProblem::Gain:
        return u"%1 more %2%3%4."_s.arg(QString::number(event.amount), nounFor(event.amount, depot.item),
                                        wasWere(event.amount), depot.came);
    case WordProblem::Lose:
        return counted(event.amount, depot.item) + wasWere(event.amount) + depot.left + u'.';
    case WordProblem::Times:
        return event.amount == 2
                   ? u"The number of %1 doubled."_s.arg(depot.item.many)
                   : u"The number of %1 grew to %2 times what it had been."_s.arg(depot.item.many)
                         .arg(event.amount);
    case WordProblem::Share:
        return u"All the %1 were divided equally among %2 %3, and from then on only the share of one of them "
               u"is "
               u"counted."_s.arg(depot.item.many, QString::number(event.amount), depot.kin);
    case WordProblem::GainEach:
        return u"%1 pallets with %2 each were %3."_s.arg(QString::number(event.amount),
                                                         counted(event.each, depot.item), depot.came);
    case WordProblem::LoseEach:
        return u"%1 customers took away %2 each."_s.arg(QString::number(event.amount),
                                                        counted(event.each, depot.item));
    }
    return {};
}

QStringList depotDistractors(int count, Random &random)
{
    const auto n = [&random](qint64 low, qint64 high) { return QString::number(random.between(low, high)); };
    QStringList all{u"The building has "_s + n(3, 14) + u" windows facing the street."_s,
                    u"The manager is "_s + n(31, 66) + u" years old."_s,
                    u"The staff drank "_s + n(12, 90) + u" cups of coffee that week."_s,
                    u"A parking space next door costs "_s + n(3, 25) + u" dollars a day."_s,
                    u"The clock in the entrance was "_s + n(2, 9) + u" minutes fast."_s,
                    u"The roof was repaired "_s + n(2, 30) + u" years ago."_s,
                    u"The night guard walks "_s + n(4, 18) + u" kilometres per shift."_s};
    random.shuffle(all);
    return all.mid(0, count);
}

QString ledgerLine(const Event &event, const Depot &depot)
{
    switch (event.kind) {
    case WordProblem::Gain:
        return u"in: "_s + counted(event.amount, depot.item);
    case WordProblem::Lose:
        return u"out: "_s + counted(event.amount, depot.item);
    case WordProblem::Times:
        return u"stock multiplied by %1"_s.arg(event.amount);
    case WordProblem::Share:
        return u"stock divided equally among %1 %2; only one share stays in this book"_s.arg(event.amount)
            .arg(depot.kin);
    case WordProblem::GainEach:
        return u"in: %1 pallets of %2 each"_s.arg(event.amount).arg(counted(event.each, depot.item));
    case WordProblem::LoseEach:
        return u"out: %1 pallets of %2 each"_s.arg(event.amount).arg(counted(event.each, depot.item));
    }
    return {};
}

} // namespace

QStringList strewn(QStringList sentences, const QStringList &extra, Random &random)
{
    for (const QString &sentence : extra)
        sentences.insert(random.between(1, sentences.size()), sentence);
    return sentences;
}

QString chronicle(const WordProblem &problem, Random &random)
{
    const Depot &depot = random.pick(depots());
    QStringList sentences{
        u"A %1 held %2 when the year began."_s.arg(depot.place, counted(problem.start, depot.item))};
    for (const Event &event : problem.events)
        sentences.append(depotSentence(event, depot));
    sentences = strewn(sentences, depotDistractors(problem.distractors, random), random);
    return sentences.join(u' ') + u" What was the number of %1 at the end?"_s.arg(depot.item.many);
}

QString ledger(const WordProblem &problem, Random &random)
{
    const Depot &depot = random.pick(depots());
    QStringList lines{u"opening stock: "_s + counted(problem.start, depot.item)};
    for (const Event &event : problem.events)
        lines.append(ledgerLine(event, depot));
    for (const QString &note : depotDistractors(problem.distractors, random))
        lines.insert(random.between(1, lines.size()), u"remark: "_s + note);
    return u"Stock book of the %1, entries in order of time:\n- "_s.arg(depot.place) + lines.join(u"\n- "_s)
           + u"\nHow many %1 are in stock after the last entry?"_s.arg(depot.item.many);
}

QString examStyle(const WordProblem &problem, Random &random)
{
    const Depot &depot = random.pick(depots());
    QString text = u"Given: a %1 with %2."_s.arg(depot.place, counted(problem.start, depot.item));
    const QStringList notes = depotDistractors(problem.distractors, random);
    if (!notes.isEmpty())
        text += u" Also known: "_s + notes.join(u' ');
    text += u"\nWhat happened, in this order:\n"_s;
    char16_t mark = u'a';
    for (const Event &event : problem.events)
        text += u"(%1) %2\n"_s.arg(QChar(mark++)).arg(depotSentence(event, depot));
    return text + u"Required: the number of %1 afterwards."_s.arg(depot.item.many);
}

} // namespace daao
