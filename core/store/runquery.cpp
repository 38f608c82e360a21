#include "core/store/runquery.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

/// From–to, both included where given.
template<class T>
struct Between
{
    std::optional<T> from;
    std::optional<T> to;
};

struct Bound
{
    QString text;
    bool open = false; ///< the value itself is not meant
};

/// Apart from where it is used: lupdate loses the class behind a < of a template.
QString wrongOrder()
{
    return RunQuery::tr("the smaller number stands first.");
}

Between<Bound> bounds(const QString &value)
{
    const auto after = [&](qsizetype n) { return value.mid(n).trimmed(); };
    if (value.startsWith(u">="_s))
        return {Bound{after(2)}, {}};
    if (value.startsWith(u"<="_s))
        return {{}, Bound{after(2)}};
    if (value.startsWith(u'>'))
        return {Bound{after(1), true}, {}};
    if (value.startsWith(u'<'))
        return {{}, Bound{after(1), true}};
    if (const qsizetype dots = value.indexOf(u".."_s); dots >= 0) {
        Between<Bound> range;
        if (dots > 0)
            range.from = Bound{value.left(dots)};
        if (dots + 2 < value.size())
            range.to = Bound{after(dots + 2)};
        return range;
    }
    return {Bound{value}, Bound{value}};
}

/// The line cut into terms: key and value, or a bare word (no key), or a quoted text.
struct Piece
{
    QString key;
    QString value;
    bool quoted = false;
    QString whole; ///< as typed
};

QList<Piece> piecesOf(const QString &line)
{
    // key:"text" | "text" (the last quote may be missing: somebody is still typing) | key:value | word
    static const QRegularExpression piece(uR"((?:(\w+):)?"([^"]*)(?:"|$)|(\w+):(\S*)|(\S+))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QList<Piece> pieces;
    for (auto it = piece.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        if (match.hasCaptured(2))
            pieces.append({match.captured(1), match.captured(2), true, match.captured()});
        else if (match.hasCaptured(3))
            pieces.append({match.captured(3), match.captured(4), false, match.captured()});
        else
            pieces.append({{}, match.captured(5), false, match.captured()});
    }
    return pieces;
}

class Reader
{
public:
    explicit Reader(RunFilter &filter)
        : m_filter(filter)
    {}

    Result<> read(const Piece &piece)
    {
        if (piece.key.isEmpty())
            return word(piece);
        if (piece.value.trimmed().isEmpty())
            return failure(ErrorKind::BadInput,
                           RunQuery::tr("“%1” needs a value after the colon.").arg(piece.whole));
        const QString key = piece.key.toLower();
        for (const auto &[names, take] : m_keys)
            if (names.contains(key))
                return (this->*take)(piece);
        return failure(
            ErrorKind::BadInput,
            RunQuery::tr("“%1:” is no filter. Write a text with a colon in quotes.").arg(piece.key));
    }

private:
    using Take = Result<> (Reader::*)(const Piece &);

    static Error wrong(const Piece &piece, const QString &instead)
    {
        return {
            ErrorKind::BadInput, RunQuery::tr("“%1” is not understood: %2").arg(piece.whole, instead), {}};
    }

    Result<> word(const Piece &piece)
    {
        const QString plain = piece.quoted ? QString() : piece.value.toLower();
        if (plain == u"wrong" || plain == u"right")
            m_filter.correct = plain == u"right";
        else if (plain == u"unjudged")
            m_filter.unjudged = true;
        else if (plain == u"starred")
            m_filter.starred = true;
        else if (piece.quoted && !piece.value.trimmed().isEmpty())
            m_filter.phrases.append(piece.value.simplified());
        else if (!piece.quoted)
            m_filter.text += (m_filter.text.isEmpty() ? QString() : u" "_s) + piece.value;
        return {};
    }

    /// Numbers of a range; `convert` says what one means, `next` the nearest value above or below.
    template<class T, class Convert, class Next>
    static Result<Between<T>> range(const Piece &piece, const QString &instead, Convert convert, Next next)
    {
        const Between<Bound> typed = bounds(piece.value);
        Between<T> read;
        for (const bool lower : {true, false}) {
            const auto &bound = lower ? typed.from : typed.to;
            if (!bound)
                continue;
            const std::optional<T> value = convert(bound->text, lower);
            if (!value)
                return tl::unexpected(wrong(piece, instead));
            (lower ? read.from : read.to) = bound->open ? next(*value, lower) : *value;
        }
        if (read.from && read.to && *read.to < *read.from)
            return tl::unexpected(wrong(piece, wrongOrder()));
        return read;
    }

    static std::optional<double> number(QString text)
    {
        bool ok = false;
        const double value = text.remove(u'$').toDouble(&ok);
        return ok && std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
    }

    static Result<Between<double>> reals(const Piece &piece)
    {
        return range<double>(
            piece, RunQuery::tr("write a number such as %1:>0.5 or %1:0.2..0.7.").arg(piece.key),
            [](const QString &text, bool) { return number(text); },
            [](double value, bool up) {
                return std::nextafter(value, up ? std::numeric_limits<double>::max() : -1.0);
            });
    }

    static Result<Between<qint64>> wholes(const Piece &piece)
    {
        return range<qint64>(
            piece, RunQuery::tr("write a whole number such as %1:>5 or %1:2..7.").arg(piece.key),
            [](const QString &text, bool) {
                bool ok = false;
                const qint64 value = text.toLongLong(&ok);
                return ok && value >= 0 ? std::optional(value) : std::nullopt;
            },
            [](qint64 value, bool up) { return value + (up ? 1 : -1); });
    }

    Result<> cost(const Piece &piece)
    {
        if (piece.value == u"unknown") {
            m_filter.costUnknown = true;
            return {};
        }
        const auto read = range<Money>(
            piece, RunQuery::tr("write dollars such as cost:>0.002, cost:0.01..0.1 or cost:unknown."),
            [](const QString &text, bool) -> std::optional<Money> {
                const auto dollars = number(text);
                return dollars && *dollars < 9e6 ? std::optional(Money::usd(*dollars)) : std::nullopt;
            },
            [](Money value, bool up) { return value + Money::pico(up ? 1 : -1); });
        return read.map([&](const Between<Money> &r) { m_filter.costFrom = r.from, m_filter.costTo = r.to; });
    }

    Result<> difficulty(const Piece &piece)
    {
        return reals(piece).map([&](const Between<double> &r) {
            m_filter.difficultyFrom = r.from;
            m_filter.difficultyTo = r.to;
        });
    }

    Result<> seconds(const Piece &piece)
    {
        return reals(piece).map([&](const Between<double> &r) {
            m_filter.secondsFrom = r.from;
            m_filter.secondsTo = r.to;
        });
    }

    Result<> tokens(const Piece &piece)
    {
        return wholes(piece).map([&](const Between<qint64> &r) {
            m_filter.tokensFrom = r.from;
            m_filter.tokensTo = r.to;
        });
    }

    Result<> nodes(const Piece &piece)
    {
        return wholes(piece).map([&](const Between<qint64> &r) {
            m_filter.nodesFrom = r.from;
            m_filter.nodesTo = r.to;
        });
    }

    /// A day in the user's time zone: its first moment as a lower bound, its last as an upper one.
    static std::optional<qint64> moment(const QString &text, bool first)
    {
        QDate day = QDate::fromString(text, Qt::ISODate);
        if (text == u"today")
            day = QDate::currentDate();
        else if (text == u"yesterday")
            day = QDate::currentDate().addDays(-1);
        if (!day.isValid())
            return std::nullopt;
        return first ? day.startOfDay().toMSecsSinceEpoch()
                     : day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
    }

    Result<> date(const Piece &piece)
    {
        constexpr qint64 day = 24 * 3'600'000LL;
        const auto read = range<qint64>(
            piece,
            RunQuery::tr("write a day such as date:today, date:>2026-11-01 or date:2026-11-01..2026-11-07."),
            &moment, [](qint64 value, bool up) { return value + (up ? day : -day); });
        return read.map([&](const Between<qint64> &r) {
            const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
            m_filter.startedFrom = r.from ? time(*r.from) : QDateTime();
            m_filter.startedTo = r.to ? time(*r.to) : QDateTime();
        });
    }

    Result<> model(const Piece &piece)
    {
        m_filter.models.append(piece.value);
        return {};
    }

    Result<> op(const Piece &piece)
    {
        const auto known = operatorFromString(piece.value.toLower());
        if (!known) {
            QStringList names;
            for (const OperatorInfo &info : allOperators())
                names.append(info.id);
            return tl::unexpected(
                wrong(piece, RunQuery::tr("the operators are %1.").arg(names.join(u", "_s))));
        }
        m_filter.operators.append(*known);
        return {};
    }

    Result<> tag(const Piece &piece)
    {
        m_filter.tags.append(piece.value);
        return {};
    }

    /// "daao", "daao@3", "v7".
    Result<> policy(const Piece &piece)
    {
        static const QRegularExpression onlyVersion(u"^v(\\d+)$"_s);
        const auto match = onlyVersion.match(piece.value);
        const QString version = match.hasMatch() ? match.captured(1) : piece.value.section(u'@', 1);
        m_filter.policy = match.hasMatch() ? QString() : piece.value.section(u'@', 0, 0);
        bool ok = true;
        m_filter.policyVersion = version.isEmpty() ? 0 : version.toInt(&ok);
        if (!ok || (piece.value.contains(u'@') && m_filter.policyVersion < 1))
            return tl::unexpected(
                wrong(piece, RunQuery::tr("write a name, name@version or v and a version.")));
        return {};
    }

    Result<> origin(const Piece &piece)
    {
        m_filter.origin = originFromString(piece.value.toLower());
        if (!m_filter.origin)
            return tl::unexpected(
                wrong(piece, RunQuery::tr("the origins are simulated, live, mixed and replay.")));
        return {};
    }

    Result<> state(const Piece &piece)
    {
        m_filter.status = runStatusFromString(piece.value.toLower());
        if (!m_filter.status)
            return tl::unexpected(wrong(
                piece, RunQuery::tr(
                           "the states are running, finished, failed, cancelled, budget and interrupted.")));
        return {};
    }

    Result<> id(const Piece &piece)
    {
        m_filter.idBeginning = piece.value.toLower();
        return {};
    }

    Result<> in(const Piece &piece)
    {
        if (piece.value != u"bin")
            return tl::unexpected(wrong(piece, RunQuery::tr("deleted runs are found by in:bin.")));
        m_filter.deleted = true;
        return {};
    }

    RunFilter &m_filter;
    const QList<std::pair<QStringList, Take>> m_keys{
        {{u"cost"_s}, &Reader::cost},
        {{u"d"_s, u"difficulty"_s}, &Reader::difficulty},
        {{u"time"_s, u"s"_s}, &Reader::seconds},
        {{u"tokens"_s}, &Reader::tokens},
        {{u"nodes"_s}, &Reader::nodes},
        {{u"date"_s}, &Reader::date},
        {{u"llm"_s, u"model"_s}, &Reader::model},
        {{u"op"_s, u"operator"_s}, &Reader::op},
        {{u"tag"_s}, &Reader::tag},
        {{u"policy"_s}, &Reader::policy},
        {{u"origin"_s}, &Reader::origin},
        {{u"state"_s, u"status"_s}, &Reader::state},
        {{u"id"_s, u"run"_s}, &Reader::id},
        {{u"in"_s}, &Reader::in},
    };
};

} // namespace

Result<RunFilter> RunQuery::parse(const QString &line)
{
    RunFilter filter;
    Reader reader(filter);
    for (const Piece &piece : piecesOf(line))
        if (auto read = reader.read(piece); !read)
            return tl::unexpected(read.error());
    return filter;
}

QList<RunQuery::Term> RunQuery::terms()
{
    return {
        {u"wrong"_s, u"wrong"_s, tr("The answer was judged wrong.")},
        {u"right"_s, u"right"_s, tr("The answer was judged right.")},
        {u"unjudged"_s, u"unjudged"_s, tr("There was nothing to judge the answer by.")},
        {u"starred"_s, u"starred"_s, tr("The run has a star.")},
        {u"cost:"_s, u"cost:>0.002"_s, tr("Dollars the run cost.")},
        {u"d:"_s, u"d:0.4..0.7"_s, tr("Estimated difficulty, from 0 to 1.")},
        {u"time:"_s, u"time:>2"_s, tr("Seconds the run took.")},
        {u"tokens:"_s, u"tokens:>1000"_s, tr("Tokens of all calls together.")},
        {u"nodes:"_s, u"nodes:2..4"_s, tr("Nodes that were run.")},
        {u"date:"_s, u"date:today"_s, tr("The day it was started.")},
        {u"llm:"_s, u"llm:nano"_s, tr("An LLM whose name contains this was asked.")},
        {u"op:"_s, u"op:debate"_s, tr("The workflow has this operator.")},
        {u"tag:"_s, u"tag:paper"_s, tr("The run has this tag.")},
        {u"policy:"_s, u"policy:daao@3"_s, tr("The policy, or one version of it.")},
        {u"origin:"_s, u"origin:simulated"_s, tr("Simulated, live, mixed or replay.")},
        {u"state:"_s, u"state:failed"_s, tr("How the run ended.")},
        {u"id:"_s, u"id:3f2a"_s, tr("The beginning of the run's id.")},
        {u"in:"_s, u"in:bin"_s, tr("Deleted runs.")},
        {u"\""_s, u"\"water tank\""_s, tr("These words, in this order, in question or answer.")},
    };
}

} // namespace daao
