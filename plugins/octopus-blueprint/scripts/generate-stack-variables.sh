#!/bin/bash
# Decides how the stack deploys the releases of its microservices.
#
# Step: Octopus.Script on a worker. It must be named 'Generate Variables', because
# the steps after it ask for Octopus.Action[Generate Variables].Output.
# Reads:
#   Octopus.Environment.Name  set by Octopus
#   Kubernetes.Namespace      prompted in the environment Feature Branch, else unset
# Sets:
#   KubernetesNamespaceValue  the namespace to deploy into
#   DeploymentCondition       Always for a feature branch, whose namespace is to be
#                             filled; else IfNotCurrentVersion

# include lib/common.sh
# include lib/namespace.sh

require_variable 'Octopus.Environment.Name' 'the environment (Octopus sets it)'
environment=$REPLY
namespace=$(read_variable 'Kubernetes.Namespace')

if [[ -n $namespace ]]; then
  condition=Always
  if ! is_dns_label "$namespace"; then
    stop "'$namespace' cannot be a Kubernetes namespace: use lowercase letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit."
  fi
else
  condition=IfNotCurrentVersion
  namespace=$(environment_namespace "$environment")
  if ! is_dns_label "$namespace"; then
    stop "The environment name '$environment' gives no Kubernetes namespace. Use letters and digits in it."
  fi
fi
if ! is_fargate_namespace "$namespace"; then
  write_warning "No Fargate profile takes the namespace $namespace, so its pods run on the one node of the cluster. Let the name of a feature branch's namespace begin with feature-."
fi
set_octopusvariable 'KubernetesNamespaceValue' "$namespace"
set_octopusvariable 'DeploymentCondition' "$condition"
