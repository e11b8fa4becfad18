package main

import (
	"time"

	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/deployments"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/environments"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/projects"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/releases"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/tasks"
)

func (j job) release(project *projects.Project) {
	process := j.facts["process"].(*deployments.DeploymentProcess)
	j.facts["template"] = got(deployments.GetDeploymentProcessTemplate(j.octopus, process, "", ""))

	create := releases.NewCreateReleaseCommandV1(j.spaceID, project.Name)
	create.ReleaseVersion = "1.0.0"
	create.ReleaseNotes = "The first one"
	j.facts["created"] = got(releases.CreateReleaseV1(j.octopus, create))
	release := got(releases.GetReleaseInProject(j.octopus, j.spaceID, project.GetID(), "1.0.0"))
	j.facts["release"] = release
	_, err := releases.CreateReleaseV1(j.octopus, create)
	j.facts["refused"].(map[string]string)["version that exists"] = err.Error()

	development := j.facts["development"].(*environments.Environment)
	j.facts["preview"] = got(deployments.GetReleaseDeploymentPreview(
		j.octopus, j.spaceID, release.GetID(), development.GetID(), true))

	deploy := deployments.NewCreateDeploymentUntenantedCommandV1(j.spaceID, project.Name)
	deploy.ReleaseVersion = "1.0.0"
	deploy.EnvironmentNames = []string{"Production"}
	_, err = deployments.CreateDeploymentUntenantedV1(j.octopus, deploy)
	j.facts["refused"].(map[string]string)["environment before its turn"] = err.Error()

	deploy.EnvironmentNames = []string{"Development"}
	started := got(deployments.CreateDeploymentUntenantedV1(j.octopus, deploy))
	j.facts["deployed"] = started
	j.facts["deploymentTask"] = j.wait(started.DeploymentServerTasks[0].ServerTaskID)
}

// wait asks for a task until it is done, and returns it.
func (j job) wait(id string) *tasks.Task {
	for range 100 {
		found := got(j.octopus.Tasks.Get(tasks.TasksQuery{IDs: []string{id}}))
		if task := found.Items[0]; task.IsCompleted != nil && *task.IsCompleted {
			return task
		}
		time.Sleep(100 * time.Millisecond)
	}
	panic("task " + id + " is not done after ten seconds")
}
