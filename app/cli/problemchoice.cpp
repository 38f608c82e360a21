#include "app/cli/problemchoice.h"

#include <QCoreApplication>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

struct ProblemChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(daao::ProblemChoice)
};

} // namespace

void ProblemChoice::addTo(CLI::App &command)
{
    command.add_option("--family", families, "Only this family (repeatable)");
    command.add_option("--without-family", without, "Not this family (repeatable)");
    command
        .add_option("--phrasings", phrasings,
                    "all, held-out (the last two ways of telling of each family) or common (all but those)")
        ->check(CLI::IsMember({"all", "common", "held-out"}));
}

Result<QStringList> ProblemChoice::chosenFamilies() const
{
    QStringList left = families.empty() ? problemFamilies() : QStringList();
    for (const auto *list : {&families, &without})
        for (const std::string &name : *list) {
            const QString family = QString::fromStdString(name);
            if (!problemFamilies().contains(family))
                return failure(ErrorKind::Usage,
                               ProblemChoiceText::tr("There is no family called %1. There are: %2.")
                                   .arg(family, problemFamilies().join(u", ")));
            if (list == &families)
                left.append(family);
            else
                left.removeAll(family);
        }
    if (left.isEmpty())
        return failure(ErrorKind::Usage, ProblemChoiceText::tr("No family of problems is left."));
    return left;
}

Phrasings ProblemChoice::chosenPhrasings() const
{
    return phrasings == "common"     ? Phrasings::Common
           : phrasings == "held-out" ? Phrasings::HeldOut
                                     : Phrasings::All;
}

} // namespace daao
