#!/usr/bin/env bash
# The Octopus CLI does not take the name of a container image in --package, and
# may set the version of another image instead.
#
# Versions: github.com/OctopusDeploy/cli v1.7.1, the code behind
#   `octopus release create --package`.
# Behaviour: a slash separates the parts of the value just as a colon does, so
#   that `octopub/shop:1.0.43` means the package reference `shop` of a step or
#   package `octopub`. A step that deploys the image octopub/shop is not found by
#   it. Where the last part of the name happens to be a package reference, that
#   one gets the version, whatever its image is. With the registry in front
#   there are too many parts. What works is the step with its reference.
# Seen, for a step "Deploy Container" with the image octopub/shop as reference web:
#   octopub/shop:1.0.43 -> could not resolve step name or package matching octopub
#   octopub/web:1.0.43 -> version 1.0.43 for reference "web" of step ""
#   docker.io/octopub/shop:1.0.43 -> package version specification
#     "docker.io/octopub/shop:1.0.43" does not use expected format
#   Deploy Container:web:1.0.43 -> version 1.0.43 for reference "web" of step
#     "Deploy Container"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >go.mod <<'MOD'
module findings

go 1.22

require github.com/OctopusDeploy/cli v1.7.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/OctopusDeploy/cli/pkg/cmd/release/create"
)

var steps = []*create.StepPackageVersion{{
	ActionName:           "Deploy Container",
	PackageID:            "octopub/shop",
	PackageReferenceName: "web",
}}

func resolve(value string) string {
	parsed, err := create.ParsePackageOverrideString(value)
	if err != nil {
		return err.Error()
	}
	resolved, err := create.ResolvePackageOverride(parsed, steps)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("version %s for reference %q of step %q", resolved.Version, resolved.PackageReferenceName, resolved.ActionName)
}

func main() {
	changed := false
	for _, try := range []struct{ value, want string }{
		{"octopub/shop:1.0.43", "could not resolve step name or package matching octopub"},
		{"octopub/web:1.0.43", `version 1.0.43 for reference "web" of step ""`},
		{"docker.io/octopub/shop:1.0.43", `package version specification "docker.io/octopub/shop:1.0.43" does not use expected format`},
		{"Deploy Container:web:1.0.43", `version 1.0.43 for reference "web" of step "Deploy Container"`},
	} {
		got := resolve(try.value)
		fmt.Printf("%s -> %s\n", try.value, got)
		changed = changed || got != try.want
	}
	if changed {
		os.Exit(1)
	}
}
GO
export GOFLAGS='-mod=mod -buildvcs=false'
go run .
echo 'as described'
