#include "ui/kit/plotcontent.h"

#include <QStringList>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString cell(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray PlotContent::csv() const
{
    QString text = u"# "_s + name + u" — "_s + caption + u"\r\n"_s;
    text += u"series,"_s + cell(xTitle) + u',' + cell(yTitle) + u",low,high,key\r\n"_s;
    for (const PlotSeries &one : series)
        for (qsizetype i = 0; i < one.points.size(); ++i) {
            const PlotPoint &point = one.points[i];
            const auto number = [](double value) { return QString::number(value, 'g', 15); };
            text += QStringList{cell(one.name),
                                number(point.x),
                                number(point.y),
                                i < one.low.size() ? number(one.low[i]) : QString(),
                                i < one.high.size() ? number(one.high[i]) : QString(),
                                cell(point.key)}
                        .join(u',')
                    + u"\r\n"_s;
        }
    return text.toUtf8();
}

} // namespace daao
