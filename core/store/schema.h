#pragma once

#include <span>

namespace daao::store {

/// "DAAO": SQLite's application_id of a project file.
constexpr int applicationId = 0x4441414f;

/// One step of the schema, from version `to - 1` to `to`. Never edited once released; a change is a new step.
struct Migration
{
    int to;
    const char *sql;
};

/// All steps from the empty file to today.
std::span<const Migration> migrations();
inline int schemaVersion(std::span<const Migration> steps = migrations())
{
    return steps.back().to;
}

} // namespace daao::store
