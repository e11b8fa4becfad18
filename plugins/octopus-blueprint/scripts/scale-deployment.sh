#!/bin/bash
# Scales the deployment of a microservice. On Fargate a deployment without pods
# costs nothing, so environments that nobody uses at night are scaled to zero.
# It does not look at the environment: the runbook may also be run by a person for
# Production, and only the scheduled triggers leave that out.
#
# Step: Octopus.KubernetesRunScript on a Kubernetes target, in a container of
# octopusdeploy/worker-tools. The namespace is the target's.
# Reads:
#   Kubernetes.Deployment.Name  a variable of the project
#   ScaleDeployment.Replicas    a property of the step: 0 or 1
# Sets: ReplicasBefore, ReplicasAfter (nothing when there is no such deployment)

# include lib/common.sh
# include lib/namespace.sh
# include lib/show-file.sh
# include lib/explain-object.sh

replicas_of_deployment() {
  kubectl get deployment "$deployment" --ignore-not-found --output 'jsonpath={.spec.replicas}'
}

require_tool kubectl 'Use the container image octopusdeploy/worker-tools.'
require_variable 'Kubernetes.Deployment.Name' 'the name of the deployment'
deployment=$REPLY
require_variable 'ScaleDeployment.Replicas' '0 or 1'
replicas=$REPLY
if ! is_dns_label "$deployment"; then
  stop "Kubernetes.Deployment.Name is '$deployment', which is not the name of a deployment."
fi
if [[ $replicas != 0 && $replicas != 1 ]]; then
  stop "ScaleDeployment.Replicas is '$replicas'. It must be 0 or 1."
fi

before=$(replicas_of_deployment)
if [[ -z $before ]]; then
  write_warning "There is no deployment $deployment here, so there is nothing to scale. Deploy the project to this environment first."
else
  kubectl scale "deployment/$deployment" --replicas "$replicas"
  if ! kubectl rollout status "deployment/$deployment" --timeout 300s; then
    explain_object "deployment/$deployment"
    stop "The deployment $deployment was scaled to $replicas, but its pods did not follow. The log says what Kubernetes knows of it."
  fi
  after=$(replicas_of_deployment)
  set_octopusvariable 'ReplicasBefore' "$before"
  set_octopusvariable 'ReplicasAfter' "$after"
  write_highlight "The deployment $deployment had $before pods and now has $after."
fi
