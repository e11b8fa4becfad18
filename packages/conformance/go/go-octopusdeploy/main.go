// Uses go-octopusdeploy as a program of a user would, and prints what it got
// as one JSON object. Arguments: address, key, id of an empty space.
package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"

	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/client"
)

// facts are what the scenario compares with what the server holds.
type facts map[string]any

type job struct {
	octopus *client.Client
	spaceID string
	facts   facts
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "arguments: address, key, id of a space")
		os.Exit(2)
	}
	address, err := url.Parse(os.Args[1])
	must(err)
	octopus, err := client.NewClient(nil, address, os.Args[2], os.Args[3])
	must(err)

	j := job{octopus: octopus, spaceID: os.Args[3], facts: facts{}}
	project := j.makeProject()
	j.meetRefusals(project)
	j.release(project)
	j.run(project)
	must(json.NewEncoder(os.Stdout).Encode(j.facts))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func got[T any](value T, err error) T {
	must(err)
	return value
}
