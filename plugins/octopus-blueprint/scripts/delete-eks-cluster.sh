#!/bin/bash
# Removes the EKS cluster and the Octopus targets that point at it. Succeeds when
# there is nothing left to remove.
#
# Step: Octopus.AwsRunScript (AWS credentials in the environment), in a container
# of octopusdeploy/worker-tools. eksctl and kubectl are downloaded, pinned and
# checked.
# Reads:
#   AWS.EKS.Name, AWS.EKS.Region  prompted; an empty name is refused
#   Octopus.ApiKey                library variable set 'This Instance'; lists the
#                                 targets of the cluster in all environments
#   Octopus.Space.Id, Octopus.Web.ServerUri  set by Octopus
# Sets: DeletedTargets (their names, comma separated; not when there were none)
# Refuses a cluster that neither this blueprint nor eksctl made.

# include lib/common.sh
# include lib/http.sh
# include lib/octopus-api.sh
# include lib/pinned-tool.sh
# include lib/eks.sh

# Leaves yes or no in STACK_EXISTS. A cluster whose creation failed can be gone
# while its stack, with a paid network, is still there.
find_stack() {
  STACK_EXISTS=yes
  if ! aws cloudformation describe-stacks --stack-name "eksctl-$cluster_name-cluster" \
    --region "$region" --query 'Stacks[0].StackStatus' --output text >stack.log 2>&1; then
    if ! grep -q 'does not exist' stack.log; then
      cat stack.log >&2
      stop "AWS did not say whether the stack of the cluster $cluster_name exists. Check the AWS account and its permissions."
    fi
    STACK_EXISTS=no
  fi
}

# remove-octopustarget is the bootstrap's function for the service message
# delete-target. It gets ids, since names need not be unique to this cluster.
remove_targets() {
  local id name names=()
  octopus_api GET machines/all
  python3 -c '
import json, sys
cluster, region = sys.argv[1:]
for machine in json.load(open("response.json")):
    endpoint = machine.get("Endpoint") or {}
    authentication = endpoint.get("Authentication") or {}
    if (
        authentication.get("AuthenticationType") == "KubernetesAws"
        and authentication.get("ClusterName") == cluster
        and f".{region}." in (endpoint.get("ClusterUrl") or "").lower()
    ):
        print(machine["Id"], machine["Name"])
' "$cluster_name" "$region" >targets.txt
  while read -r id name; do
    remove-octopustarget "$id"
    names+=("$name")
  done <targets.txt
  if ((${#names[@]} > 0)); then
    name=$(printf ',%s' "${names[@]}")
    name=${name#,}
    write_highlight "Removing the targets $name."
    set_octopusvariable 'DeletedTargets' "$name"
  fi
}

# Load balancers hold on to the network of the cluster. kubectl waits for each
# one: the service stays until AWS has removed its load balancer.
delete_load_balancers() {
  local namespace name
  kubectl get services --all-namespaces --output \
    'jsonpath={range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}{" "}{.metadata.name}{"\n"}{end}' >services.txt
  while read -r namespace name; do
    if [[ -n $namespace ]]; then
      kubectl delete service "$name" --namespace "$namespace" --timeout 600s
    fi
  done <services.txt
}

read_cluster_inputs
prepare_octopus_api
describe_cluster
find_stack
case $CLUSTER_STATUS in
  '' | ACTIVE | UPDATING | FAILED) ;;
  *) stop "The cluster $cluster_name cannot be deleted now: its status is $CLUSTER_STATUS. Run this again later." ;;
esac
if [[ -n $CLUSTER_STATUS && $STACK_EXISTS == no && $(cluster_field tags.created-by) != "$CREATED_BY" ]]; then
  stop "The cluster $cluster_name was made neither by Create EKS Cluster nor by eksctl, so it is not deleted. Delete it with the tool that made it."
fi

remove_targets
if [[ -z $CLUSTER_STATUS && $STACK_EXISTS == no ]]; then
  write_highlight "There is no cluster $cluster_name in $region. Nothing is left to delete."
else
  install_eks_tools
  if [[ $CLUSTER_STATUS == ACTIVE || $CLUSTER_STATUS == UPDATING ]]; then
    connect_to_cluster
    delete_load_balancers
  fi
  eksctl delete cluster --name "$cluster_name" --region "$region" --wait --disable-nodegroup-eviction
  describe_cluster
  if [[ -n $CLUSTER_STATUS ]]; then
    stop "eksctl ended without an error, but the cluster $cluster_name is still there (status $CLUSTER_STATUS)."
  fi
  write_highlight "The cluster $cluster_name in $region is deleted."
fi
