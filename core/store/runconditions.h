#pragma once

#include "core/store/archive.h"
#include "core/store/connection.h"

#include <functional>

namespace daao::store {

/// A filter as SQL over the table run: whole clauses, with the values bound apart.
class RunConditions
{
public:
    explicit RunConditions(const RunFilter &filter);

    QByteArray where() const { return " WHERE " + m_sql; }
    /// The clauses, the order and the limit of one page.
    QByteArray page() const { return " WHERE " + m_sql + m_after + m_order; }
    /// All values, of either.
    void bind(sql::Statement &statement) const;

private:
    using Bind = std::function<void(sql::Statement &, int)>;

    template<class... Values>
    void add(const char *clause, const Values &...values)
    {
        m_sql += m_sql.isEmpty() ? "" : " AND ";
        m_sql += clause;
        (m_values.append([values](sql::Statement &statement, int index) { statement.bind(index, values); }),
         ...);
    }
    template<class T>
    void between(const char *from, const char *to, const std::optional<T> &low, const std::optional<T> &high)
    {
        if (low)
            add(from, *low);
        if (high)
            add(to, *high);
    }
    void addTexts(const RunFilter &filter);
    void addNumbers(const RunFilter &filter);
    void addPlace(const RunFilter &filter);

    QByteArray m_sql;
    QByteArray m_after;
    QByteArray m_order;
    QList<Bind> m_values;
};

} // namespace daao::store
