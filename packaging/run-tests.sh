#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs all tests without a display.
#
#   packaging/run-tests.sh [--preset NAME] [ARGUMENT FOR CTEST]...
#
# NAME is a preset of CMakePresets.json: dev (the default, or what SA_PRESET says), asan, tsan, release or ci. The exit
# status is 0 only if everything was built and every test passed. For example, only the tests of one room, aloud:
#
#   packaging/run-tests.sh --preset asan -R tst_journal -V
set -euo pipefail

source_dir="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
preset="${SA_PRESET:-dev}"

case "${1:-}" in
-h | --help)
    sed -n '4,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
    ;;
--preset)
    preset="${2:?--preset needs a name}"
    shift 2
    ;;
--preset=*)
    preset="${1#--preset=}"
    shift
    ;;
esac

"$source_dir/packaging/packages.sh" build test

cd -- "$source_dir"
# Each time: ninja does not notice a changed preset.
cmake --preset "$preset"
cmake --build --preset "$preset"

# No test may reach a display, a session bus or a real account.
unset DISPLAY WAYLAND_DISPLAY MATON_API_KEY SYSTEME_ADMIN_GATEWAY_URL SYSTEME_ADMIN_CONTROL_URL
export QT_QPA_PLATFORM=offscreen
exec ctest --preset "$preset" --parallel "$(nproc)" "$@"
