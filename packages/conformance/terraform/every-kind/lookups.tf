data "octopusdeploy_certificates" "cluster" {
  ids  = [octopusdeploy_certificate.cluster.id]
  skip = 0
  take = 1
}

data "octopusdeploy_service_account_oidc_identity" "build" {
  id                 = octopusdeploy_service_account_oidc_identity.build.id
  service_account_id = octopusdeploy_user.build.id
}

data "octopusdeploy_kubernetes_cluster_deployment_targets" "cluster" {
  ids  = [octopusdeploy_kubernetes_cluster_deployment_target.cluster.id]
  skip = 0
  take = 1
}

output "certificate" {
  value = data.octopusdeploy_certificates.cluster.certificates[0].subject_common_name
}

output "subject" {
  value = data.octopusdeploy_service_account_oidc_identity.build.subject
}

output "target" {
  value = data.octopusdeploy_kubernetes_cluster_deployment_targets.cluster.kubernetes_cluster_deployment_targets[0].cluster_url
}
