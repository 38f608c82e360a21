#include "core/simulation/passages.h"

#include "core/simulation/headings.h"

#include <algorithm>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

bool isRuler(QStringView line)
{
    return line.size() >= 3 && std::ranges::all_of(line, [&](QChar c) { return c == line.front(); })
           && QStringView(u"-=_*~\"'<>+").contains(line.front());
}

bool isFence(QStringView line)
{
    return line.startsWith(u"```") || line.startsWith(u"~~~");
}

bool readsAsInstruction(QStringView line)
{
    const auto words = wordsOf(line.left(200));
    if (words.size() < 2 || !isImperative(words[0]))
        return false;
    // Orders that nobody gives within a solution; other verbs must also speak to the reader.
    static const QStringList orders{
        u"judge"_s,      u"audit"_s,      u"evaluate"_s, u"assess"_s,  u"inspect"_s,  u"critique"_s,
        u"criticise"_s,  u"criticize"_s,  u"pick"_s,     u"select"_s,  u"choose"_s,   u"decide"_s,
        u"rank"_s,       u"vote"_s,       u"reply"_s,    u"respond"_s, u"improve"_s,  u"rewrite"_s,
        u"refine"_s,     u"polish"_s,     u"mend"_s,     u"fix"_s,     u"revise"_s,   u"produce"_s,
        u"repair"_s,     u"please"_s,     u"tell"_s,     u"act"_s,     u"identify"_s, u"scrutinise"_s,
        u"scrutinize"_s, u"reconsider"_s, u"provide"_s,  u"amend"_s,   u"rework"_s,   u"debug"_s,
        u"enhance"_s,    u"proofread"_s,  u"grade"_s,    u"rate"_s,    u"examine"_s};
    const bool figures = std::ranges::any_of(line, [](QChar c) { return c.isDigit(); });
    if (orders.contains(words[0]) && !figures)
        return true;
    static const QStringList addressed{
        u"you"_s,       u"your"_s,      u"candidate"_s, u"candidates"_s, u"solution"_s, u"solutions"_s,
        u"answer"_s,    u"answers"_s,   u"number"_s,    u"label"_s,      u"letter"_s,   u"above"_s,
        u"these"_s,     u"them"_s,      u"best"_s,      u"line"_s,       u"reply"_s,    u"verdict"_s,
        u"proposal"_s,  u"responses"_s, u"correct"_s,   u"right"_s,      u"wrong"_s,    u"mistake"_s,
        u"mistakes"_s,  u"question"_s,  u"problem"_s,   u"draft"_s,      u"it"_s,       u"program"_s,
        u"function"_s,  u"work"_s,      u"attempt"_s,   u"one"_s,        u"final"_s,    u"others"_s,
        u"proposals"_s, u"errors"_s,    u"error"_s,     u"flaws"_s,      u"code"_s,     u"result"_s,
        u"response"_s};
    return std::ranges::any_of(words, [](const QString &word) { return addressed.contains(word); });
}

/// Is the last line of a solution its conclusion? What follows after a blank line is then no part of it.
bool concludes(const QString &text)
{
    const QString last = text.trimmed().section(u'\n', -1).toLower();
    return last.contains(u"answer:") || last.contains(u"answer is") || last.contains(u"answer**:")
           || last.contains(u"boxed{") || last.startsWith(u"####") || last.startsWith(u"verdict:");
}

/// Goes through a message line by line.
class Divider
{
public:
    QList<Passage> divide(const QString &message)
    {
        const auto lines = QStringView(message).split(u'\n');
        for (const auto line : lines)
            take(line, line.trimmed());
        finish();
        return std::move(m_done);
    }

private:
    void take(QStringView line, QStringView trimmed)
    {
        if (!m_closing.isEmpty())
            return takeDelimited(line, trimmed);
        if (m_fence)
            return takeFenced(line, trimmed);
        if (isFence(trimmed))
            return openFence(line, trimmed);
        if (trimmed.isEmpty()) {
            m_blank = true;
            return append(line, line);
        }
        if (takeTag(line, trimmed) || takeRuler(line, trimmed) || takeQuote(line, trimmed)
            || takeHeading(line, trimmed))
            return;
        const bool open = m_now.kind != Passage::Plain && m_now.kind != Passage::Question;
        if (open && (m_quoted || (m_blank && (concludes(m_now.text) || readsAsInstruction(trimmed)))))
            begin({});
        append(line, line);
    }

    void takeDelimited(QStringView line, QStringView trimmed)
    {
        if (m_now.text.trimmed().isEmpty() && tagOf(trimmed)) { // a tag around tags holds nothing itself
            const QString label = m_now.label;
            m_closing.clear();
            takeTag(line, trimmed);
            if (m_now.label.isEmpty() && !m_closing.isEmpty())
                m_now.label = label;
            return;
        }
        const qsizetype at = trimmed.indexOf(m_closing);
        if (at < 0)
            return append(line, line);
        append(line, trimmed.left(at));
        m_closing.clear();
        begin({});
    }

    void takeFenced(QStringView line, QStringView trimmed)
    {
        append(line, line);
        if (!isFence(trimmed))
            return;
        m_fence = false;
        if (m_fenceIsAll)
            begin({});
    }

    void openFence(QStringView line, QStringView trimmed)
    {
        const bool first =
            m_now.kind != Passage::Plain && m_now.kind != Passage::Question && m_now.text.trimmed().isEmpty();
        const bool named = trimmed.size() > 3 && !trimmed.endsWith(u"text");
        m_fence = true;
        m_fenceIsAll = first;
        append(line, first && !named ? QStringView() : line);
    }

    bool takeTag(QStringView line, QStringView trimmed)
    {
        const auto tag = tagOf(trimmed);
        if (!tag)
            return false;
        const QString closing = u"</"_s + tag->name;
        const auto rest = trimmed.mid(tag->end);
        begin({tag->kind, tag->label, tag->name, {}, {}});
        if (const qsizetype at = rest.indexOf(closing); at >= 0) {
            append(line, rest.left(at));
            begin({});
            return true;
        }
        append(line, rest);
        m_closing = closing;
        return true;
    }

    bool takeRuler(QStringView line, QStringView trimmed)
    {
        if (!isRuler(trimmed))
            return false;
        const bool open = m_now.kind != Passage::Plain && m_now.kind != Passage::Question;
        if (open && m_now.text.trimmed().isEmpty()) {
            QString closing = trimmed.toString();
            closing.replace(u'<', u'>');
            m_closing = closing;
            append(line, {});
        } else if (open) {
            begin({});
            append(line, {});
        } else {
            append(line, {});
        }
        return true;
    }

    bool takeQuote(QStringView line, QStringView trimmed)
    {
        if (!trimmed.startsWith(u"> ") || m_now.kind == Passage::Plain || m_now.kind == Passage::Question)
            return false;
        m_quoted = true;
        append(line, trimmed.mid(2));
        return true;
    }

    bool takeHeading(QStringView line, QStringView trimmed)
    {
        const auto head = headingOf(trimmed, m_now.kind);
        if (!head)
            return false;
        begin({head->kind, head->label, head->head, {}, {}});
        append(line, head->rest);
        return true;
    }

    void begin(Passage next)
    {
        finish();
        m_now = std::move(next);
        m_quoted = false;
        m_blank = false;
    }

    void append(QStringView raw, QStringView text)
    {
        m_now.raw += raw;
        m_now.raw += u'\n';
        m_now.text += text;
        m_now.text += u'\n';
        if (!text.trimmed().isEmpty())
            m_blank = false;
    }

    void finish()
    {
        if (m_now.raw.isEmpty())
            return;
        m_now.text = m_now.text.trimmed();
        m_done += m_now;
        m_now = {};
    }

    QList<Passage> m_done;
    Passage m_now;
    QString m_closing;
    bool m_fence = false;
    bool m_fenceIsAll = false;
    bool m_quoted = false;
    bool m_blank = false;
};

} // namespace

QList<Passage> passagesOf(const QString &message)
{
    return Divider().divide(message);
}

} // namespace daao
