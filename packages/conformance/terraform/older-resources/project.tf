resource "octopusdeploy_library_variable_set" "aws" {
  name        = "AWS"
  description = local.description
}

resource "octopusdeploy_variable" "library_account" {
  owner_id = octopusdeploy_library_variable_set.aws.id
  name     = "AWS.Account"
  type     = "AmazonWebServicesAccount"
  value    = octopusdeploy_aws_account.keys.id
}

resource "octopusdeploy_variable" "library_secret" {
  owner_id        = octopusdeploy_library_variable_set.aws.id
  name            = "GitHub.Token"
  type            = "Sensitive"
  is_sensitive    = true
  sensitive_value = "token of revision ${var.revision}"
}

resource "octopusdeploy_project_group" "eks" {
  name        = "EKS"
  description = local.description
}

resource "octopusdeploy_project" "service" {
  name                                 = "Service"
  description                          = local.description
  lifecycle_id                         = octopusdeploy_lifecycle.application.id
  project_group_id                     = octopusdeploy_project_group.eks.id
  included_library_variable_sets       = [octopusdeploy_library_variable_set.aws.id]
  default_guided_failure_mode          = "EnvironmentDefault"
  default_to_skip_if_already_installed = false
  is_discrete_channel_release          = false
  is_disabled                          = false
  tenanted_deployment_participation    = "Untenanted"

  connectivity_policy {
    allow_deployments_to_no_targets = var.revision > 1
    exclude_unhealthy_targets       = false
    skip_machine_behavior           = "None"
    target_roles                    = []
  }

  versioning_strategy {
    template = "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}"
  }
}

resource "octopusdeploy_variable" "plain" {
  owner_id    = octopusdeploy_project.service.id
  name        = "Kubernetes.Namespace"
  type        = "String"
  value       = "octopub-${var.revision}"
  description = local.description
}

resource "octopusdeploy_variable" "scoped" {
  owner_id = octopusdeploy_project.service.id
  name     = "Kubernetes.Namespace"
  type     = "String"
  value    = "production-${var.revision}"

  scope {
    environments = [octopusdeploy_environment.production.id]
  }
}

resource "octopusdeploy_channel" "feature_branch" {
  name        = "Feature Branch"
  description = local.description
  project_id  = octopusdeploy_project.service.id

  rule {
    tag           = "^.+$"
    version_range = "[${var.revision}.0,)"

    action_package {
      deployment_action = "Deploy Container"
      package_reference = "web"
    }
  }

  depends_on = [octopusdeploy_deployment_process.service]
}
