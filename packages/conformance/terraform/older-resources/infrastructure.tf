resource "octopusdeploy_environment" "development" {
  name                         = "Development"
  description                  = local.description
  allow_dynamic_infrastructure = true
  use_guided_failure           = var.revision > 1
  sort_order                   = 1
}

resource "octopusdeploy_environment" "production" {
  name                         = "Production"
  description                  = local.description
  allow_dynamic_infrastructure = false
  use_guided_failure           = false
  sort_order                   = 2
}

resource "octopusdeploy_lifecycle" "application" {
  name        = "Application"
  description = local.description

  release_retention_policy {
    quantity_to_keep    = 30
    should_keep_forever = false
    unit                = "Days"
  }

  tentacle_retention_policy {
    quantity_to_keep    = 3
    should_keep_forever = false
    unit                = "Items"
  }

  phase {
    name                                  = "Development"
    automatic_deployment_targets          = var.revision > 1 ? [octopusdeploy_environment.development.id] : []
    optional_deployment_targets           = var.revision > 1 ? [] : [octopusdeploy_environment.development.id]
    is_optional_phase                     = true
    minimum_environments_before_promotion = 0
  }

  phase {
    name                                  = "Production"
    automatic_deployment_targets          = []
    optional_deployment_targets           = [octopusdeploy_environment.production.id]
    is_optional_phase                     = false
    minimum_environments_before_promotion = 1
  }
}

resource "octopusdeploy_aws_account" "keys" {
  name        = "AWS Account"
  description = local.description
  access_key  = "AKIAEXAMPLE${var.revision}"
  secret_key  = "secret of revision ${var.revision}"
}

resource "octopusdeploy_docker_container_registry" "docker" {
  name     = "Docker Hub"
  feed_uri = "https://index.docker.io"
  username = "user-${var.revision}"
  password = "docker password"
}

resource "octopusdeploy_github_repository_feed" "github" {
  name                           = "Github Releases"
  feed_uri                       = "https://api.github.com"
  download_attempts              = 4 + var.revision
  download_retry_backoff_seconds = 10
  password                       = "github token"
}

data "octopusdeploy_worker_pools" "hosted" {
  partial_name = "Hosted Ubuntu"
  take         = 1
}
