#pragma once

#include "core/domain/plan.h"

#include <QAbstractTableModel>

namespace daao {

/// Everything one decision could have chosen, best utility first, what was not allowed last.
class WhyModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Choice, Success, CostColumn, Seconds, Utility, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,
        BarRole,    ///< utility as a share of the best one, in [0,1]
        ChosenRole, ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWhy(const Why &why);
    const Why &why() const { return m_why; }
    /// What would have to change for another choice: "to sim-coder if λ > 0.053", nearest first.
    static QStringList flips(const Why &why);
    /// The LLM of a choice: decisions that choose the operator too name both, "cot/sim-mini".
    static QString llmOf(const QString &choice);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Alternative &alternative, Column column) const;

    Why m_why;
};

} // namespace daao
