#include "core/simulation/solve/code.h"
#include "core/simulation/solve/codewords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace daao::coding {

using namespace Qt::StringLiterals;

namespace {

struct Signature
{
    QString name;
    QString parameter;
    qsizetype begin = 0;
};

const QString literal = u"(?:\\[[^\\]\\n]*\\]|\"[^\"\\n]*\"|'[^'\\n]*'|-?\\d+)"_s;

bool isBuiltin(const QString &name)
{
    static const QSet<QString> names{
        u"sum"_s,    u"len"_s,   u"max"_s,      u"min"_s,   u"sorted"_s, u"print"_s, u"list"_s,   u"str"_s,
        u"int"_s,    u"range"_s, u"reversed"_s, u"set"_s,   u"input"_s,  u"map"_s,   u"filter"_s, u"abs"_s,
        u"return"_s, u"if"_s,    u"for"_s,      u"while"_s, u"assert"_s, u"in"_s};
    return names.contains(name);
}

std::optional<Signature> signatureIn(const QString &text)
{
    static const QRegularExpression definition(u"\\bdef\\s+(\\w+)\\s*\\(\\s*(\\w+)[^,()]*\\)"_s);
    if (const auto match = definition.match(text); match.hasMatch())
        return Signature{match.captured(1), match.captured(2), match.capturedStart()};
    static const QRegularExpression call(
        u"\\b([A-Za-z_]\\w*)\\(\\s*([A-Za-z_]\\w*)\\s*(?::[^(),]*(?:\\[[^\\]]*\\])?)?\\)"_s);
    auto calls = call.globalMatch(text);
    while (calls.hasNext()) {
        const auto match = calls.next();
        if (!isBuiltin(match.captured(1)))
            return Signature{match.captured(1), match.captured(2), match.capturedStart()};
    }
    static const QRegularExpression named(
        u"(?:function|helper|method|routine|procedure|python|def|it)\\W+(?:(?:that is|which is|to be|must "
        u"be|should be|is|be|by the name of|with the name)\\s+)?"
        "(?:called|named|name|call)?\\W*?(?:[`\"“'*]+([A-Za-z_]\\w*)[`\"”'*]+|(?<=called |named )([A-Za-z_]\\w*)|([a-z]+_\\w+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto names = named.globalMatch(text);
    while (names.hasNext()) {
        const auto match = names.next();
        const QString name = match.captured(match.lastCapturedIndex());
        if (!isBuiltin(name))
            return Signature{name, {}, match.capturedStart()};
    }
    static const QRegularExpression calledName(u"\\b(?:called|named)\\s+[`\"“'*]*([A-Za-z_]\\w*)"_s);
    if (const auto match = calledName.match(text); match.hasMatch())
        return Signature{match.captured(1), {}, match.capturedStart()};
    static const QRegularExpression example(u"\\b([A-Za-z_]\\w*)\\("_s + literal + u"\\)"_s);
    auto examples = example.globalMatch(text);
    while (examples.hasNext()) {
        const auto match = examples.next();
        if (!isBuiltin(match.captured(1)))
            return Signature{match.captured(1), {}, match.capturedStart()};
    }
    return std::nullopt;
}

/// Takes out examples, remarks in parentheses and the function's own name; lengths do not matter yet.
QString withoutExamples(QString text, const Signature &signature)
{
    static const QRegularExpression prompt(u"^[ \\t]*>>>[^\\n]*(?:\\n(?![ \\t]*>>>)[^\\n]*)?"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression assertion(u"\\bassert\\b[^\\n]*"_s);
    text.replace(prompt, u";"_s).replace(assertion, u";"_s);
    const QString call = QRegularExpression::escape(signature.name) + u"\\(\\s*"_s + literal + u"\\s*\\)"_s;
    const QRegularExpression example(
        u"(?:(?:for (?:example|instance)|e\\.g\\.|examples?|so)[,:]?\\s*)?[`(]*"_s + call
            + u"[`]*\\s*(?:(?:returns?|is|==|=|->|→|=>|gives?|yields?|produces?|evaluates? to|equals?|becomes?|should(?: be| return| give)|must(?: be| return| give)|shall (?:be|return|give)|outputs?)\\s*:?\\s*)*[`]*"_s
            + literal + u"?[`)]*[.,;]?"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(example, u" ; "_s);
    const QString escaped = QRegularExpression::escape(signature.name);
    const QRegularExpression heading(u"[`]?\\b"_s + escaped
                                     + u"\\s*\\([^()\\n]*\\)[`]?(?:\\s*->\\s*[\\w\\[\\]]+)?[`]?"_s);
    text.replace(heading, u" "_s);
    static const QRegularExpression chat(
        u"(?:^|(?<=[.!?\\n]))(?!\\W*[^?.!\\n]*\\b(?:function|code|write|implement|define|python|create|helper)\\b)[^.!?\\n]*\\?"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(chat, u" "_s);
    static const QRegularExpression remark(
        u"\\((?![^()]*(?:descending|ascending|decreasing|increasing|first\\)|to smallest|to largest))[^()]*\\)"_s);
    text.replace(remark, u" "_s);
    static const QRegularExpression illustration(
        u"(?:,? so that|,? so|,? i\\.e\\.|,? that is,?|,? for example|,? e\\.g\\.)?,? [`\"'“‘][^`\"'”’\\n]*[`\"'”’] (?:becomes?|gives?|turns? into|yields?|is turned into) [`\"'“‘][^`\"'”’\\n]*[`\"'”’]"_s);
    text.replace(illustration, u" "_s);
    static const QRegularExpression tie(
        u"[,;:]? ?(?:and |with |taking |choosing |preferring |which is )*(?:(?:the "
        u")?(?:smallest|lowest|least|smaller)(?! to)[^.;,\\n]*\\b(?:ties?|equally)\\b[^.;\\n]*|"
        "(?:in case of|if there "
        "(?:is|are)|on|for|with|when|if|break\\w*|resolv\\w*)[^.;,\\n]*\\bties?\\b[^.;\\n]*|"
        "(?:the )?(?:lower|smaller|left)[^.;,\\n]{0,20}\\bmiddle[^.;\\n]*|(?:for|with|when|if|in case of)[^.;,\\n]{0,25}\\beven (?:count|number of|length|size|amount)[^.;\\n]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(tie, u" "_s);
    const QRegularExpression name(u"[`\"'*]\\b"_s + escaped + u"\\b[`\"'*]|(?<=called |named )\\b"_s + escaped
                                  + u"\\b"_s
                                  + (escaped.contains(u'_') ? u"|\\b"_s + escaped + u"\\b"_s : QString()));
    return text.replace(name, u" "_s);
}

/// Parts clauses by `;` where the words or the layout say that one thing follows another.
QString withClauses(QString text)
{
    static const QRegularExpression bullet(u"(?:^|\\n)\\s*(?:[-*•]|\\d+[.)]|->|→|step \\d+[.:)]?)?\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression arrow(u"\\s*(?:->|→|=>|\\|>)\\s*"_s);
    static const QRegularExpression follows(
        u",?\\s*\\b(?:and )?(?:then|after that|after this|afterwards|next|finally|lastly|subsequently|at last|in the end|thereafter|second(?:ly)?,|third(?:ly)?,|followed by)\\b,?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression request(
        u",\\s+(?=(?:to "
        u")?(?:keep|leave|(?:remove|drop|discard|delete|retain|sort|reverse|replace|make|convert|turn|swap|"
        u"double|square|multiply|add|"
        "subtract|negate|take|put|write|shift|rotate|move|apply|run-length|capitali[sz]e|change|increase|"
        "decrease|throw|return|count|sum|"
        "filter|skip|arrange|strip|compute)s?)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression blank(u"\\s+"_s);
    return text.replace(bullet, u" ; "_s)
        .replace(request, u" ; "_s)
        .replace(arrow, u" ; "_s)
        .replace(follows, u" ; "_s)
        .replace(QChar(u'\u00a0'), u' ')
        .replace(blank, u" "_s);
}

enum class Joint { None, And, Clause, After };

Joint jointIn(QStringView gap)
{
    static const QRegularExpression after(u"\\b(?:after|once|having)\\b(?! (?:that|this|which))"_s);
    if (after.match(gap).hasMatch() && !gap.contains(u';') && !gap.contains(u'.'))
        return Joint::After;
    if (gap.contains(u';') || gap.contains(u". ") || gap.endsWith(u'.'))
        return Joint::Clause;
    if (gap.contains(u" and ") || gap.contains(u','))
        return Joint::And;
    return Joint::None;
}

struct Clause
{
    QList<Mention> mentions;
    bool later = false;  ///< "before …, do this": comes after the next one
    bool sooner = false; ///< "… after doing this": comes before the one in front
    qsizetype begin = 0;
};

QList<CodeTask::Step> stepsOf(const Clause &clause, const QString &text)
{
    QList<CodeTask::Step> steps;
    QList<Mention> heads;
    const auto flush = [&] {
        for (qsizetype i = heads.size() - 1; i >= 0; --i)
            steps.append(heads.at(i).step);
        heads.clear();
    };
    for (const Mention &mention : clause.mentions) {
        if (mention.kind == Mention::Head) {
            heads.append(mention);
            continue;
        }
        if (mention.relative && !heads.isEmpty()) {
            const qsizetype from = heads.last().end;
            const QStringView gap = QStringView(text).mid(from, mention.begin - from);
            if (!gap.contains(u" of ") && gap.size() < 14)
                flush();
        }
        steps.append(mention.step);
    }
    flush();
    return steps;
}

QList<Clause> clausesOf(const QList<Mention> &mentions, const QString &text, bool splitAtAnd)
{
    QList<Clause> clauses;
    qsizetype end = 0;
    for (const Mention &mention : mentions) {
        const QStringView gap = QStringView(text).mid(end, mention.begin - end);
        const Joint joint = jointIn(gap);
        const bool starts = clauses.isEmpty() || joint == Joint::Clause || joint == Joint::After
                            || (joint == Joint::And && splitAtAnd);
        if (starts) {
            Clause clause{.begin = mention.begin};
            clause.sooner = joint == Joint::After && !clauses.isEmpty();
            static const QRegularExpression before(u"(?:^|[;.,]\\s*)before\\s[^;.,]*$"_s);
            clause.later = before.match(gap).hasMatch();
            clauses.append(clause);
        }
        clauses.last().mentions.append(mention);
        end = mention.end;
    }
    for (qsizetype i = 0; i + 1 < clauses.size(); ++i) {
        if (!clauses.at(i).later)
            continue;
        clauses[i].later = false;
        clauses.swapItemsAt(i, i + 1);
        ++i;
    }
    for (qsizetype i = 1; i < clauses.size(); ++i)
        if (clauses.at(i).sooner)
            clauses.move(i, i - 1);
    return clauses;
}

bool fits(const QList<CodeTask::Step> &steps)
{
    if (steps.isEmpty() || steps.size() > 12)
        return false;
    for (qsizetype i = 0; i + 1 < steps.size(); ++i)
        if (isLastStage(steps.at(i).stage))
            return false;
    return true;
}

/// "reverse … return the reversed list": the return names again what was done.
QList<CodeTask::Step> withoutEcho(QList<CodeTask::Step> steps, const QList<Mention> &mentions,
                                  const QString &text)
{
    if (steps.size() < 2 || mentions.size() < 2 || isLastStage(steps.last().stage)
        || !(steps.last() == steps.at(steps.size() - 2)))
        return steps;
    const QString lead = text.left(mentions.last().begin).right(14);
    if (lead.contains(u"return the") || lead.contains(u"the result"))
        steps.removeLast();
    return steps;
}

QList<CodeTask::Step> stepsIn(const QString &spec, bool onText)
{
    bool understood = true;
    const QString lower = spec.toLower();
    if (lower.size() != spec.size())
        return {};
    const QList<Mention> mentions = mentionsIn(lower, spec, onText, understood);
    if (!understood || mentions.isEmpty())
        return {};
    for (const bool splitAtAnd : {true, false}) {
        QList<CodeTask::Step> steps;
        for (const Clause &clause : clausesOf(mentions, lower, splitAtAnd))
            steps += stepsOf(clause, lower);
        steps = withoutEcho(steps, mentions, lower);
        if (fits(steps))
            return steps;
    }
    return {};
}

/// 1: a string; 0: a list; -1: the text does not say.
int argumentIn(const QString &text)
{
    static const QRegularExpression list(u"\\b(?:list|array|sequence|integers|ints|numbers)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression string(
        u"\\b(?:string|str|text|sentence|phrase|line of text|message)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto asList = list.match(text);
    const auto asString = string.match(text);
    if (!asList.hasMatch() && !asString.hasMatch())
        return -1;
    if (!asList.hasMatch() || !asString.hasMatch())
        return asString.hasMatch() ? 1 : 0;
    return asString.capturedStart() < asList.capturedStart() ? 1 : 0;
}

struct Paragraph
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

QList<Paragraph> paragraphsOf(const QString &text)
{
    QList<Paragraph> paragraphs;
    static const QRegularExpression blank(u"\\n[ \\t]*\\n\\s*"_s);
    qsizetype begin = 0;
    auto gaps = blank.globalMatch(text);
    while (gaps.hasNext()) {
        const auto gap = gaps.next();
        if (gap.capturedStart() > begin)
            paragraphs.append({begin, gap.capturedStart()});
        begin = gap.capturedEnd();
    }
    if (begin < text.size())
        paragraphs.append({begin, text.size()});
    return paragraphs;
}

std::optional<Function> readRun(const QString &text, const Signature &signature)
{
    const QString bare = withoutExamples(text, signature);
    const int argument = argumentIn(text);
    if (argument < 0)
        return std::nullopt;
    const QString spec = withClauses(bare);
    const bool onText = argument == 1;
    const QList<CodeTask::Step> steps = stepsIn(spec, onText);
    if (steps.isEmpty())
        return std::nullopt;
    Function function{.name = signature.name,
                      .parameter = signature.parameter,
                      .onText = onText,
                      .questionText = text.trimmed()};
    if (function.parameter.isEmpty())
        function.parameter = onText ? u"text"_s : u"values"_s;
    for (const CodeTask::Step &step : steps)
        function.steps.append({step, false});
    return function;
}

} // namespace

std::optional<Function> read(const QString &text)
{
    const auto has = [&text](QStringView word) { return text.contains(word, Qt::CaseInsensitive); };
    if (text.size() > 20'000
        || !(has(u"function") || has(u"def ") || has(u"python") || has(u"method") || has(u"routine")))
        return std::nullopt;
    const auto paragraphs = paragraphsOf(text);
    constexpr qsizetype longest = 5;
    for (qsizetype first = 0; first < paragraphs.size(); ++first) {
        // From the first paragraph that names the function as far as the description goes.
        std::optional<Function> best;
        for (qsizetype last = first; last < paragraphs.size() && last < first + longest; ++last) {
            const qsizetype begin = paragraphs.at(first).begin;
            const QString run = text.mid(begin, paragraphs.at(last).end - begin);
            const auto signature = signatureIn(run);
            if (!signature)
                continue;
            auto found = readRun(run, *signature);
            if (found && (!best || found->steps.size() > best->steps.size()))
                best = found;
            else if (best)
                break;
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

} // namespace daao::coding
