#!/usr/bin/env bash
# require-eksctl.sh VERSION: writes eksctl/go.mod for a version of eksctl, such as
# 0.230.0, and its go.sum. What eksctl replaces has to be replaced here as well: Go
# looks at the replacements of the main module only.
set -euo pipefail
cd "$(dirname "$0")/eksctl"

module=github.com/weaveworks/eksctl
source=$(go mod download -json "$module@v$1" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
{
  printf 'module eksctl\n\n'
  grep '^go ' "$source/go.mod"
  printf '\nrequire %s v%s\n\n' "$module" "$1"
  sed -n '/^replace (/,/^)/p' "$source/go.mod" | grep -v '^\s*//'
} >go.mod
GOFLAGS=-mod=mod go list -tags release -deps "$module/cmd/eksctl" >/dev/null
