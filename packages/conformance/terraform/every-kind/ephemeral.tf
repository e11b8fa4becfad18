resource "octopusdeploy_parent_environment" "pull_requests" {
  name               = "Pull Requests"
  description        = local.description
  space_id           = var.space_id
  use_guided_failure = var.revision > 1

  automatic_deprovisioning_rule = {
    days  = var.revision
    hours = 12
  }
}

resource "octopusdeploy_channel" "pull_requests" {
  name                                = "Pull Requests"
  description                         = local.description
  project_id                          = octopusdeploy_project.service.id
  type                                = "EphemeralEnvironment"
  parent_environment_id               = octopusdeploy_parent_environment.pull_requests.id
  ephemeral_environment_name_template = "pr-#{Octopus.Release.CustomFields[PullRequest]}"

  custom_field_definitions = [
    { field_name = "PullRequest", description = "Its number" }
  ]

  depends_on = [octopusdeploy_process_steps_order.service]
}
