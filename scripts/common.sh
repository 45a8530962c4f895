# shellcheck shell=bash
# Sourced by the scripts beside it. Messages go to standard error, as `NAME: …`; a failure is one line that says what to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
name=$(basename "$0")
export DEBIAN_FRONTEND=noninteractive

say() { echo "$name: $*" >&2; }

fail() {
    say "$*"
    exit 1
}

# The text between the first line and the first blank line of the script, for --help.
usage() {
    sed -n '2,/^$/{/^#/!d; s/^# \{0,1\}//; p;}' "$0"
    exit 0
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null) == "ii " ]]; }

# Runs a command as root: directly, or with sudo when it needs no password or there is a terminal to ask at. Status 77: neither.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && { sudo -n true || : </dev/tty; } 2>/dev/null; then
        sudo --preserve-env=DEBIAN_FRONTEND "$@"
    else
        return 77
    fi
}

# Installs those of the named Debian packages that are missing. Quick and without network when none is.
need_packages() {
    local package missing=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null || fail "missing: ${missing[*]} (no apt-get here: install them with this system's package manager)"
    say "installing ${missing[*]}"
    local log status=0
    log=$(mktemp)
    { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null ||
        status=$?
    if ((status)); then
        local reason
        reason=$(grep -m1 '^E: ' "$log" || tail -n 1 "$log")
        rm -f "$log"
        if ((status == 77)); then
            fail "missing: ${missing[*]}; no root and no sudo to install them (as root: apt-get install ${missing[*]})"
        fi
        fail "cannot install ${missing[*]}: ${reason:-apt-get failed} (check the network, or by hand: apt-get install ${missing[*]})"
    fi
    rm -f "$log"
}

# Packages that building needs beside a Swift toolchain.
need_build() {
    local version
    command -v swift >/dev/null ||
        fail "no swift in PATH (install a Swift toolchain 6.1 or newer: https://www.swift.org/install/linux)"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [[ $(printf '6.1\n%s\n' "$version" | sort -V | head -n 1) == 6.1 ]] ||
        fail "Swift ${version:-of unknown version} is too old (install 6.1 or newer: https://www.swift.org/install/linux)"
    need_packages git ca-certificates libmaxminddb-dev zlib1g-dev libsqlite3-dev
}

# Builds the release binary and sets `sillage` to its path. SILLAGE_BIN names a binary to use instead.
build_release() {
    if [[ -n ${SILLAGE_BIN:-} ]]; then
        sillage=$SILLAGE_BIN
        [[ -x $sillage ]] || fail "SILLAGE_BIN: $sillage is not a program"
        return
    fi
    need_build
    say "building (minutes the first time, seconds after)"
    mkdir -p "$root/.build"
    local log="$root/.build/release.log"
    if ! (cd "$root" && swift build -c release --product sillage) 2>&1 | tee "$log" >&2; then
        if grep -qE 'Failed to clone|ould not resolve host|unable to access' "$log"; then
            fail "cannot fetch the Swift packages (check the network, then run this again)"
        fi
        fail "the build failed ($(grep -m1 'error:' "$log" || echo "see $log"))"
    fi
    sillage=$root/.build/release/sillage
}

# Whether somebody listens on a port of 127.0.0.1.
is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Waits until a port answers; fails when the process ends first or 30 s pass.
wait_for_port() {
    local port=$1 pid=$2 try
    for ((try = 0; try < 300; try++)); do
        is_listening "$port" && return 0
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}
