#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing to build (and test) on Debian, Ubuntu and their relatives; see packages.list.
#
#   packaging/packages.sh [--missing] GROUP...
#
# GROUP is build or test. With --missing it only prints what would be installed. When nothing is missing it asks
# nothing, needs no rights and no network.
set -euo pipefail

list="$(dirname -- "${BASH_SOURCE[0]}")/packages.list"

fail() {
    printf 'packages.sh: %s\n' "$*" >&2
    exit 1
}

usage() {
    sed -n '3,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

# The lines of one group, without comments.
entries() {
    awk -v group="[$1]" '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/ { inside = ($1 == group); known = known || inside; next }
        inside { print $1 }
        END { exit !known }' "$list" || fail "there is no group \"$1\" in $list"
}

# One call for all names, since every start of run-demo.sh comes through here.
declare -A installed_packages
read_installed() {
    local name status
    while read -r name status; do
        [[ "$status" != installed ]] || installed_packages["$name"]=1
    done < <(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n')
}

installed() {
    [[ -n "${installed_packages["$1"]:-}" ]]
}

# A name can also be known without a version to install, when another package only mentions it.
available() {
    [[ "$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)" =~ Candidate:\ [^\(] ]]
}

# What has to be installed for one "a|b" entry: nothing, or the first alternative that is there or can be had. So
# an old name that a new release still installs for another reason does not hide the one that is needed.
wanted() {
    local name names
    IFS='|' read -r -a names <<<"$1"
    for name in "${names[@]}"; do
        installed "$name" && return
        if available "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "$1"
}

missing() {
    local group entry
    for group in "$@"; do
        while read -r entry; do
            wanted "$entry"
        done < <(entries "$group")
    done
}

only_missing=false
groups=()
for argument in "$@"; do
    case "$argument" in
    --missing) only_missing=true ;;
    -h | --help)
        usage
        exit 0
        ;;
    -*) fail "unknown option $argument" ;;
    *) groups+=("$argument") ;;
    esac
done
((${#groups[@]})) || fail "say which packages: build, or build test"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    fail "this system has no dpkg and apt-get. Install what ${list##*/} names (Qt 6.4 or newer, CMake 3.25 or newer) by" \
        "the means of this system, then: cmake --preset release && cmake --build --preset release"
fi

for group in "${groups[@]}"; do
    entries "$group" >/dev/null
done
read_installed
mapfile -t names < <(missing "${groups[@]}")
if $only_missing; then
    ((${#names[@]} == 0)) || printf '%s\n' "${names[@]}"
    exit 0
fi
((${#names[@]})) || exit 0

as_root=(env)
if ((EUID != 0)); then
    command -v sudo >/dev/null || fail \
        "sudo is not installed, and installing packages needs the administrator. Run this as root:" \
        "apt-get install ${names[*]}"
    as_root=(sudo env)
fi

printf 'Installing what is missing: %s\n' "${names[*]}"
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get update ||
    fail "the list of packages could not be brought up to date (see above)"

# Once more: which alternatives exist is known only with a fresh list.
mapfile -t names < <(missing "${groups[@]}")
for name in "${names[@]}"; do
    available "$name" || fail \
        "none of the configured package sources has ${name//|/ or }. On Ubuntu, is \"universe\" enabled?" \
        "(sudo add-apt-repository universe)"
done
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${names[@]}" ||
    fail "not everything could be installed (see above)"
