#!/usr/bin/env bash
# remove-image.sh IMAGE: removes an image that build-image.sh made.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/lib.sh"

buildah rmi "$1" >/dev/null
