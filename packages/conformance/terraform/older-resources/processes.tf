# The provider reads an order for every action, and so wants it said: without,
# each plan would change it back (schema_deployment_step.go, schema_deployment_action.go).
resource "octopusdeploy_deployment_process" "service" {
  project_id = octopusdeploy_project.service.id

  step {
    condition           = "Success"
    name                = "Generate Variables"
    package_requirement = "LetOctopusDecide"
    start_trigger       = "StartAfterPrevious"

    run_script_action {
      sort_order     = 1
      name           = "Generate Variables"
      is_required    = false
      run_on_server  = true
      script_syntax  = "Bash"
      script_body    = "echo revision ${var.revision}"
      worker_pool_id = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id
    }
  }

  step {
    condition           = "Success"
    name                = "Deploy Container"
    package_requirement = "LetOctopusDecide"
    start_trigger       = "StartAfterPrevious"
    target_roles        = ["EKS"]

    action {
      sort_order     = 1
      action_type    = "Octopus.KubernetesDeployContainers"
      name           = "Deploy Container"
      run_on_server  = true
      worker_pool_id = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id
      environments   = var.revision > 1 ? [octopusdeploy_environment.development.id] : []
      features       = ["Octopus.Features.KubernetesService"]

      # The provider reads all of them, those that it and the server add, too.
      properties = {
        "Octopus.Action.EnabledFeatures"                     = "Octopus.Features.KubernetesService"
        "Octopus.Action.Kubernetes.ResourceStatusCheck"      = "True"
        "Octopus.Action.RunOnServer"                         = "True"
        "OctopusUseBundledTooling"                           = "False"
        "Octopus.Action.KubernetesContainers.DeploymentName" = "web"
        "Octopus.Action.KubernetesContainers.Replicas"       = tostring(var.revision)
      }

      container {
        feed_id = octopusdeploy_docker_container_registry.docker.id
        image   = "octopusdeploy/worker-tools:6.6.2-ubuntu.24.04"
      }

      package {
        name                      = "web"
        package_id                = "octopussamples/octopub-frontend"
        feed_id                   = octopusdeploy_docker_container_registry.docker.id
        acquisition_location      = "NotAcquired"
        extract_during_deployment = false
        properties = {
          Extract       = "False"
          Purpose       = ""
          SelectionMode = "immediate"
        }
      }
    }
  }

  step {
    condition           = var.revision > 1 ? "Always" : "Success"
    name                = "Smoke Test"
    package_requirement = "LetOctopusDecide"
    start_trigger       = "StartWithPrevious"
    target_roles        = ["EKS"]

    run_kubectl_script_action {
      sort_order       = 1
      name             = "Smoke Test"
      run_on_server    = true
      script_source    = "Package"
      script_file_name = "smoke-test.sh"
      worker_pool_id   = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id

      primary_package {
        package_id           = "OctopusSolutionsEngineering/Octopub"
        feed_id              = octopusdeploy_github_repository_feed.github.id
        acquisition_location = "Server"
      }
    }
  }
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

  retention_policy {
    quantity_to_keep = 100
  }
}

resource "octopusdeploy_runbook_process" "scale" {
  runbook_id = octopusdeploy_runbook.scale.id

  step {
    condition           = "Success"
    name                = "Scale"
    package_requirement = "LetOctopusDecide"
    start_trigger       = "StartAfterPrevious"
    target_roles        = ["EKS"]

    run_kubectl_script_action {
      sort_order     = 1
      name           = "Scale"
      run_on_server  = true
      script_syntax  = "Bash"
      script_body    = "kubectl scale deployment/web --replicas ${var.revision - 1}"
      worker_pool_id = data.octopusdeploy_worker_pools.hosted.worker_pools[0].id
    }
  }
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
