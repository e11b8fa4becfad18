#!/usr/bin/env bash
# pack-image.sh IMAGE ARCHIVE: packs an image that build-image.sh made as an OCI archive.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/lib.sh"

buildah push --quiet --format oci "$1" "oci-archive:$2"
