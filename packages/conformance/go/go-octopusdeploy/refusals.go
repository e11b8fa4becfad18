package main

import (
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/environments"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/projects"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/releases"
)

// meetRefusals does what a server must not let pass, and keeps what it says.
func (j job) meetRefusals(project *projects.Project) {
	refused := map[string]string{}
	keep := func(name string, err error) {
		if err != nil {
			refused[name] = err.Error()
		}
	}
	_, err := environments.Add(j.octopus, environments.NewEnvironment("development"))
	keep("name that is taken", err)
	_, err = projects.GetByID(j.octopus, j.spaceID, "Projects-999999")
	keep("project that is not there", err)
	development := j.facts["development"].(*environments.Environment)
	keep("environment in use", environments.DeleteByID(j.octopus, j.spaceID, development.GetID()))
	command := releases.NewCreateReleaseCommandV1(j.spaceID, project.Name)
	command.ReleaseVersion = "not a version"
	_, err = releases.CreateReleaseV1(j.octopus, command)
	keep("version that is none", err)
	j.facts["refused"] = refused
}
