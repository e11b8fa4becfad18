#!/usr/bin/env bash
# Builds eksctl from the Go module of its makers, at the version of eksctl/go.mod,
# which is the one that the runbooks pin, into a cache that survives checkouts.
# Prints the program; with --path it does nothing else. go.sum says what the
# modules hold.
#
# Reads: KUBERNETES_JUDGE_CACHE (default: octopus-backstage/kubernetes-judge in
#   XDG_CACHE_HOME or ~/.cache)
set -euo pipefail
cd "$(dirname "$0")/eksctl"

cache=${KUBERNETES_JUDGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/octopus-backstage/kubernetes-judge}
module=github.com/weaveworks/eksctl
version=$(sed -n "s#^require $module v##p" go.mod)
target=$cache/eksctl-$version

if [[ ${1:-} != --path && ! -d $target ]]; then
  mkdir -p "$cache"
  # Complete or not there at all, also when two build it at once.
  work=$(mktemp -d "$cache/building.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  start=$SECONDS
  # As its makers build a release: the module in between says that it is one in
  # development, and eksctl writes its version into what it makes. Without
  # inlining, as install.sh.
  CGO_ENABLED=0 GOFLAGS='-mod=readonly -buildvcs=false' \
    go build -trimpath -gcflags all=-l -tags release -ldflags "-s -w -X $module/pkg/version.PreReleaseID=" \
    -o "$work/eksctl" "$module/cmd/eksctl"
  mv -T "$work" "$target" 2>/dev/null || [[ -d $target ]]
  printf 'Built eksctl %s in %s s\n' "$version" $((SECONDS - start)) >&2
fi
printf '%s\n' "$target/eksctl"
