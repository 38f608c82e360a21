#include "core/domain/chat.h"

namespace daao {

QString toString(Role role)
{
    switch (role) {
    case Role::System:
        return QStringLiteral("system");
    case Role::User:
        return QStringLiteral("user");
    case Role::Assistant:
        return QStringLiteral("assistant");
    }
    return {};
}

std::optional<Role> roleFromString(const QString &name)
{
    for (const Role role : {Role::System, Role::User, Role::Assistant})
        if (name == toString(role))
            return role;
    return std::nullopt;
}

Cost ChatReply::cost() const
{
    Cost sum;
    for (const Attempt &attempt : attempts) {
        sum.known += attempt.cost.value_or(Money());
        sum.complete = sum.complete && attempt.cost.has_value();
    }
    return sum;
}

} // namespace daao
