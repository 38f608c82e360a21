#include "core/operators/verdict.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr auto insensitive = QRegularExpression::CaseInsensitiveOption;

Verdict sideOf(const QString &sentence)
{
    static const QRegularExpression praise(
        u"\\b(?:no|not any|without|free of|nothing|cannot find any|can't find any|did not find any|didn't "
        u"find any)\\b"
        u"[^.;,]{0,40}\\b(?:errors?|mistakes?|flaws?|faults?|issues?|problems?|slips?|wrong|incorrect|to (?:fix|correct|mend))\\b"_s,
        insensitive);
    static const QRegularExpression blame(u"\\b(?:in "
                                          u"?correct|inaccurate|invalid|wrong|wrongly|false|errors?|mistakes?"
                                          u"|mistaken|flaws?|flawed|faults?|faulty|fails?"
                                          u"|should (?:be|have been)|(?:not|isn't|n't) (?:quite |entirely "
                                          u"|fully )?(?:correct|right|valid|sound|accurate|true|hold)"
                                          u"|does not hold|reject(?:ed)?)\\b"_s,
                                          insensitive);
    static const QRegularExpression approval(
        u"\\b(?:correct|right|valid|sound|accurate|flawless|holds|agree|true|accept(?:ed|able)?|looks good|well done)\\b"_s,
        insensitive);
    QString rest = sentence;
    rest.replace(QChar(0x2019), u'\'');
    const bool praised = praise.match(rest).hasMatch();
    rest.remove(praise);
    if (blame.match(rest).hasMatch())
        return Verdict::Faulty;
    return praised || approval.match(rest).hasMatch() ? Verdict::Sound : Verdict::Unclear;
}

} // namespace

Verdict readVerdict(const QString &critique)
{
    static const QRegularExpression line(
        u"\\b(?:final )?(?:verdict|judg[e]?ment|conclusion|assessment)[*_ ]*(?::|is)[*_ ]*(\\S[^\\n]*)"_s,
        insensitive);
    Verdict verdict = Verdict::Unclear;
    for (auto matches = line.globalMatch(critique); matches.hasNext();) {
        const Verdict found = sideOf(matches.next().captured(1));
        verdict = found == Verdict::Unclear ? verdict : found;
    }
    if (verdict != Verdict::Unclear)
        return verdict;
    static const QRegularExpression ends(u"(?<=[.!?])\\s+|\\n+"_s);
    const QStringList sentences = critique.split(ends, Qt::SkipEmptyParts);
    for (auto sentence = sentences.rbegin(); sentence != sentences.rend(); ++sentence) {
        if (const Verdict found = sideOf(*sentence); found != Verdict::Unclear)
            return found;
    }
    return Verdict::Unclear;
}

} // namespace daao
