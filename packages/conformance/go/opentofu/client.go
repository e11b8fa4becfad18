//go:build tools

// Package client pins the OpenTofu command that the scenarios build.
package client

import _ "github.com/opentofu/opentofu/cmd/tofu"
