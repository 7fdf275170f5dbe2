#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Are all sources formatted as .clang-format says? With --fix it formats them instead.
# Each release of clang-format decides a few things differently, so only the one below counts.
set -euo pipefail

readonly version=14

source_dir="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"

tool=
for candidate in "clang-format-$version" clang-format; do
    if command -v "$candidate" >/dev/null && [[ "$("$candidate" --version)" == *"version $version."* ]]; then
        tool="$candidate"
        break
    fi
done
if [[ -z "$tool" ]]; then
    echo "check-format.sh: not checked, clang-format $version is not installed (package clang-format-$version)"
    exit 0
fi

mode=(--dry-run -Werror)
[[ "${1:-}" == --fix ]] && mode=(-i)

cd -- "$source_dir"
find src tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 --no-run-if-empty "$tool" "${mode[@]}"
