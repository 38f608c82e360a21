#!/usr/bin/env bash
# Installs what is missing, builds, and opens the workbench. With --headless: runs one question in the shell instead.
#   packaging/run.sh [--headless] [arguments for daao-workbench or daao]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

headless=0
if [ "${1:-}" = "--headless" ]; then
    headless=1
    shift
fi

install_packages
if [ "$headless" -eq 1 ]; then
    build_preset release daao >&2
    if [ "$#" -gt 0 ]; then
        exec build/release/app/daao "$@"
    fi
    exec build/release/app/daao run \
        "A bakery has 48 rolls. It sells 19 of them, then bakes 3 trays of 12 rolls each. How many rolls does it have now?"
fi
build_preset release daao-workbench daao >&2
exec build/release/app/daao-workbench "$@"
