#!/bin/bash
# Prepares the deployment of one microservice, and stops it early when the
# namespace of a feature branch is not one.
#
# Step: Octopus.Script on a worker.
# Reads:
#   Octopus.Environment.Name  set by Octopus
#   Kubernetes.Namespace      prompted in the environment Feature Branch; elsewhere
#                             it is the target's namespace, unknown to this step
# Sets: OctopusEnvironmentName, and KubernetesNamespaceValue when the namespace is
#   known already

# include lib/common.sh
# include lib/namespace.sh

require_variable 'Octopus.Environment.Name' 'the environment (Octopus sets it)'
environment=$REPLY
namespace=$(read_variable 'Kubernetes.Namespace')

if [[ -n $namespace ]]; then
  if ! is_dns_label "$namespace"; then
    stop "'$namespace' cannot be a Kubernetes namespace: use lowercase letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit."
  fi
  if ! is_fargate_namespace "$namespace"; then
    write_warning "No Fargate profile takes the namespace $namespace, so its pods run on the one node of the cluster. Let the name of a feature branch's namespace begin with feature-."
  fi
  set_octopusvariable 'KubernetesNamespaceValue' "$namespace"
fi
set_octopusvariable 'OctopusEnvironmentName' "$environment"
