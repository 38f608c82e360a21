#include "core/simulation/solve/facts.h"

#include "core/simulation/solve/finding.h"
#include "core/simulation/solve/solvers.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;
using lore::Fact;
using lore::Hop;
using lore::Reading;

namespace {

/// The option that names the thing; -1: none.
int choiceOf(const QString &thing, const lore::Choices &choices)
{
    const QString name = lore::sameName(thing);
    for (qsizetype i = 0; i < choices.list.size(); ++i)
        if (lore::sameName(choices.list.at(i).text) == name)
            return int(i);
    return -1;
}

QString labelOf(const QString &thing, const lore::Choices &choices)
{
    if (choices.list.isEmpty())
        return thing;
    const int choice = choiceOf(thing, choices);
    return choice < 0 ? QString() : choices.list.at(choice).label;
}

FactQuestion structureOf(const Reading &reading)
{
    FactQuestion question;
    for (const Fact &fact : reading.facts)
        question.facts.append({fact.subject, fact.relation, fact.object});
    question.subject = reading.subject;
    for (const Hop &hop : reading.hops)
        question.path.append(hop.relation);
    for (const auto &choice : reading.choices.list)
        question.choices.append(choice.text);
    return question;
}

QString tableKey(const QString &relation, bool backwards)
{
    return prose::pythonLiteral(backwards ? u"whose "_s + relation : relation);
}

/// Facts as a dictionary and the walk along `hops`; `shift` moves the letter that is printed.
QString programOf(const Reading &reading, const QString &subject, const QList<Hop> &hops, int shift)
{
    QStringList lines{u"facts = {"_s};
    for (const Fact &fact : reading.facts)
        lines.append(u"    (%1, %2): %3,"_s.arg(prose::pythonLiteral(fact.subject),
                                                tableKey(fact.relation, false),
                                                prose::pythonLiteral(fact.object)));
    for (const Hop &hop : hops)
        if (hop.backwards)
            for (const Fact &fact : reading.facts)
                if (fact.key == hop.key)
                    lines.append(u"    (%1, %2): %3,"_s.arg(prose::pythonLiteral(fact.object),
                                                            tableKey(hop.relation, true),
                                                            prose::pythonLiteral(fact.subject)));
    lines.append(u"}"_s);
    lines.append(u"thing = "_s + prose::pythonLiteral(subject));
    QStringList path;
    for (const Hop &hop : hops) {
        const auto stated =
            std::ranges::find_if(reading.facts, [&hop](const Fact &fact) { return fact.key == hop.key; });
        const bool same = hop.backwards || stated == reading.facts.end();
        path.append(same ? tableKey(hop.relation, hop.backwards) : tableKey(hop.relation, false));
    }
    lines.append(u"for relation in [%1]:"_s.arg(path.join(u", "_s)));
    lines.append(u"    thing = facts[(thing, relation)]"_s);
    if (reading.choices.list.isEmpty()) {
        lines.append(u"print(thing)"_s);
        return lines.join(u'\n') + u'\n';
    }
    lines.append(u"choices = {"_s);
    for (qsizetype i = 0; i < reading.choices.list.size(); ++i) {
        const qsizetype from = (i + shift + reading.choices.list.size()) % reading.choices.list.size();
        lines.append(
            u"    %1: %2,"_s.arg(prose::pythonLiteral(reading.choices.list.at(i).label),
                                 prose::pythonLiteral(lore::sameName(reading.choices.list.at(from).text))));
    }
    lines << u"}"_s << u"def plain(name):"_s << u"    name = name.lower()"_s
          << u"    for article in (\"the \", \"a \", \"an \"):"_s << u"        if name.startswith(article):"_s
          << u"            name = name[len(article):]"_s << u"    return name"_s
          << u"print(next(label for label, text in choices.items() if text == plain(thing)))"_s;
    return lines.join(u'\n') + u'\n';
}

/// Where the walk ends; empty: it breaks off.
QString walked(const Reading &reading, QString thing, const QList<Hop> &hops)
{
    for (const Hop &hop : hops) {
        thing = lore::step(reading.facts, thing, hop);
        if (thing.isEmpty())
            return {};
    }
    return thing;
}

QStringList wrongProgramsFor(const Reading &reading, const QString &answer)
{
    QStringList programs;
    const auto consider = [&](const QString &subject, const QList<Hop> &hops) {
        const QString end = walked(reading, subject, hops);
        const QString printed = end.isEmpty() ? QString() : labelOf(end, reading.choices);
        if (!printed.isEmpty() && printed != answer && programs.size() < 4)
            programs.append(programOf(reading, subject, hops, 0));
    };
    for (qsizetype drop = reading.hops.size() - 1; drop >= 0; --drop) {
        QList<Hop> shorter = reading.hops;
        shorter.removeAt(drop);
        consider(reading.subject, shorter);
    }
    for (const Fact &fact : reading.facts)
        if (fact.subject != reading.subject)
            consider(fact.subject, reading.hops);
    if (!reading.choices.list.isEmpty())
        for (const int shift : {1, -1})
            programs.append(programOf(reading, reading.subject, reading.hops, shift));
    return programs;
}

QStringList mistakesFor(const Reading &reading)
{
    QStringList mistakes;
    const auto blame = [&](const QString &thing) {
        const QString label = labelOf(thing, reading.choices);
        if (!label.isEmpty())
            mistakes.append(label);
    };
    for (qsizetype i = reading.things.size() - 2; i >= 0; --i) // stopped too early
        blame(reading.things.at(i));
    const Hop &last = reading.hops.last();
    for (const Fact &fact : reading.facts) // the right relation of somebody else
        if (fact.key == last.key)
            blame(last.backwards ? fact.subject : fact.object);
    for (const auto &choice : reading.choices.list)
        mistakes.append(choice.label);
    for (const Fact &fact : reading.facts)
        blame(fact.object);
    return mistakes;
}

QStringList workingFor(const Reading &reading, const QString &answer)
{
    QStringList working{u"Begin with %1."_s.arg(reading.subject)};
    for (qsizetype i = 0; i < reading.hops.size(); ++i) {
        const Hop &hop = reading.hops.at(i);
        working.append(u"Looking up \"%1\" for %2 leads to %3."_s.arg(hop.relation, reading.things.at(i),
                                                                      reading.things.at(i + 1)));
    }
    const QString end = reading.things.last();
    working.append(end == answer ? u"The chain ends at %1."_s.arg(end)
                                 : u"The chain ends at %1, which is option %2."_s.arg(end, answer));
    return working;
}

} // namespace

std::optional<Understanding> findFacts(const QString &text)
{
    const auto reading = lore::read(text);
    if (!reading)
        return std::nullopt;
    const QString answer = labelOf(reading->things.last(), reading->choices);
    if (answer.isEmpty())
        return std::nullopt;
    return understood({.structure = structureOf(*reading),
                       .answer = answer,
                       .working = workingFor(*reading, answer),
                       .mistakes = mistakesFor(*reading),
                       .program = programOf(*reading, reading->subject, reading->hops, 0),
                       .wrongPrograms = wrongProgramsFor(*reading, answer),
                       .questionText = reading->questionText});
}

} // namespace daao
