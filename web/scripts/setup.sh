#!/usr/bin/env bash
# The steps of `./dev setup`; sourced by ./dev, whose variables and functions it uses.
# shellcheck disable=SC2154  # root, deps

packages=(
    ca-certificates git xz-utils dpkg-dev debian-archive-keyring
    clang llvm libclang-rt-14-dev clang-format clang-tidy shellcheck cmake ninja-build ccache libbenchmark-dev
    brotli poppler-utils python3 python3-fonttools python3-brotli python3-pyflakes python3-pycodestyle
    fonts-inter librsvg2-bin
    chromium firefox-esr webkit2gtk-driver xvfb xauth libgl1-mesa-dri libegl1 libgl1 libpci3
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

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install() { as_root true 2>/dev/null; }

install_packages() {
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

setup_packages() {
    command -v dpkg-query >/dev/null || fail "setup knows Debian 12 only; elsewhere install: ${packages[*]}"
    local missing
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    may_install || fail "these Debian packages are missing; install them as root: apt-get install ${missing[*]}"
    stage packages install_packages "${missing[@]}"
}

private_apt() {
    local tool=$1 dir=$root/$deps/apt
    shift
    "$tool" -o Dir::Etc::sourcelist="$dir/debian.sources" -o Dir::Etc::sourceparts=- -o Dir::State::Lists="$dir/lists" \
        -o Dir::Cache="$dir/cache" -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}

# shellcheck disable=SC2016  # apt's variable, not the shell's
debian_mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1
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
    [[ -n $mirror ]] || { echo "no Debian 12 (bookworm) mirror among apt's sources"; return 1; }
    mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
    printf 'Types: deb-src\nURIs: %s\nSuites: trixie forky sid\nComponents: main\nSigned-By: %s\n' \
        "$mirror" /usr/share/keyrings/debian-archive-keyring.gpg >"$dir/debian.sources"
    private_apt apt-get update --error-on=any
}

fetch_source() {
    local dir=$1 package=$2 version=$3 sum=$4
    rm -rf "${deps:?}/$dir" "$deps/download"
    mkdir -p "$deps/$dir" "$deps/download"
    (cd "$deps/download" && private_apt apt-get source --tar-only --download-only "$package=$version") || {
        echo "$package $version of src/dependencies.lock is not offered any more; these are:"
        private_apt apt-cache showsrc --only-source "$package" | sed -n 's/^Version: /  /p' | sort -Vu
        return 1
    }
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
    update_source_index
    local line
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

setup() {
    setup_packages
    once sources "$(hash_of "" src/dependencies.lock)" fetch_sources
    setup_node
    setup_npm npm-web web
    setup_npm npm-e2e tests/e2e
}
