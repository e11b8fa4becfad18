#!/usr/bin/env bash
# Installs the judges of a seeded repository into node_modules/.cache/seeded-judges:
# a builder of images with a base image, and linters. Tests find them there, and
# are skipped by name without them.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source-path=SCRIPTDIR
source lib.sh

packages=()
for program in buildah debootstrap skopeo; do
  command -v "$program" >/dev/null || packages+=("$program")
done
if ((${#packages[@]})); then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

mkdir -p "$cache"
wanted=$(sha256sum requirements.txt)
if [[ ! -f $cache/python/installed || $(<"$cache/python/installed") != "$wanted" ]]; then
  python3 -m venv --clear "$cache/python"
  "$cache/python/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
  printf '%s\n' "$wanted" >"$cache/python/installed"
fi

if command -v go >/dev/null; then
  GOBIN=$cache/go go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
  GOBIN=$cache/go go install github.com/google/go-containerregistry/cmd/crane@v0.20.6
  # Loads compose files as Docker does. Its program has no name of its own.
  GOBIN=$cache/go/compose go install github.com/compose-spec/compose-go/v2/cmd@v2.16.2
fi

wanted=$(sha256sum base-image.sh)
if [[ ! -f $cache/base-image || $(<"$cache/base-image") != "$wanted" ]]; then
  ./base-image.sh
  printf '%s\n' "$wanted" >"$cache/base-image"
fi
