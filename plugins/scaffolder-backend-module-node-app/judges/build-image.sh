#!/usr/bin/env bash
# build-image.sh FOLDER IMAGE [NAME=VALUE...]: builds the Dockerfile of a folder,
# with these build arguments and nothing from a registry of images: every base
# that it names is replaced by the one of the judges.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/lib.sh"

folder=$1 image=$2
shift 2
options=()
for argument in "$@"; do
  options+=(--build-arg "$argument")
done
while read -r base; do
  options+=(--build-context "$base=docker-image://$base_image")
done < <(sed -E 's/ --platform=[^ ]+//' "$folder/Dockerfile" | awk 'toupper($1) == "FROM" && $2 ~ /[:@]/ { print $2 }' | sort -u)

buildah bud --isolation chroot --pull-never --format docker --layers=false \
  "${options[@]}" --tag "$image" "$folder"
