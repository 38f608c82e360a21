# shellcheck shell=bash
# What building and running needs on Debian 12, and how it gets there. Sourced by run.sh and test.sh.

packages=(
    cmake ninja-build g++ ccache lld pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqcustomplot-dev
    libtorch-dev libopenblas0-pthread libcurl4-openssl-dev libsqlite3-dev zlib1g-dev libexpected-dev libcli11-dev
    libseccomp-dev bubblewrap python3-minimal fonts-dejavu-core
)

missing_packages() {
    local name
    for name in "${packages[@]}"; do
        # A virtual or renamed package is no reason to install anything.
        dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -q '^installed$' || echo "$name"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs what is missing from Debian's mirror; without one, says what is missing and ends with 1.
install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -eq 0 ] && return 0
    echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "These packages are missing: ${missing[*]}" >&2
        echo "Run this script as root, or install sudo." >&2
        return 1
    fi
    local log
    log=$(mktemp)
    if ! { as_root apt-get update -qq &&
           as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
           >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        echo "These packages are missing and could not be installed: ${missing[*]}" >&2
        echo "Check that a Debian 12 mirror can be reached (apt-get update), then try again." >&2
        return 1
    fi
    rm -f "$log"
}

# Configures and builds the preset; everything by default, or the targets given.
build_preset() {
    local preset=$1
    shift
    cmake --preset "$preset" >/dev/null
    if [ "$#" -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@"
    else
        cmake --build --preset "$preset"
    fi
}
