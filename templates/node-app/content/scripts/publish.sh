#!/usr/bin/env bash
# publish.sh ARCHIVE IMAGE: copies the image of an OCI archive to a registry,
# under a tag that no other content has. What is there already is not sent
# again, so that a job can be repeated; the tag of other content is not moved,
# because a release in Octopus stands for it.
set -euo pipefail

archive=$1 image=$2
credentials=(--authfile "${REGISTRY_AUTH_FILE:-$HOME/.docker/config.json}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "::error title=Not published::$1" >&2
  exit 1
}

skopeo inspect --raw "oci-archive:$archive" >"$work/ours"
if skopeo inspect --raw --retry-times 3 "${credentials[@]}" "docker://$image" \
  >"$work/theirs" 2>"$work/reason"; then
  if cmp --silent "$work/ours" "$work/theirs"; then
    echo "$image is published already."
    exit 0
  fi
  fail "$image has other content already, from an earlier attempt of this run or from another repository that publishes to the same image. Raise major or minor of the version in package.json, and push."
fi
absent='manifest unknown|name unknown|not found'
if [[ $image != *.dkr.ecr.* ]]; then
  # Other registries than Amazon's deny what a repository that is not there yet
  # would hold.
  absent+='|denied|unauthorized'
fi
if ! grep -Eiq "$absent" "$work/reason"; then
  fail "Nobody can tell whether $image is there: $(tr '\n' ' ' <"$work/reason")"
fi
if ! skopeo copy --all --retry-times 3 "${credentials[@]}" \
  "oci-archive:$archive" "docker://$image" 2>"$work/reason"; then
  fail "$image was not taken. A repository in Amazon ECR has to be made before its first image; in any registry, this repository must be allowed to push. $(tr '\n' ' ' <"$work/reason")"
fi
