resource "octopusdeploy_certificate" "cluster" {
  name                              = "eks"
  notes                             = local.description
  certificate_data                  = filebase64("${path.module}/cluster.pem")
  password                          = "of no use to a file without a key"
  tenanted_deployment_participation = "Untenanted"
}

resource "octopusdeploy_user" "build" {
  username     = "build-server"
  display_name = "Build server, revision ${var.revision}"
  is_active    = true
  is_service   = true
}

resource "octopusdeploy_service_account_oidc_identity" "build" {
  service_account_id = octopusdeploy_user.build.id
  name               = "GitHub"
  issuer             = "https://token.actions.githubusercontent.com"
  subject            = "repo:octopub@1/frontend@${var.revision}:ref:refs/heads/main"
}
