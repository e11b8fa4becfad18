# What people look up by name, as the original reference architecture does.

data "octopusdeploy_environments" "production" {
  name = "Production"
  take = 1
}

data "octopusdeploy_lifecycles" "application" {
  partial_name = "Application"
  take         = 1
}

data "octopusdeploy_feeds" "releases" {
  feed_type = "OctopusProject"
  take      = 1
}

data "octopusdeploy_feeds" "docker" {
  feed_type    = "Docker"
  partial_name = "Docker Hub"
  take         = 1
}

data "octopusdeploy_accounts" "aws" {
  account_type = "AmazonWebServicesAccount"
  partial_name = "AWS"
  take         = 1
}

data "octopusdeploy_projects" "frontend" {
  name = "EKS Octopub Frontend"
  take = 1
}

data "octopusdeploy_variables" "namespace" {
  owner_id = data.octopusdeploy_projects.frontend.projects[0].id
  name     = "Microservice.Name"
  scope    = []
}

data "octopusdeploy_space" "own" {
  name = "Platform"
}

data "octopusdeploy_environments" "nothing" {
  name = "Product"
}

output "production" {
  value = data.octopusdeploy_environments.production.environments[0]
}

output "application" {
  value = data.octopusdeploy_lifecycles.application.lifecycles[0]
}

output "releases_feed" {
  value = data.octopusdeploy_feeds.releases.feeds[0].id
}

output "docker_feed" {
  value = data.octopusdeploy_feeds.docker.feeds[0].feed_uri
}

output "aws_account" {
  value = data.octopusdeploy_accounts.aws.accounts[0].access_key
}

output "frontend" {
  value = {
    slug         = data.octopusdeploy_projects.frontend.projects[0].slug
    lifecycle_id = data.octopusdeploy_projects.frontend.projects[0].lifecycle_id
  }
}

output "namespace" {
  value = data.octopusdeploy_variables.namespace.value
}

output "own_space" {
  value = data.octopusdeploy_space.own.id
}

output "nothing" {
  value = data.octopusdeploy_environments.nothing.environments
}
