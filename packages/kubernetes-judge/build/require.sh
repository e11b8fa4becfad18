#!/usr/bin/env bash
# require.sh VERSION FOLDER: writes FOLDER/go.mod for a version of Kubernetes, such
# as 1.35.4, and its go.sum. Kubernetes replaces its own modules by folders of its
# repository, which those who require it do not have: each is published under the
# same minor and patch version, with 0 as the major one.
set -euo pipefail
cd "$(dirname "$0")"

version=$1
mkdir -p "$2"
cd "$2"
source=$(go mod download -json "k8s.io/kubernetes@v$version" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
{
  printf 'module kubernetes\n\n'
  grep '^go ' "$source/go.mod"
  printf '\nrequire k8s.io/kubernetes v%s\n\nreplace (\n' "$version"
  sed -n 's/^[ \t]*\(k8s.io\/[^ ]*\) => .\/staging.*/\1/p' "$source/go.mod" | while read -r module; do
    printf '\t%s => %s v0.%s\n' "$module" "$module" "${version#*.}"
  done
  printf ')\n'
} >go.mod
for program in kube-apiserver kube-controller-manager kube-scheduler kubectl; do
  GOFLAGS=-mod=mod go list -deps "k8s.io/kubernetes/cmd/$program" >/dev/null
done
