#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh Debian 12 or Ubuntu 24.04 to the running program: installs what is missing, builds, and starts
# Systeme Admin on its embedded demo service. No account, no network, nothing real. Arguments go to the program:
#
#   packaging/run-demo.sh --demo-contacts 100000
set -euo pipefail

source_dir="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
build_dir="$source_dir/build/release"

# What only prints needs no screen.
needs_screen=true
for argument in "$@"; do
    case "$argument" in
    -h | --help | --help-all | -v | --version) needs_screen=false ;;
    esac
done
if $needs_screen && [[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]]; then
    cat >&2 <<'SENTENCE'
run-demo.sh: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.
Start it in a desktop session, over "ssh -X", or under a virtual display: xvfb-run packaging/run-demo.sh
SENTENCE
    exit 1
fi

"$source_dir/packaging/packages.sh" build

cd -- "$source_dir"
if [[ ! -f "$build_dir/build.ninja" ]]; then
    cmake --preset release
fi
cmake --build --preset release --target systeme-admin

exec "$build_dir/src/app/systeme-admin" --demo "$@"
