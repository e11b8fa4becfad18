#!/bin/bash
# Deletes the namespace of a feature branch with everything in it. Namespaces of
# static environments and of the cluster itself are refused, and so is one that
# holds anything that Octopus did not deploy to this environment: also a bare pod,
# a config map or a secret that somebody put there.
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
# include lib/show-file.sh
# include lib/explain-object.sh

# Octopus labels what its Kubernetes steps create with the id of the environment
# in lower case (docs: kubernetes/steps/kubernetes-resources, blue/green).
# One object a line; of secrets only the type is asked for, not what they hold.
list_objects() {
  local fields='{.kind}|{.metadata.name}|{.metadata.labels.Octopus\.Environment\.Id}|{.metadata.ownerReferences[?(@.controller==true)].kind}|{.metadata.annotations.kubernetes\.io/service-account\.name}|{.type}'
  kubectl get deployments,replicasets,statefulsets,daemonsets,jobs,cronjobs,pods,services,persistentvolumeclaims,configmaps,secrets \
    --namespace "$namespace" --output "jsonpath={range .items[*]}$fields{\"\n\"}{end}" >objects.txt
}

# is_made_by_kubernetes KIND NAME OWNER ACCOUNT TYPE: whether an object is there
# because of another one. What is owned by a kind that is not listed counts as
# somebody's.
is_made_by_kubernetes() {
  if [[ $3 =~ ^(Deployment|ReplicaSet|StatefulSet|DaemonSet|Job|CronJob)$ ]]; then
    return 0
  fi
  case "$1 $2 $5" in
    'ConfigMap kube-root-ca.crt '*) ;;
    "Secret "*' kubernetes.io/service-account-token') [[ $4 == default ]] ;;
    # Helm's record of a release: what the release made is listed itself.
    "Secret "*' helm.sh/release.v1') ;;
    # Octopus makes one for each feed with credentials (OctopusDeploy/Issues 6653),
    # and nobody's work is in it.
    "Secret "*' kubernetes.io/dockerconfigjson' | "Secret "*' kubernetes.io/dockercfg') ;;
    *) return 1 ;;
  esac
}

# Leaves what others made in FOREIGN, one a line, and in IS_OURS whether Octopus
# deployed anything to this environment.
sort_objects() {
  local kind name environment owner account type
  FOREIGN=''
  IS_OURS=no
  while IFS='|' read -r kind name environment owner account type; do
    if [[ ${environment,,} == "$environment_id" ]]; then
      IS_OURS=yes
    elif ! is_made_by_kubernetes "$kind" "$name" "$owner" "$account" "$type"; then
      FOREIGN+="$kind $name"$'\n'
    fi
  done <objects.txt
}

# finish_deletion COMMAND...: deletes the namespace, or waits for it.
finish_deletion() {
  if ! "$@"; then
    explain_object "namespace/$namespace" --namespace "$namespace"
    stop "The namespace $namespace is still being deleted. The log says what Kubernetes waits for. Fix this, and run this again."
  fi
  set_octopusvariable 'Removed' "$namespace"
  write_highlight "The namespace $namespace and everything in it was deleted."
}

require_tool kubectl 'Use the container image octopusdeploy/worker-tools.'
require_variable 'Octopus.Environment.Id' 'the id of the environment (Octopus sets it)'
environment_id=${REPLY,,}
require_variable 'Kubernetes.Namespace' 'the namespace of the feature branch'
namespace=$REPLY
require_variable 'DeleteFeatureBranch.StaticEnvironments' 'the names of all environments'
static_environments=$REPLY

if ! is_dns_label "$namespace"; then
  stop "'$namespace' cannot be a Kubernetes namespace: use lowercase letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit."
fi
if [[ $namespace =~ ^(default|nginx-ingress|kube-.*)$ ]]; then
  stop "The namespace $namespace belongs to the cluster. It was not deleted."
fi
while read -r environment; do
  if [[ $namespace == "$(environment_namespace "$environment")" ]]; then
    stop "The namespace $namespace belongs to the environment $environment. It was not deleted."
  fi
done <<<"$static_environments"

phase=$(kubectl get namespace "$namespace" --ignore-not-found --output 'jsonpath={.status.phase}')
if [[ -z $phase ]]; then
  write_highlight "There is no namespace $namespace. Nothing is left to delete."
# Nothing is decided here any more, and what would tell whose it is may be gone.
elif [[ $phase == Terminating ]]; then
  printf 'The namespace %s is being deleted already. Waiting for it.\n' "$namespace"
  finish_deletion kubectl wait --for delete "namespace/$namespace" --timeout 600s
else
  list_objects
  sort_objects
  if [[ -n $FOREIGN ]]; then
    printf '%s' "$FOREIGN"
    stop "The namespace $namespace holds what Octopus did not deploy to this environment; the log lists it. It was not deleted. Move or delete what is listed, and run this again."
  fi
  if [[ $IS_OURS == no ]]; then
    stop "The namespace $namespace holds nothing that Octopus deployed, so it may be somebody else's. It was not deleted. If it is not needed, delete it with kubectl."
  fi
  finish_deletion kubectl delete namespace "$namespace" --timeout 600s
fi
