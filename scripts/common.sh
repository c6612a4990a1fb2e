# Shared by the scripts of this folder: where things are, and how they report. Source it; it changes to the checkout.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The toolchain lives outside the checkout, so that every clone shares it (the same rule as in cmake/cache.cmake).
cache=${ZIPING_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ziping}
export ZIPING_CACHE=$cache

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# Where a step writes what it said.
logfile() { mkdir -p build && printf 'build/%s.log' "$1"; }

# Configures and builds targets of a CMake preset.
build() { # preset target…
    local log
    log=$(logfile "configure-$1")
    cmake --preset "$1" >"$log" 2>&1 || { cat "$log"; return 1; }
    cmake --build --preset "$1" --target "${@:2}"
}
