resource "octopusdeploy_tag_set" "regions" {
  name        = "Regions"
  description = local.description
}

resource "octopusdeploy_tag" "asia" {
  tag_set_id  = octopusdeploy_tag_set.regions.id
  name        = "Asia"
  color       = var.revision > 1 ? "#00FF00" : "#0000FF"
  description = local.description
}

resource "octopusdeploy_tenant" "whale" {
  name        = "Whale"
  description = local.description
  is_disabled = var.revision > 1
  tenant_tags = ["${octopusdeploy_tag_set.regions.name}/${octopusdeploy_tag.asia.name}"]
}

resource "octopusdeploy_tenant_project" "service" {
  tenant_id  = octopusdeploy_tenant.whale.id
  project_id = octopusdeploy_project.service.id
  environment_ids = var.revision > 1 ? [
    octopusdeploy_environment.development.id,
    octopusdeploy_environment.production.id,
  ] : [octopusdeploy_environment.development.id]
}
