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

# Every resource changes with it.
variable "revision" {
  type    = number
  default = 1
}

provider "octopusdeploy" {
  address  = var.address
  api_key  = var.api_key
  space_id = var.space_id
}

locals {
  description = "Revision ${var.revision}"
}
