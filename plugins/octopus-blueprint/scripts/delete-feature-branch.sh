#!/bin/bash
# Deletes the namespace of a feature branch with everything in it. Namespaces of
# static environments and of the cluster itself are refused, and so is one that
# holds anything that Octopus did not deploy to this environment.
#
# Step: Octopus.KubernetesRunScript on a Kubernetes target, in a container of
# octopusdeploy/worker-tools.
# Reads:
#   Octopus.Environment.Id                  set by Octopus
#   Kubernetes.Namespace                    prompted in the environment Feature Branch
#   DeleteFeatureBranch.StaticEnvironments  a property of the step: names of all
#                                           environments, one on a line
# Sets: Removed, the namespace (nothing when it was gone already)

# include lib/common.sh
# include lib/namespace.sh

# Octopus labels what its Kubernetes steps create with the id of the environment
# in lower case (docs: kubernetes/steps/kubernetes-resources, blue/green). Unlike
# a selector for equality, one for inequality also finds what has no such label.
workloads() {
  kubectl get deployments,statefulsets,daemonsets,jobs,cronjobs,services,persistentvolumeclaims \
    --namespace "$namespace" --selector "$1" --output name
}

require_tool kubectl 'Use the container image octopusdeploy/worker-tools.'
require_variable 'Octopus.Environment.Id' 'the id of the environment (Octopus sets it)'
environment_id=${REPLY,,}
require_variable 'Kubernetes.Namespace' 'the namespace of the feature branch'
namespace=$REPLY
require_variable 'DeleteFeatureBranch.StaticEnvironments' 'the names of all environments'
static_environments=$REPLY

if ! is_dns_label "$namespace"; then
  stop "'$namespace' cannot be a Kubernetes namespace: use lower-case letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit."
fi
if [[ $namespace =~ ^(default|nginx-ingress|kube-.*)$ ]]; then
  stop "The namespace $namespace belongs to the cluster. It was not deleted."
fi
while read -r environment; do
  if [[ $namespace == "$(environment_namespace "$environment")" ]]; then
    stop "The namespace $namespace belongs to the environment $environment. It was not deleted."
  fi
done <<<"$static_environments"

found=$(kubectl get namespace "$namespace" --ignore-not-found --output name)
if [[ -z $found ]]; then
  write_highlight "There is no namespace $namespace. Nothing is left to delete."
else
  foreign=$(workloads "Octopus.Environment.Id!=$environment_id")
  if [[ -n $foreign ]]; then
    printf '%s\n' "$foreign"
    stop "The namespace $namespace holds what Octopus did not deploy to this environment; the log lists it. It was not deleted."
  fi
  if [[ -z $(workloads "Octopus.Environment.Id=$environment_id") ]]; then
    stop "The namespace $namespace holds nothing that Octopus deployed, so it may be somebody else's. It was not deleted. If it is not needed, delete it with kubectl."
  fi
  kubectl delete namespace "$namespace" --timeout 600s
  set_octopusvariable 'Removed' "$namespace"
  write_highlight "The namespace $namespace and everything in it was deleted."
fi
