resource "octopusdeploy_library_variable_set" "aws" {
  name        = "AWS"
  description = local.description
}

resource "octopusdeploy_variable" "library_account" {
  owner_id = octopusdeploy_library_variable_set.aws.id
  name     = "AWS.Account"
  type     = "AmazonWebServicesAccount"
  value    = var.revision > 1 ? octopusdeploy_aws_openid_connect_account.role.id : octopusdeploy_aws_account.keys.id
}

resource "octopusdeploy_variable" "library_secret" {
  owner_id        = octopusdeploy_library_variable_set.aws.id
  name            = "GitHub.Token"
  type            = "Sensitive"
  is_sensitive    = true
  sensitive_value = "token of revision ${var.revision}"
}
