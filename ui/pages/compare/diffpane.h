#pragma once

#include "ui/models/worddiff.h"

#include <QPlainTextEdit>

namespace daao {

/// The difference of two texts: what went is struck through, what came is underlined; the colours only add.
class DiffPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    bool isSame() const { return m_before == m_after; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_before;
    QString m_after;
};

} // namespace daao
