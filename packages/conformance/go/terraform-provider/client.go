//go:build tools

// Package client pins the Terraform provider that the scenarios build.
package client

import _ "github.com/OctopusDeploy/terraform-provider-octopusdeploy"
