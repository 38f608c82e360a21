#include "core/bench/pythonliteral.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

constexpr double exactlyWhole = 9007199254740992.0; // 2^53

/// Recursive descent over one expression. Any step that fails sets m_failed and the rest falls through.
class Reader
{
public:
    explicit Reader(const QString &source)
        : m_source(source)
    {}

    std::optional<PythonLiteral> whole()
    {
        const QJsonValue value = sum();
        skipSpace();
        if (m_failed || m_at < m_source.size())
            return std::nullopt;
        return PythonLiteral{value, m_plain};
    }

private:
    static constexpr int deepest = 64;

    QChar peek()
    {
        skipSpace();
        return m_at < m_source.size() ? m_source[m_at] : QChar();
    }
    bool take(QStringView token)
    {
        skipSpace();
        if (!QStringView(m_source).sliced(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }
    void skipSpace()
    {
        while (m_at < m_source.size() && m_source[m_at].isSpace())
            ++m_at;
    }
    QJsonValue fail()
    {
        m_failed = true;
        m_at = m_source.size();
        return {};
    }

    QJsonValue sum()
    {
        QJsonValue left = product();
        while (!m_failed) {
            const QChar c = peek();
            if (c != u'+' && c != u'-')
                break;
            ++m_at;
            const QJsonValue right = product();
            if (left.isString() && right.isString() && c == u'+')
                left = QString(left.toString() + right.toString());
            else
                left = number(left, right, c);
        }
        return left;
    }

    QJsonValue product()
    {
        QJsonValue left = power();
        while (!m_failed) {
            const QChar c = peek();
            if ((c != u'*' && c != u'/') || QStringView(m_source).sliced(m_at).startsWith(u"//"))
                break;
            ++m_at;
            left = number(left, power(), c);
        }
        return left;
    }

    QJsonValue power()
    {
        if (++m_depth > deepest)
            return fail();
        const QJsonValue value = powerInside();
        --m_depth;
        return value;
    }

    QJsonValue powerInside()
    {
        if (take(u"-"))
            return number(0, power(), u'-');
        if (take(u"+"))
            return power();
        const QJsonValue base = atom();
        return take(u"**") ? number(base, power(), u'^') : base;
    }

    QJsonValue number(const QJsonValue &a, const QJsonValue &b, QChar op)
    {
        if (!a.isDouble() || !b.isDouble())
            return fail();
        const double x = a.toDouble();
        const double y = b.toDouble();
        const double result = op == u'+'   ? x + y
                              : op == u'-' ? x - y
                              : op == u'*' ? x * y
                              : op == u'/' ? x / y
                                           : std::pow(x, y);
        if (!std::isfinite(result) || (std::abs(result) >= exactlyWhole && result == std::floor(result)))
            return fail();
        const bool whole = a.toVariant().typeId() == QMetaType::LongLong
                           && b.toVariant().typeId() == QMetaType::LongLong && op != u'/'
                           && (op != u'^' || y >= 0);
        return whole ? QJsonValue(qint64(result)) : QJsonValue(result);
    }

    QJsonValue atom()
    {
        const QChar c = peek();
        if (c == u'[')
            return sequence(u']');
        if (c == u'(')
            return parenthesis();
        if (c == u'{')
            return braces();
        if (c == u'\'' || c == u'"')
            return text();
        if (c.isDigit() || c == u'.')
            return digits();
        for (const auto &[word, value] : {std::pair{u"True"_s, QJsonValue(true)},
                                          {u"False"_s, QJsonValue(false)},
                                          {u"None"_s, QJsonValue()}})
            if (take(word))
                return m_at < m_source.size() && (m_source[m_at].isLetterOrNumber() || m_source[m_at] == u'_')
                           ? fail()
                           : value;
        return fail();
    }

    QJsonValue digits()
    {
        static const QRegularExpression pattern(u"\\G(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"_s);
        const auto match = pattern.match(m_source, m_at);
        if (!match.hasMatch())
            return fail();
        m_at = match.capturedEnd();
        QString written = match.captured().remove(u'_');
        if (m_at < m_source.size() && (m_source[m_at].isLetter() || m_source[m_at] == u'_'))
            return fail(); // 3j, 0x1f
        const double value = written.toDouble();
        const bool whole = !written.contains(u'.') && !written.contains(u'e', Qt::CaseInsensitive);
        if (!std::isfinite(value) || (whole && value > exactlyWhole))
            return fail();
        return whole ? QJsonValue(qint64(value)) : QJsonValue(value);
    }

    QJsonValue text()
    {
        QString value;
        do // literals side by side are one
            value += oneText();
        while (!m_failed && (peek() == u'\'' || peek() == u'"'));
        return value;
    }

    QString oneText()
    {
        const QStringView rest = QStringView(m_source).sliced(m_at);
        const bool triple = rest.startsWith(u"\"\"\"") || rest.startsWith(u"'''");
        const QStringView quote = rest.first(triple ? 3 : 1);
        m_at += quote.size();
        QString value;
        while (m_at < m_source.size() && !QStringView(m_source).sliced(m_at).startsWith(quote)) {
            if (m_source[m_at] != u'\\') {
                value += m_source[m_at++];
                continue;
            }
            escape(value);
        }
        if (m_at >= m_source.size())
            fail();
        else
            m_at += quote.size();
        return value;
    }

    void escape(QString &value)
    {
        const QChar c = m_at + 1 < m_source.size() ? m_source[m_at + 1] : QChar();
        m_at += 2;
        static const QHash<QChar, QChar> simple{{u'n', u'\n'},  {u't', u'\t'}, {u'r', u'\r'},
                                                {u'\\', u'\\'}, {u'"', u'"'},  {u'\'', u'\''},
                                                {u'b', u'\b'},  {u'f', u'\f'}, {u'0', QChar()}};
        if (simple.contains(c)) {
            value += simple.value(c);
            return;
        }
        const int length = c == u'x' ? 2 : c == u'u' ? 4 : 0;
        bool fine = length > 0;
        const uint code = m_source.mid(m_at, length).toUInt(&fine, 16);
        if (length == 0 || !fine) { // an unknown escape stands for itself
            value += u'\\' + QString(c);
            return;
        }
        m_at += length;
        value += QChar(char16_t(code));
    }

    /// Behind the opening bracket: items up to the closing one. `commas` tells whether there was one.
    QJsonArray items(QChar close, bool &commas)
    {
        QJsonArray list;
        commas = false;
        while (!m_failed && peek() != close) {
            list.append(sum());
            if (!take(u","))
                break;
            commas = true;
        }
        if (!take(QStringView(&close, 1)))
            fail();
        return list;
    }

    QJsonValue sequence(QChar close)
    {
        ++m_at;
        bool commas = false;
        return items(close, commas);
    }

    QJsonValue parenthesis()
    {
        ++m_at;
        bool commas = false;
        const QJsonArray list = items(u')', commas);
        if (list.size() == 1 && !commas)
            return list.first();
        m_plain = false;
        return list;
    }

    QJsonValue braces()
    {
        ++m_at;
        QJsonObject dict;
        QJsonArray set;
        while (!m_failed && peek() != u'}') {
            const QJsonValue key = sum();
            if (!take(u":")) {
                set.append(key);
            } else {
                if (!key.isString())
                    m_plain = false;
                dict.insert(key.isString() ? key.toString() : QString::number(key.toInteger()), sum());
            }
            if (!take(u","))
                break;
        }
        if (!take(u"}") || (!set.isEmpty() && !dict.isEmpty()))
            return fail();
        return set.isEmpty() ? QJsonValue(dict) : fail(); // a set has no order to compare by
    }

    const QString m_source;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
    bool m_plain = true;
};

} // namespace

std::optional<PythonLiteral> PythonLiteral::read(const QString &source)
{
    return Reader(source).whole();
}

} // namespace daao
