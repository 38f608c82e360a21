#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. Ends with ctest's summary.
#   packaging/test.sh [arguments for ctest]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

install_packages
build_preset release
exec ctest --preset release "$@"
