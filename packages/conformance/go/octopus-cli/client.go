//go:build tools

// Package client pins the Octopus CLI that the scenarios build.
package client

import _ "github.com/OctopusDeploy/cli/cmd/octopus"
