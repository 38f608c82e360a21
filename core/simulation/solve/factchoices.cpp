#include "core/simulation/solve/factbase.h"

#include <QRegularExpression>

#include <algorithm>

namespace daao::lore {

using namespace Qt::StringLiterals;

QList<Choices> choicesIn(const QString &text)
{
    static const QRegularExpression label(
        u"(?:(?<=^)|(?<=[\\s(\\[*]))[(\\[]?\\**([A-Ha-h]|[1-9])\\**[).:\\]]\\**\\s+"_s,
        QRegularExpression::MultilineOption);
    QList<Choices> all;
    Choices run;
    qsizetype textBegin = -1;
    const auto closeText = [&](qsizetype end) {
        if (run.list.isEmpty() || textBegin < 0)
            return;
        const qsizetype newline = text.indexOf(u'\n', textBegin);
        const qsizetype stop = newline >= 0 && newline < end ? newline : end;
        QString option = text.mid(textBegin, stop - textBegin).trimmed();
        while (!option.isEmpty() && QStringView(u",;.([*").contains(option.back()))
            option = option.chopped(1).trimmed();
        if (option.endsWith(u" or") || option.endsWith(u" and"))
            option = option.left(option.lastIndexOf(u' ')).trimmed();
        while (!option.isEmpty() && (option.back() == u',' || option.back() == u';'))
            option.chop(1);
        for (qsizetype full = option.indexOf(u". "); full >= 0; full = option.indexOf(u". ", full + 1))
            if (full > 3 && full + 2 < option.size() && option.at(full + 2).isUpper())
                option.truncate(full); // the text goes on behind the last option
        run.list.last().text = option;
        run.end = stop;
    };
    const auto closeRun = [&] {
        const bool filled = std::ranges::all_of(
            run.list, [](const Choice &choice) { return !choice.text.isEmpty() && choice.text.size() < 80; });
        if (run.list.size() >= 3 && filled)
            all.append(run);
        run = {};
        textBegin = -1;
    };
    auto matches = label.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QChar mark = match.captured(1).at(0).toUpper();
        const QChar expected =
            run.list.isEmpty() ? QChar() : QChar(run.list.last().label.at(0).unicode() + 1);
        const bool atLineStart = [&] {
            qsizetype i = match.capturedStart() - 1;
            while (i >= 0
                   && (text.at(i) == u' ' || text.at(i) == u'\t' || text.at(i) == u'-' || text.at(i) == u'*'))
                --i;
            return i < 0 || text.at(i) == u'\n';
        }();
        if (mark.isDigit() && !atLineStart)
            continue;
        closeText(match.capturedStart());
        if (mark != expected) {
            closeRun();
            if (mark != u'A' && mark != u'1')
                continue;
            run.begin = match.capturedStart();
        }
        run.list.append({QString(mark), QString()});
        textBegin = match.capturedEnd();
    }
    closeText(text.size());
    closeRun();
    std::ranges::stable_partition(all,
                                  [](const Choices &choices) { return choices.list.first().label == u"A"; });
    return all;
}

} // namespace daao::lore
