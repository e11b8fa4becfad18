#!/usr/bin/env bash
# Builds the Kubernetes API server, its controllers, its scheduler, kubectl, etcd
# and kwok, which plays nodes, from the Go modules of their makers, at the versions
# of the go.mod files here, into a cache that survives checkouts. Prints the folder
# of the programs; with --path it does nothing else. go.sum says what the modules
# hold.
#
# Reads: KUBERNETES_JUDGE_CACHE (default: octopus-backstage/kubernetes-judge in
#   XDG_CACHE_HOME or ~/.cache), KUBERNETES_JUDGE_MODULE (default: kubernetes, a
#   folder beside this script with another version's go.mod)
set -euo pipefail
cd "$(dirname "$0")"

cache=${KUBERNETES_JUDGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/octopus-backstage/kubernetes-judge}
module=${KUBERNETES_JUDGE_MODULE:-kubernetes}

# version_of MODULE FILE: the version that a go.mod requires.
version_of() {
  sed -n "s#^require $1 v##p" "$2"
}

etcd=$(version_of go.etcd.io/etcd/server/v3 etcd/go.mod)
kubernetes=$(version_of k8s.io/kubernetes "$module/go.mod")
kwok=$(version_of sigs.k8s.io/kwok kwok/go.mod)
target=$cache/kubernetes-$kubernetes-etcd-$etcd-kwok-$kwok

if [[ ${1:-} == --path ]]; then
  printf '%s\n' "$target"
  exit
fi

# build FOLDER PACKAGE LINKER-FLAGS: without inlining, which takes the compiler a
# quarter of its time, and of which programs that tests use have little.
build() {
  (
    cd "$1"
    CGO_ENABLED=0 GOFLAGS='-mod=readonly -buildvcs=false' \
      go build -trimpath -gcflags all=-l -ldflags "-s -w $3" -o "$work/" "$2"
  )
}

if [[ ! -d $target ]]; then
  mkdir -p "$cache"
  # Complete or not there at all, also when two build it at once.
  work=$(mktemp -d "$cache/building.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  start=$SECONDS
  build etcd go.etcd.io/etcd/server/v3 ''
  mv "$work/server" "$work/etcd"
  version=k8s.io/component-base/version
  IFS=. read -r major minor _ <<<"$kubernetes"
  for program in kube-apiserver kube-controller-manager kube-scheduler kubectl; do
    build "$module" "k8s.io/kubernetes/cmd/$program" \
      "-X $version.gitVersion=v$kubernetes -X $version.gitMajor=$major -X $version.gitMinor=$minor"
  done
  build kwok sigs.k8s.io/kwok/cmd/kwok ''
  # What nodes and pods go through is in the module, but not in the program.
  stages=$(cd kwok && go list -mod=readonly -m -f '{{.Dir}}' sigs.k8s.io/kwok)/kustomize/stage
  for stage in "$stages"/node/{fast,heartbeat}/node-*.yaml "$stages"/pod/fast/pod-*.yaml; do
    printf -- '---\n'
    cat "$stage"
  done >"$work/stages.yaml"
  mv -T "$work" "$target" 2>/dev/null || [[ -d $target ]]
  printf 'Built Kubernetes %s and etcd %s in %s s\n' "$kubernetes" "$etcd" $((SECONDS - start)) >&2
fi
printf '%s\n' "$target"
