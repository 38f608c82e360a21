#include "app/cli/terminal.h"

#include "core/domain/json.h"

#include <unistd.h>

#include <QJsonDocument>
#include <QMutexLocker>
#include <QRegularExpression>

#include <cstdio>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QMutex &outputMutex()
{
    static QMutex mutex;
    return mutex;
}

void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const QMutexLocker lock(&outputMutex());
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

/// What an LLM wrote may hold control characters; a terminal must not obey them.
QString harmless(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe)
        if ((c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            c = u'\uFFFD';
    return safe;
}

} // namespace

void Terminal::line(const QString &text) const
{
    write(stdout, harmless(text) + u'\n');
}

void Terminal::document(const QJsonObject &object) const
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void Terminal::jsonLine(const QJsonObject &object) const
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n');
}

void Terminal::note(const QString &text) const
{
    if (!quiet)
        write(stderr, harmless(text) + u'\n');
}

int Terminal::fail(const Error &error) const
{
    if (json)
        document({{u"schema"_s, u"daao.error/1"_s}, {u"error"_s, Json::from(error)}});
    write(stderr, harmless("daao: "_L1 + error.message) + u'\n');
    return exitCodeOf(error.kind);
}

void Terminal::table(const QStringList &titles, const QList<QStringList> &rows,
                     const QList<int> &rightAligned) const
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < titles.size(); ++column) {
        qsizetype width = titles[column].size();
        for (const QStringList &row : rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    const auto print = [&](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < titles.size(); ++column) {
            const QString cell = cells.value(column);
            const bool right = rightAligned.contains(int(column));
            text += right ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
            text += u"  "_s;
        }
        line(text.trimmed().isEmpty() ? QString() : text.left(text.size() - 2));
    };
    print(titles);
    for (const QStringList &row : rows)
        print(row);
}

ProgressLine::ProgressLine(const Terminal &terminal)
    : m_active(!terminal.quiet && isatty(STDERR_FILENO) == 1)
{}

ProgressLine::~ProgressLine()
{
    if (m_active)
        write(stderr, u"\r\x1b[K"_s);
}

void ProgressLine::show(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    if (m_active)
        write(stderr, "\r\x1b[K"_L1 + harmless(text).left(120));
}

void RunProgressLine::nodeStarted(const QString &, const NodeRun &node)
{
    const QMutexLocker lock(&m_mutex);
    m_node = tr("%1 on %2").arg(toString(node.op), node.model);
    m_line.show(tr("%1 …").arg(m_node));
}

void RunProgressLine::callFinished(const QString &, const Call &call)
{
    const QMutexLocker lock(&m_mutex);
    ++m_calls;
    m_cost += call.reply.cost();
    m_line.show(tr("%1 …  %n call(s), %2", "", m_calls).arg(m_node, Words::cost(m_cost)));
}

QString Words::money(const std::optional<Money> &money)
{
    return money ? u'$' + QString::number(money->usd(), 'f', 10).remove(QRegularExpression(u"0{1,8}$"_s))
                 : tr("unknown");
}

QString Words::cost(const Cost &cost)
{
    return cost.complete ? money(cost.known) : tr("unknown (%1 of it known)").arg(money(cost.known));
}

QString Words::time(double ms)
{
    return ms < 1000 ? tr("%1 ms").arg(ms, 0, 'f', 0) : tr("%1 s").arg(ms / 1000, 0, 'f', 2);
}

QString Words::verdict(const std::optional<bool> &correct)
{
    return !correct ? tr("not judged") : *correct ? tr("✓ right") : tr("✕ wrong");
}

QString Words::yesNo(bool yes)
{
    return yes ? tr("yes") : tr("no");
}

} // namespace daao
