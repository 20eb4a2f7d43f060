#!/usr/bin/env bash
# The steps of `./dev setup`; sourced by ./dev, whose variables and functions it uses.
# shellcheck disable=SC2154  # root, deps

# To build the page and the command.
packages=(
    ca-certificates xz-utils debian-archive-keyring
    clang cmake ninja-build ccache python3 python3-fonttools python3-brotli fonts-inter librsvg2-bin
)
# For tests and benchmarks.
test_packages=(
    llvm libclang-rt-dev clang-format clang-tidy shellcheck libbenchmark-dev poppler-utils python3-pyflakes python3-pycodestyle
    chromium firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 libgl1 libpci3
)

# Where there is no apt: program, oldest version that will do, and where it is from.
programs=(
    "clang++ 14 clang"
    "cmake 3.25 cmake"
    "ninja 1.10 ninja or ninja-build"
    "${EMCC:-emcc} 3.1.6 emscripten, or EMCC=path/to/emcc"
    "wasm-opt 105 binaryen, or what came with emcc"
    "wasm-split 105 binaryen, or what came with emcc"
    "$python 3.11 python3"
    "npm 9 npm, with Node.js"
    "rsvg-convert 2.50 librsvg2-bin, librsvg2-tools or librsvg"
    "xz 5 xz or xz-utils"
    "flock 2 util-linux"
)

missing_packages() {
    local package
    [[ -n ${EMCC:-} ]] || packages+=(emscripten)
    # Debian's npm cannot be installed beside another Node.js, and any npm will do.
    command -v npm >/dev/null || packages+=(npm)
    for package in "${packages[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

# need STATE NAME VERSION SOURCE: a line of the table; what is not "found ..." stops the setup.
need() {
    printf '  %-18s %-8s %-16s %s\n' "$2" "$3" "$1" "$4"
    [[ $1 == found* ]]
}

check_programs() {
    local line program oldest from version lines=() good=true
    for line in "${programs[@]}"; do
        read -r program oldest from <<<"$line"
        version=$({ "$program" --version 2>/dev/null || true; } | grep -oE '[0-9]+(\.[0-9]+)*' | head -n 1) || version=
        if [[ -z $version ]]; then
            version=MISSING
        elif [[ $(printf '%s\n' "$oldest" "$version" | sort -V | head -n 1) == "$oldest" ]]; then
            version="found $version"
        else
            version="TOO OLD: $version"
        fi
        lines+=("$(need "$version" "$program" "$oldest" "$from")") || good=false
    done
    version=MISSING
    ! "$python" -c 'import fontTools, brotli' 2>/dev/null || version=found
    lines+=("$(need "$version" "fontTools, brotli" - "of that Python, or PYTHON=path/to/python3")") || good=false
    version=MISSING
    [[ ! -f ${INTER:-/usr/share/fonts/opentype/inter}/Inter-SemiBold.otf ]] || version=found
    lines+=("$(need "$version" "Inter's .otf" 4 "its release, with LICENSE.txt beside them: INTER=folder")") || good=false
    version=MISSING
    [[ -z ${DEBIAN_MIRROR:-} && ! -f build/stamps/sources ]] || version=found
    lines+=("$(need "$version" "a Debian mirror" - "for the sources: DEBIAN_MIRROR=https://.../debian")") || good=false
    [[ $good == false ]] || return 0
    say "Without apt, ./dev installs no programs. It needs these, at least as new:"
    printf '%s\n' "${lines[@]}"
    [[ ${1:-} == build ]] || say "Tests and benchmarks need more; Debian calls it ${test_packages[*]}"
    fail "install what is missing, then run ./dev again"
}

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install() { as_root true 2>/dev/null; }

install_packages() {
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

setup_packages() {
    command -v apt-get >/dev/null || { check_programs "$@"; return 0; }
    local missing
    [[ ${1:-} == build ]] || packages+=("${test_packages[@]}")
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    may_install || fail "these Debian packages are missing; install them as root: apt-get install ${missing[*]}"
    stage packages install_packages "${missing[@]}"
}

# An index may be old, as of a mirror that stands still: which tarballs are right, src/dependencies.lock says.
private_apt() {
    local tool=$1 dir=$root/$deps/apt
    shift
    "$tool" -o Dir::Etc::sourcelist="$dir/debian.sources" -o Dir::Etc::sourceparts=- -o Dir::State::Lists="$dir/lists" \
        -o Dir::Cache="$dir/cache" -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none \
        -o Acquire::Check-Valid-Until=false "$@"
}

# shellcheck disable=SC2016  # apt's variable, not the shell's
debian_mirror() {
    [[ -z ${DEBIAN_MIRROR:-} ]] || { say "$DEBIAN_MIRROR"; return 0; }
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1
}

# Takes sources of newer suites from the machine's own Debian mirror; the system's lists are not changed. Every index is
# verified with Debian's archive keys, every tarball with its index.
update_source_index() {
    local mirror dir=$deps/apt
    mirror=$(debian_mirror)
    if [[ -z $mirror ]]; then
        as_root apt-get update
        mirror=$(debian_mirror)
    fi
    [[ -n $mirror ]] || {
        echo "no Debian mirror among apt's sources: name one, DEBIAN_MIRROR=https://.../debian"
        return 1
    }
    mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
    printf 'Types: deb-src\nURIs: %s\nSuites: trixie forky sid\nComponents: main\nSigned-By: %s\n' \
        "$mirror" /usr/share/keyrings/debian-archive-keyring.gpg >"$dir/debian.sources"
    private_apt apt-get update --error-on=any
}

# download PACKAGE VERSION: its tarball into the current folder.
download() {
    private_apt apt-get source --tar-only --download-only "$1=$2" || {
        echo "$1 $2 of src/dependencies.lock is not offered any more; these are:"
        private_apt apt-cache showsrc --only-source "$1" | sed -n 's/^Version: /  /p' | sort -Vu
        return 1
    }
}

# Where there is no apt, from its place on the mirror; the lock file's sum says that it is the right one.
download_without_apt() {
    local letter=${1:0:1} kind
    [[ $1 != lib* ]] || letter=${1:0:4}
    for kind in xz gz; do
        local file=$1_${2%-*}.orig.tar.$kind
        ! "$python" -c 'import sys, urllib.request; urllib.request.urlretrieve(*sys.argv[1:])' \
            "$DEBIAN_MIRROR/pool/main/$letter/$1/$file" "$file" || return 0
    done
    echo "$1 $2 of src/dependencies.lock is not on $DEBIAN_MIRROR"
    return 1
}

fetch_source() {
    local dir=$1 package=$2 version=$3 sum=$4
    rm -rf "${deps:?}/$dir" "$deps/download"
    mkdir -p "$deps/$dir" "$deps/download"
    (cd "$deps/download" && "$download" "$package" "$version") || return 1
    local tarballs=("$deps/download"/*.orig.tar.[gx]z)
    sha256sum --check --quiet <<<"$sum  ${tarballs[0]}" || {
        echo "${tarballs[0]##*/} is not the one that src/dependencies.lock names"
        return 1
    }
    tar -xf "${tarballs[0]}" -C "$deps/$dir" --strip-components=1
    rm -rf "$deps/download"
    echo "$version" >"$deps/$dir/.version"
}

fetch_sources() {
    local line download=download
    if command -v apt-get >/dev/null; then update_source_index; else download=download_without_apt; fi
    while read -r line; do
        # shellcheck disable=SC2086
        fetch_source $line </dev/null
    done < <(grep -v '^#' src/dependencies.lock)
}

# Node.js for everything except emcc: Vite needs at least 22.12. Debian's npm (9) only fetches it and a newer npm.
node_version=22.23.3
npm_version=11.19.1
node_is_new() {
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 12) ? 0 : 1)' \
        2>/dev/null
}

fetch_node() {
    local arch
    case $(uname -m) in x86_64) arch=x64 ;; aarch64) arch=arm64 ;; *) echo "no Node.js for $(uname -m)"; return 1 ;; esac
    npm install --ignore-scripts --no-save --no-audit --no-fund --prefix "$deps/node" \
        "node-linux-$arch@$node_version" "npm@$npm_version"
    "$deps/node/node_modules/.bin/node" --version
}

setup_node() {
    node_is_new && return 0
    once node "$(hash_of "$node_version $npm_version")" fetch_node
    PATH=$root/$deps/node/node_modules/.bin:$PATH
}

npm_ci() { npm ci --ignore-scripts --no-audit --no-fund --prefix "$1"; }

# Installs what the lock file says; a removed node_modules is installed again.
setup_npm() {
    local name=$1 dir=$2 hash
    [[ -f $dir/package-lock.json ]] || return 0
    hash=$(hash_of "$(node --version)" "$dir/package.json" "$dir/package-lock.json")
    [[ -d $dir/node_modules ]] || rm -f "build/stamps/$name"
    once "$name" "$hash" npm_ci "$dir"
}

# setup [build]: for everything, or only for building the page and the command.
setup() {
    setup_packages "$@"
    once sources "$(hash_of "" src/dependencies.lock)" fetch_sources
    setup_node
    setup_npm npm-web web
    [[ ${1:-} == build ]] || setup_npm npm-e2e tests/e2e
}
