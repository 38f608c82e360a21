#include "core/operators/coderuns.h"

#include "core/operators/dialogue.h"

using namespace Qt::StringLiterals;

namespace daao {

namespace {

constexpr qsizetype longestReport = 4'000;

/// The end of an error message says most.
QString tail(const QString &text)
{
    return text.trimmed().right(longestReport);
}

} // namespace

// These sentences go to the LLM, in the language of the prompts.
QString reportOf(const ProgramOutput &output)
{
    switch (output.outcome) {
    case ProgramOutput::Finished:
        return u"The program ended well but printed nothing."_s;
    case ProgramOutput::Error:
        return u"The program stopped with an error:\n"_s + tail(output.stderrText);
    case ProgramOutput::Time:
        return u"The program ran for too long and was stopped."_s;
    case ProgramOutput::Memory:
        return u"The program used too much memory and was stopped."_s;
    case ProgramOutput::Output:
        return u"The program printed too much and was stopped."_s;
    case ProgramOutput::Killed:
        break;
    }
    return u"The program was stopped from outside."_s;
}

QString reportOf(const CodeVerdict &verdict)
{
    if (!verdict.detail.trimmed().isEmpty())
        return shortened(verdict.detail.trimmed(), longestReport);
    switch (verdict.outcome) {
    case CodeVerdict::Time:
        return u"The function ran for too long."_s;
    case CodeVerdict::Memory:
        return u"The function used too much memory."_s;
    case CodeVerdict::Output:
        return u"The function printed too much."_s;
    case CodeVerdict::Error:
        return u"The program stopped with an error."_s;
    default:
        return u"The function passes %1 of %2 public tests."_s.arg(verdict.passed).arg(verdict.total);
    }
}

} // namespace daao
