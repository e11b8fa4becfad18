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

  release_retention_with_strategy {
    strategy         = "Count"
    unit             = "Days"
    quantity_to_keep = 30
  }

  tentacle_retention_with_strategy {
    strategy         = "Count"
    unit             = "Items"
    quantity_to_keep = 3
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

resource "octopusdeploy_aws_openid_connect_account" "role" {
  name                              = "AWS Role"
  description                       = local.description
  role_arn                          = "arn:aws:iam::123456789012:role/octopus"
  session_duration                  = 3600 * var.revision
  execution_subject_keys            = ["space", "project", "environment"]
  health_subject_keys               = ["space"]
  account_test_subject_keys         = ["space"]
  tenanted_deployment_participation = "Untenanted"
}

resource "octopusdeploy_docker_container_registry" "docker" {
  name        = "Docker Hub"
  feed_uri    = "https://index.docker.io"
  api_version = "v1"
  username    = "user-${var.revision}"
  password    = "docker password"
}

resource "octopusdeploy_github_repository_feed" "github" {
  name                           = "Github Releases"
  feed_uri                       = "https://api.github.com"
  download_attempts              = 4 + var.revision
  download_retry_backoff_seconds = 10
  password                       = "github token"
}

resource "octopusdeploy_helm_feed" "helm" {
  name     = "Bitnami"
  feed_uri = "https://charts.example.com/${var.revision}"
}

resource "octopusdeploy_maven_feed" "maven" {
  name                           = "Sales Maven Feed"
  feed_uri                       = "https://maven.example.com/releases"
  download_attempts              = 4 + var.revision
  download_retry_backoff_seconds = 10
}

data "octopusdeploy_worker_pools" "hosted" {
  partial_name = "Hosted Ubuntu"
  take         = 1
}

data "octopusdeploy_machine_policies" "default" {
  partial_name = "Default"
  take         = 1
}

resource "octopusdeploy_kubernetes_cluster_deployment_target" "cluster" {
  name                              = "eks"
  cluster_url                       = "https://cluster.example.com:${442 + var.revision}"
  cluster_certificate               = octopusdeploy_certificate.cluster.id
  environments                      = [octopusdeploy_environment.development.id, octopusdeploy_parent_environment.pull_requests.id]
  roles                             = ["EKS"]
  namespace                         = "octopub"
  skip_tls_verification             = true
  default_worker_pool_id            = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id
  machine_policy_id                 = data.octopusdeploy_machine_policies.default.machine_policies[0].id
  tenanted_deployment_participation = "Untenanted"

  aws_account_authentication {
    account_id   = octopusdeploy_aws_account.keys.id
    cluster_name = "octopus"
  }
}
