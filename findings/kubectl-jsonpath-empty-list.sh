#!/usr/bin/env bash
# kubectl's jsonpath prints nothing for a list that is missing, and fails for
# one that is empty.
#
# Versions: k8s.io/client-go v0.35.4, the library behind `kubectl -o jsonpath`.
# Behaviour: kubectl allows missing keys, so `{.status.loadBalancer.ingress[0].hostname}`
#   is empty without an error while the field is not there: a script can wait for
#   it to become a text. The allowance does not cover an index that is out of
#   bounds: an empty list, which the server keeps in custom resources, ends the
#   same script. `{range .ingress[*]}{.hostname}{end}` is empty in both cases.
# Seen: "" without an error; "array index out of bounds: index 0, length 0"; "".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >go.mod <<'MOD'
module findings

go 1.25.0

require k8s.io/client-go v0.35.4
MOD
cat >main.go <<'GO'
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"k8s.io/client-go/util/jsonpath"
)

func print(template, object string) (string, error) {
	var data any
	if err := json.Unmarshal([]byte(object), &data); err != nil {
		return "", err
	}
	path := jsonpath.New("out").AllowMissingKeys(true) // as kubectl does
	if err := path.Parse(template); err != nil {
		return "", err
	}
	var out bytes.Buffer
	err := path.Execute(&out, data)
	return out.String(), err
}

func main() {
	const index = `{.status.ingress[0].hostname}`
	const loop = `{range .status.ingress[*]}{.hostname}{end}`
	failed := false
	for _, try := range []struct{ template, object, want string }{
		{index, `{"status":{}}`, ``},
		{index, `{"status":{"ingress":[]}}`, `array index out of bounds: index 0, length 0`},
		{loop, `{"status":{"ingress":[]}}`, ``},
	} {
		out, err := print(try.template, try.object)
		got := out
		if err != nil {
			got = err.Error()
		}
		fmt.Printf("%s of %s: %q\n", try.template, try.object, got)
		failed = failed || got != try.want || (err != nil) != (try.want != "")
	}
	if failed {
		os.Exit(1)
	}
}
GO
export GOFLAGS='-mod=mod -buildvcs=false'
go run .
echo 'as described'
