terraform {
  required_providers {
    octopusdeploy = { source = "octopusdeploy/octopusdeploy" }
  }
}

variable "address" {
  type = string
}

variable "api_key" {
  type      = string
  sensitive = true
}

variable "space_id" {
  type = string
}


provider "octopusdeploy" {
  address  = var.address
  api_key  = var.api_key
  space_id = var.space_id
}

