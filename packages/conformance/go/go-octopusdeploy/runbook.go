package main

import (
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/projects"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/runbookprocess"
	"github.com/OctopusDeploy/go-octopusdeploy/v2/pkg/runbooks"
)

func (j job) run(project *projects.Project) {
	runbook := got(runbooks.Add(j.octopus, runbooks.NewRunbook("👋 Say hello", project.GetID())))

	command := runbooks.NewRunbookRunCommandV1(j.spaceID, project.Name)
	command.RunbookName = runbook.Name
	command.EnvironmentNames = []string{"Development"}
	_, err := runbooks.RunbookRunV1(j.octopus, command)
	j.facts["refused"].(map[string]string)["runbook that is not published"] = err.Error()

	process := got(runbookprocess.GetByID(j.octopus, j.spaceID, runbook.RunbookProcessID))
	process.Steps = append(process.Steps, script("Say hello"))
	got(runbookprocess.Update(j.octopus, process))

	template := got(j.octopus.Runbooks.GetRunbookSnapshotTemplate(runbook))
	j.facts["snapshotTemplate"] = template
	snapshot := got(j.octopus.RunbookSnapshots.Publish(
		runbooks.NewRunbookSnapshot(template.NextNameIncrement, project.GetID(), runbook.GetID())))
	j.facts["snapshot"] = snapshot
	j.facts["runbook"] = got(runbooks.GetByName(j.octopus, j.spaceID, project.GetID(), runbook.Name))
	j.facts["environments"] = got(runbooks.ListEnvironments(j.octopus, j.spaceID, project.GetID(), runbook.GetID()))

	started := got(runbooks.RunbookRunV1(j.octopus, command))
	j.facts["run"] = started
	j.facts["runTask"] = j.wait(started.RunbookRunServerTasks[0].ServerTaskID)
}
