package main

import (
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/channels"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/core"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/deployments"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/environments"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/lifecycles"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/projectgroups"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/projects"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/spaces"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/variables"
)

// script is a step that runs on a worker.
func script(name string) *deployments.DeploymentStep {
	action := deployments.NewDeploymentAction(name, "Octopus.Script")
	for key, value := range map[string]string{
		"Octopus.Action.RunOnServer":         "true",
		"Octopus.Action.Script.ScriptSource": "Inline",
		"Octopus.Action.Script.Syntax":       "Bash",
		"Octopus.Action.Script.ScriptBody":   "echo hello",
	} {
		action.Properties[key] = core.NewPropertyValue(value, false)
	}
	step := deployments.NewDeploymentStep(name)
	step.Actions = append(step.Actions, action)
	return step
}

func (j job) makeProject() *projects.Project {
	names := []string{}
	for _, space := range got(spaces.GetAll(j.octopus)) {
		names = append(names, space.Name)
	}
	j.facts["spaces"] = names

	development := got(environments.Add(j.octopus, environments.NewEnvironment("Development")))
	development.Description = "For every commit"
	development = got(environments.Update(j.octopus, development))
	j.facts["development"] = development
	production := got(environments.Add(j.octopus, environments.NewEnvironment("Production")))

	lifecycle := lifecycles.NewLifecycle("Application")
	for _, environment := range []*environments.Environment{development, production} {
		phase := lifecycles.NewPhase(environment.Name)
		phase.OptionalDeploymentTargets = []string{environment.GetID()}
		lifecycle.Phases = append(lifecycle.Phases, phase)
	}
	lifecycle = got(lifecycles.Add(j.octopus, lifecycle))

	group := got(projectgroups.Add(j.octopus, projectgroups.NewProjectGroup("EKS")))
	project := got(projects.Add(j.octopus, projects.NewProject("Service", lifecycle.GetID(), group.GetID())))
	j.facts["project"] = got(projects.GetByID(j.octopus, j.spaceID, project.GetID()))

	j.makeVariables(project, development)

	process := got(deployments.GetDeploymentProcessByID(j.octopus, j.spaceID, project.DeploymentProcessID))
	process.Steps = append(process.Steps, script("Say hello"))
	process = got(deployments.UpdateDeploymentProcess(j.octopus, process))
	j.facts["process"] = process

	hotfix := channels.NewChannel("Hotfix", project.GetID())
	hotfix.Description = "For what cannot wait"
	j.facts["channel"] = got(channels.Add(j.octopus, hotfix))
	return project
}

func (j job) makeVariables(project *projects.Project, development *environments.Environment) {
	plain := variables.NewVariable("Greeting")
	plain.Value = "hello"
	plain.Scope.Environments = []string{development.GetID()}
	got(variables.AddSingle(j.octopus, j.spaceID, project.GetID(), plain))

	secret := variables.NewVariable("Password")
	secret.Type = "Sensitive"
	secret.IsSensitive = true
	secret.Value = "open sesame"
	set := got(variables.AddSingle(j.octopus, j.spaceID, project.GetID(), secret))

	for _, variable := range set.Variables {
		if variable.Name == "Greeting" {
			variable.Value = "good day"
			got(variables.UpdateSingle(j.octopus, j.spaceID, project.GetID(), variable))
		}
	}
	j.facts["variables"] = got(variables.GetAll(j.octopus, j.spaceID, project.GetID()))
}
