#include "core/store/policyname.h"

#include <algorithm>

namespace daao {

Result<> PolicyName::check(const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("A policy needs a name."));
    const bool misleads = name != name.trimmed() || std::ranges::any_of(name, [](QChar c) {
                              return c == u'@' || c == u',' || c.category() == QChar::Other_Control;
                          });
    if (misleads)
        return failure(ErrorKind::Usage,
                       tr("A policy cannot be called “%1”: its name may hold no @, no comma, no line break, "
                          "and no space at either end.")
                           .arg(name.simplified()));
    return {};
}

} // namespace daao
