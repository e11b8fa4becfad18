data "octopusdeploy_environments" "all" {
  take = 1000
}

data "octopusdeploy_lifecycles" "all" {
  take = 1000
}

data "octopusdeploy_feeds" "all" {
  take = 1000
}

data "octopusdeploy_accounts" "all" {
  take = 1000
}

data "octopusdeploy_library_variable_sets" "all" {
  take = 1000
}

data "octopusdeploy_project_groups" "all" {
  take = 1000
}

data "octopusdeploy_projects" "all" {
  take = 1000
}

data "octopusdeploy_channels" "all" {
  take = 1000
}

data "octopusdeploy_worker_pools" "all" {
  take = 1000
}

data "octopusdeploy_spaces" "all" {
  take = 1000
}

output "environments" {
  value = data.octopusdeploy_environments.all.environments[*].name
}

output "lifecycles" {
  value = data.octopusdeploy_lifecycles.all.lifecycles[*].name
}

output "feeds" {
  value = data.octopusdeploy_feeds.all.feeds[*].name
}

output "accounts" {
  value = data.octopusdeploy_accounts.all.accounts[*].name
}

output "library_variable_sets" {
  value = data.octopusdeploy_library_variable_sets.all.library_variable_sets[*].name
}

output "project_groups" {
  value = data.octopusdeploy_project_groups.all.project_groups[*].name
}

output "projects" {
  value = data.octopusdeploy_projects.all.projects[*].name
}

output "channels" {
  value = data.octopusdeploy_channels.all.channels[*].name
}

output "worker_pools" {
  value = data.octopusdeploy_worker_pools.all.worker_pools[*].name
}

output "spaces" {
  value = data.octopusdeploy_spaces.all.spaces[*].name
}
