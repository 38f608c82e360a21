#include "core/problems/families.h"
#include "core/problems/solve.h"
#include "core/problems/vocabulary.h"

#include <bitset>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

using Fact = FactQuestion::Fact;

enum Kind { Someone, Town, Guild, River, KindCount };

struct Relation
{
    QString name;
    Kind from;
    Kind to;
};

const QList<Relation> &relations()
{
    static const QList<Relation> all{
        {u"mentor"_s, Someone, Someone},   {u"physician"_s, Someone, Someone},
        {u"banker"_s, Someone, Someone},   {u"birthplace"_s, Someone, Town},
        {u"summer home"_s, Someone, Town}, {u"guild"_s, Someone, Guild},
        {u"mayor"_s, Town, Someone},       {u"founder"_s, Town, Someone},
        {u"market town"_s, Town, Town},    {u"main river"_s, Town, River},
        {u"oldest guild"_s, Town, Guild},  {u"treasurer"_s, Guild, Someone},
        {u"head"_s, Guild, Someone},       {u"seat"_s, Guild, Town},
        {u"parent guild"_s, Guild, Guild}, {u"guardian"_s, River, Someone},
        {u"chief port"_s, River, Town},    {u"largest tributary"_s, River, River}};
    return all;
}

/// Made-up names, each given once.
class Names
{
public:
    explicit Names(Random &random)
        : m_random(random)
    {}

    QString make(Kind kind)
    {
        static const QStringList starts{u"Bal"_s, u"Cor"_s, u"Dru"_s, u"Fen"_s, u"Gil"_s, u"Hov"_s, u"Jar"_s,
                                        u"Kel"_s, u"Lom"_s, u"Mav"_s, u"Nib"_s, u"Pol"_s, u"Quo"_s, u"Rud"_s,
                                        u"Sef"_s, u"Tav"_s, u"Ulm"_s, u"Vex"_s, u"Wim"_s, u"Zor"_s};
        static const QStringList middles{u"a"_s, u"e"_s,   u"i"_s,   u"o"_s,
                                         u"u"_s, u"ari"_s, u"ilo"_s, u"enu"_s};
        static const QList<QStringList> ends{{u"n"_s, u"sk"_s, u"ro"_s, u"la"_s, u"th"_s, u"vin"_s},
                                             {u"burg"_s, u"mere"_s, u"stead"_s, u"ford"_s, u"haven"_s},
                                             {u"dun"_s, u"gard"_s, u"mark"_s, u"tine"_s},
                                             {u"wash"_s, u"brook"_s, u"nisse"_s, u"flow"_s}};
        const QStringList &endings = ends.at(kind);
        for (;;) {
            const auto start = m_random.below(quint64(starts.size()));
            const auto middle = m_random.below(quint64(middles.size()));
            const auto end = m_random.below(quint64(endings.size()));
            const auto number = ((quint64(kind) * 32 + start) * 8 + middle) * 8 + end;
            if (m_taken.test(number))
                continue;
            m_taken.set(number);
            return starts.at(qsizetype(start)) + middles.at(qsizetype(middle)) + endings.at(qsizetype(end));
        }
    }

private:
    Random &m_random;
    std::bitset<quint64(KindCount) * 32 * 8 * 8> m_taken;
};

struct Entity
{
    QString name;
    Kind kind = Someone;
};

const Relation &relationFrom(Kind from, Random &random)
{
    for (;;) {
        const Relation &relation = random.pick(relations());
        if (relation.from == from)
            return relation;
    }
}

bool isTold(const FactQuestion &question, const QString &subject, const QString &relation)
{
    for (const Fact &fact : question.facts)
        if (fact.subject == subject && fact.relation == relation)
            return true;
    return false;
}

QString sentence(const Fact &fact, Random &random)
{
    switch (random.below(3)) {
    case 0:
        return u"The %1 of %2 is %3."_s.arg(fact.relation, fact.subject, fact.object);
    case 1:
        return u"%3 is the %1 of %2."_s.arg(fact.relation, fact.subject, fact.object);
    default:
        return u"%2's %1 is %3."_s.arg(fact.relation, fact.subject, fact.object);
    }
}

QString prose(const FactQuestion &question, Random &random)
{
    QStringList sentences;
    for (const Fact &fact : question.facts)
        sentences.append(sentence(fact, random));
    return sentences.join(u' ');
}

bool endsWithSomeone(const FactQuestion &question)
{
    for (const Relation &relation : relations())
        if (relation.name == question.path.last())
            return relation.to == Someone;
    return false;
}

/// "the mayor of the birthplace of Tavo"
QString asked(const FactQuestion &question)
{
    QString text = question.subject;
    for (const QString &relation : question.path)
        text = u"the "_s + relation + u" of "_s + text;
    return text;
}

QString ask(const FactQuestion &question)
{
    return (endsWithSomeone(question) ? u"Who is "_s : u"What is "_s) + asked(question) + u'?';
}

QString choiceLines(const FactQuestion &question, const QString &pattern, const QString &separator)
{
    QStringList lines;
    for (qsizetype i = 0; i < question.choices.size(); ++i)
        lines.append(pattern.arg(QChar(char16_t(u'A' + i))).arg(question.choices[i]));
    return lines.join(separator);
}

QString linesOf(const FactQuestion &question)
{
    return choiceLines(question, u"%1) %2"_s, u"\n"_s) + u"\nAnswer with the letter of the right choice."_s;
}

QString reader(const FactQuestion &question, Random &random)
{
    const QString land =
        random.pick(QStringList{u"a far country"_s, u"the northern isles"_s, u"an old atlas"_s});
    return u"The following is reported from %1. %2\n\n%3\n%4"_s.arg(land, prose(question, random),
                                                                    ask(question), linesOf(question));
}

QString bullets(const FactQuestion &question, Random &random)
{
    QString text = u"Facts:\n"_s;
    for (const Fact &fact : question.facts)
        text += u"- "_s + sentence(fact, random) + u'\n';
    return text + u"\nQuestion: "_s + ask(question) + u'\n' + linesOf(question);
}

QString table(const FactQuestion &question, Random &)
{
    QString text = u"A table has the columns subject, relation and object:\n"_s;
    for (const Fact &fact : question.facts)
        text += u"%1 | %2 | %3\n"_s.arg(fact.subject, fact.relation, fact.object);
    return text + u"\nGoing by the table, "_s + (endsWithSomeone(question) ? u"who is "_s : u"what is "_s)
           + asked(question) + u"?\n"_s + choiceLines(question, u"(%1) %2"_s, u"   "_s)
           + u"\nGive the letter only."_s;
}

QString questionFirst(const FactQuestion &question, Random &random)
{
    return u"%1 You can find out from these notes, most of which do not matter: %2\nThe choices are:\n%3"_s
        .arg(ask(question), prose(question, random), linesOf(question));
}

QString encyclopaedia(const FactQuestion &question, Random &)
{
    QStringList subjects;
    for (const Fact &fact : question.facts)
        if (!subjects.contains(fact.subject))
            subjects.append(fact.subject);
    QString text = u"Entries of a small encyclopaedia:\n"_s;
    for (const QString &subject : subjects) {
        QStringList parts;
        for (const Fact &fact : question.facts)
            if (fact.subject == subject)
                parts.append(fact.relation + u": "_s + fact.object);
        text += subject + u" ("_s + parts.join(u"; "_s) + u")\n"_s;
    }
    return text + u"\nAccording to these entries, "_s
           + (endsWithSomeone(question) ? u"who is "_s : u"what is "_s) + asked(question) + u"?\n"_s
           + linesOf(question);
}

QString archive(const FactQuestion &question, Random &)
{
    QString text = u"The archive holds these index cards.\n"_s;
    int number = 0;
    for (const Fact &fact : question.facts)
        text += u"Card %1: %2 is the %3 of %4.\n"_s.arg(QString::number(++number), fact.object, fact.relation,
                                                        fact.subject);
    return text + u"\nA visitor wants to know one thing: "_s + ask(question) + u" Which choice is right?\n"_s
           + linesOf(question);
}

QString letter(const FactQuestion &question, Random &random)
{
    static const QStringList leads{u"I have learned that "_s, u"It is certain that "_s,
                                   u"They told me that "_s, u"I read that "_s};
    QString text = u"Dear %1,\n"_s.arg(random.pick(people()).name);
    for (const Fact &fact : question.facts)
        text += random.pick(leads) + u"the %1 of %2 is %3. "_s.arg(fact.relation, fact.subject, fact.object);
    return text + u"Now tell me: "_s + (endsWithSomeone(question) ? u"who is "_s : u"what is "_s)
           + asked(question) + u"? Choose one of these: "_s + choiceLines(question, u"(%1) %2"_s, u", "_s)
           + u". The letter will do."_s;
}

QString guide(const FactQuestion &question, Random &random)
{
    QString text = u"On a guided tour:\n"_s;
    for (const Fact &fact : question.facts)
        text += u"Guide: %1\n"_s.arg(sentence(fact, random));
    return text + u"After the tour, the visitors are quizzed: "_s + ask(question) + u'\n'
           + choiceLines(question, u"%1. %2"_s, u"\n"_s) + u"\nWhich letter marks the right answer?"_s;
}

void addDistractor(FactQuestion &question, QList<Entity> &entities, Names &names, Kind wanted, Random &random)
{
    for (int attempt = 0; attempt < 40; ++attempt) {
        const Relation &relation = random.pick(relations());
        if (random.chance(1, 2) && relation.to != wanted)
            continue;
        Entity subject = random.pick(entities);
        if (subject.kind != relation.from || random.chance(1, 3))
            subject = {names.make(relation.from), relation.from};
        if (isTold(question, subject.name, relation.name))
            continue;
        Entity object = random.pick(entities);
        if (object.kind != relation.to || object.name == subject.name || random.chance(1, 2))
            object = {names.make(relation.to), relation.to};
        question.facts.append({subject.name, relation.name, object.name});
        entities.append({object});
        entities.append({subject});
        return;
    }
}

void addChoices(FactQuestion &question, const Entity &answer, const QList<Entity> &entities, Names &names,
                int count, Random &random)
{
    QStringList others;
    for (const Entity &entity : entities)
        if (entity.kind == answer.kind && entity.name != answer.name && entity.name != question.subject
            && !others.contains(entity.name))
            others.append(entity.name);
    random.shuffle(others);
    while (others.size() < count - 1)
        others.append(names.make(answer.kind));
    question.choices = QStringList(others.mid(0, count - 1)) + QStringList{answer.name};
    random.shuffle(question.choices);
}

} // namespace

Structure drawFacts(Random &random, int level, int)
{
    const int hops = std::clamp(int(random.between(scaled(level, 6, 50), scaled(level, 16, 69))) / 10, 1, 6);
    const int count = int(random.between(scaled(level, 4, 16), std::min(36, 8 + level * 9 / 100))) + hops - 1;
    Names names(random);
    FactQuestion question;
    Entity at{names.make(Someone), Someone};
    question.subject = at.name;
    QList<Entity> entities{at};
    for (int hop = 0; hop < hops; ++hop) {
        const Relation &relation = relationFrom(at.kind, random);
        const Entity next{names.make(relation.to), relation.to};
        question.facts.append({at.name, relation.name, next.name});
        question.path.append(relation.name);
        entities.append(next);
        at = next;
    }
    while (question.facts.size() < count)
        addDistractor(question, entities, names, at.kind, random);
    random.shuffle(question.facts);
    addChoices(question, at, entities, names, int(random.between(4, 5)), random);
    return question;
}

QString tellFacts(const Structure &structure, const Reference &, Random &random, int phrasing)
{
    using Telling = QString (*)(const FactQuestion &, Random &);
    static constexpr Telling tellings[] = {reader,        bullets, table,  questionFirst,
                                           encyclopaedia, archive, letter, guide};
    return tellings[phrasing](std::get<FactQuestion>(structure), random);
}

} // namespace daao
