#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace daao {

/// Records of a CSV text (RFC 4180, UTF-8, with or without byte order mark), one at a time: quoted fields may
/// hold separators, doubled quotes and line ends; lines end with LF or CRLF; empty lines are skipped. One
/// thread.
class CsvReader
{
    Q_DECLARE_TR_FUNCTIONS(daao::CsvReader)

public:
    static constexpr qsizetype longestField = 16 * 1024 * 1024; ///< bytes

    /// The next bytes of the text; empty at its end.
    using Source = std::function<Result<QByteArray>()>;
    struct Options
    {
        char separator = ',';
        bool strict = true; ///< refuse a quote inside a bare field and text behind a closing quote
    };
    explicit CsvReader(Source source, const Options &options)
        : m_source(std::move(source))
        , m_options(options)
    {}
    explicit CsvReader(Source source)
        : CsvReader(std::move(source), Options())
    {}

    /// The next record; false at the end. BadInput that names the line (a stray or never closed quote, not
    /// UTF-8, a zero byte, a field that is too long); the next call then goes on behind that line. What the
    /// source fails with ends the reading.
    Result<bool> next(QStringList &fields);
    /// The line, from 1, on which the record of the last next() began.
    qint64 line() const { return m_line; }

private:
    int peek(); ///< -1: the end
    int take();
    void skipLine();
    Result<> readField(QStringList &fields);
    Result<> readBare(QByteArray &field);
    bool endsField(int c) const;
    Result<> readQuoted(QByteArray &field);
    tl::unexpected<Error> bad(const QString &what);

    Source m_source;
    Options m_options;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_started = false;
    std::optional<Error> m_failure; ///< of the source
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
};

} // namespace daao
