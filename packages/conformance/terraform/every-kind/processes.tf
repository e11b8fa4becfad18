resource "octopusdeploy_process" "service" {
  project_id = octopusdeploy_project.service.id
}

resource "octopusdeploy_process_step" "prepare" {
  process_id          = octopusdeploy_process.service.id
  name                = "Generate Variables"
  type                = "Octopus.Script"
  condition           = "Success"
  start_trigger       = "StartAfterPrevious"
  package_requirement = "LetOctopusDecide"
  worker_pool_id      = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id

  execution_properties = {
    "Octopus.Action.RunOnServer"         = "true"
    "Octopus.Action.Script.ScriptSource" = "Inline"
    "Octopus.Action.Script.Syntax"       = "Bash"
    "Octopus.Action.Script.ScriptBody"   = "echo revision ${var.revision}"
  }
}

resource "octopusdeploy_process_step" "deploy" {
  process_id     = octopusdeploy_process.service.id
  name           = "Deploy Container"
  type           = "Octopus.KubernetesDeployContainers"
  environments   = var.revision > 1 ? [octopusdeploy_environment.development.id] : []
  worker_pool_id = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id

  properties = {
    "Octopus.Action.TargetRoles" = "EKS"
  }

  execution_properties = {
    "Octopus.Action.RunOnServer"                         = "true"
    "Octopus.Action.EnabledFeatures"                     = "Octopus.Features.KubernetesService"
    "Octopus.Action.KubernetesContainers.DeploymentName" = "web"
    "Octopus.Action.KubernetesContainers.Replicas"       = tostring(var.revision)
  }

  container = {
    feed_id = octopusdeploy_docker_container_registry.docker.id
    image   = "octopusdeploy/worker-tools:6.6.2-ubuntu.24.04"
  }

  packages = {
    web = {
      package_id           = "octopussamples/octopub-frontend"
      feed_id              = octopusdeploy_docker_container_registry.docker.id
      acquisition_location = "NotAcquired"
      properties = {
        Extract       = "False"
        Purpose       = ""
        SelectionMode = "immediate"
      }
    }
  }
}

# A first step starts with nothing, so that there has to be another.
resource "octopusdeploy_process_step" "verify" {
  process_id    = octopusdeploy_process.service.id
  name          = "Smoke Test"
  type          = "Octopus.KubernetesRunScript"
  condition     = var.revision > 1 ? "Always" : "Success"
  start_trigger = "StartWithPrevious"

  properties = {
    "Octopus.Action.TargetRoles" = "EKS"
  }

  execution_properties = {
    "Octopus.Action.RunOnServer"           = "true"
    "Octopus.Action.Script.ScriptSource"   = "Package"
    "Octopus.Action.Script.ScriptFileName" = "smoke-test.sh"
  }

  primary_package = {
    package_id           = "OctopusSolutionsEngineering/Octopub"
    feed_id              = octopusdeploy_github_repository_feed.github.id
    acquisition_location = "Server"
    properties           = {}
  }

  depends_on = [octopusdeploy_process_step.prepare]
}

resource "octopusdeploy_process_steps_order" "service" {
  process_id = octopusdeploy_process.service.id
  steps = var.revision > 1 ? [
    octopusdeploy_process_step.prepare.id, octopusdeploy_process_step.verify.id, octopusdeploy_process_step.deploy.id,
    ] : [
    octopusdeploy_process_step.prepare.id, octopusdeploy_process_step.deploy.id, octopusdeploy_process_step.verify.id,
  ]
}

resource "octopusdeploy_runbook" "scale" {
  project_id                  = octopusdeploy_project.service.id
  name                        = "📉 Scale Pods to Zero"
  description                 = local.description
  environment_scope           = "Specified"
  environments                = [octopusdeploy_environment.development.id]
  multi_tenancy_mode          = "Untenanted"
  default_guided_failure_mode = "EnvironmentDefault"
  force_package_download      = false

  connectivity_policy {
    allow_deployments_to_no_targets = true
    exclude_unhealthy_targets       = false
    skip_machine_behavior           = "None"
  }

  retention_policy_with_strategy {
    strategy         = "Count"
    unit             = "Items"
    quantity_to_keep = 100
  }
}

resource "octopusdeploy_process" "scale" {
  project_id = octopusdeploy_project.service.id
  runbook_id = octopusdeploy_runbook.scale.id
}

resource "octopusdeploy_process_step" "scale" {
  process_id = octopusdeploy_process.scale.id
  name       = "Scale"
  type       = "Octopus.KubernetesRunScript"

  properties = {
    "Octopus.Action.TargetRoles" = "EKS"
  }

  execution_properties = {
    "Octopus.Action.RunOnServer"         = "true"
    "Octopus.Action.Script.ScriptSource" = "Inline"
    "Octopus.Action.Script.Syntax"       = "Bash"
    "Octopus.Action.Script.ScriptBody"   = "kubectl scale deployment/web --replicas ${var.revision - 1}"
  }
}

resource "octopusdeploy_process_step" "report" {
  process_id = octopusdeploy_process.scale.id
  name       = "Report"
  type       = "Octopus.Script"

  execution_properties = {
    "Octopus.Action.RunOnServer"         = "true"
    "Octopus.Action.Script.ScriptSource" = "Inline"
    "Octopus.Action.Script.Syntax"       = "Bash"
    "Octopus.Action.Script.ScriptBody"   = "echo done"
  }
}

resource "octopusdeploy_process_steps_order" "scale" {
  process_id = octopusdeploy_process.scale.id
  steps = var.revision > 1 ? [
    octopusdeploy_process_step.report.id, octopusdeploy_process_step.scale.id,
    ] : [
    octopusdeploy_process_step.scale.id, octopusdeploy_process_step.report.id,
  ]
}

resource "octopusdeploy_project_scheduled_trigger" "evening" {
  space_id    = var.space_id
  project_id  = octopusdeploy_project.service.id
  name        = "Scale Pods to Zero in the evening"
  description = local.description
  timezone    = "UTC"
  is_disabled = var.revision > 1

  cron_expression_schedule {
    cron_expression = "0 0 ${18 + var.revision} * * Mon-Fri"
  }

  run_runbook_action {
    runbook_id             = octopusdeploy_runbook.scale.id
    target_environment_ids = [octopusdeploy_environment.development.id]
  }
}
