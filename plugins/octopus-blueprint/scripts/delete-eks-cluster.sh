#!/bin/bash
# Removes the EKS cluster, what is left of one that is gone, and last the Octopus
# targets that point at it. Succeeds when there is nothing left to remove.
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
# Refuses a cluster or stack that Create EKS Cluster did not make, a cluster with
#   node groups or Fargate profiles of others, and a protected one.

# include lib/common.sh
# include lib/http.sh
# include lib/octopus-api.sh
# include lib/pinned-tool.sh
# include lib/show-file.sh
# include lib/explain-object.sh
# include lib/eks.sh
# include lib/cluster-certificate.sh
# include lib/cluster-stacks.sh

refuse_what_others_made() {
  local what=''
  if [[ -n $CLUSTER_STATUS && $(cluster_field tags.created-by) != "$CREATED_BY" ]]; then
    what="The cluster $cluster_name in $region"
  elif [[ -n $STACK_CREATOR && $STACK_CREATOR != "$CREATED_BY" ]]; then
    what="The CloudFormation stack eksctl-$cluster_name-cluster"
  fi
  if [[ -n $what ]]; then
    stop "$what was not made by Create EKS Cluster, so it is not deleted. Delete it with the tool that made it."
  fi
}

# EKS takes a name once in a cluster, so the names tell what is ours.
refuse_what_others_added() {
  local name
  aws eks list-nodegroups --cluster-name "$cluster_name" --region "$region" \
    --query nodegroups --output text >node-groups.txt
  aws eks list-fargate-profiles --cluster-name "$cluster_name" --region "$region" \
    --query fargateProfileNames --output text >profiles.txt
  for name in $(<node-groups.txt); do
    if [[ $name != "$NODE_GROUP" && $name != None ]]; then
      stop "The node group $name on the cluster $cluster_name was not made by Create EKS Cluster. Nothing was deleted. Delete the node group first if it is not needed."
    fi
  done
  for name in $(<profiles.txt); do
    if [[ " ${PROFILES[*]} None " != *" $name "* ]]; then
      stop "The Fargate profile $name on the cluster $cluster_name was not made by Create EKS Cluster. Nothing was deleted. Delete the profile first if it is not needed."
    fi
  done
}

refuse_protected_cluster() {
  if [[ $(cluster_field deletionProtection) == True ]]; then
    stop "The cluster $cluster_name is protected against deletion. Nothing was deleted. Take the protection off in AWS, and run this again."
  fi
}

# Puts the targets of this cluster into targets.txt, and the names of all others
# that have a cluster of its name into left.txt. Ours have the address of the
# cluster. When that is not known any more, they are those with the certificate
# that was made for a cluster of the name in this region and AWS account.
sort_targets() {
  local endpoint='' certificate=''
  if [[ -n $CLUSTER_STATUS ]]; then
    endpoint=$(cluster_field endpoint)
  fi
  if [[ -z $endpoint ]]; then
    find_certificate
    find_aws_account
    if is_own_certificate; then
      certificate=$CERTIFICATE_ID
    fi
  fi
  octopus_api GET machines/all
  python3 -c '
import json, sys
cluster, address, certificate = sys.argv[1:]
ours, others = open("targets.txt", "w"), open("left.txt", "w")
for machine in json.load(open("response.json")):
    endpoint = machine.get("Endpoint") or {}
    authentication = endpoint.get("Authentication") or {}
    if authentication.get("ClusterName") != cluster:
        continue
    if authentication.get("AuthenticationType") == "KubernetesAws" and (
        (endpoint.get("ClusterUrl") or "").lower() == address.lower()
        if address
        else certificate and endpoint.get("ClusterCertificate") == certificate
    ):
        print(machine["Id"], machine["Name"], file=ours)
    else:
        print("%s (%s)" % (machine["Name"], machine["Id"]), file=others)
' "$cluster_name" "$endpoint" "$certificate"
}

# remove-octopustarget is the bootstrap's function for the service message
# delete-target. It gets ids, since names need not be unique to this cluster.
remove_targets() {
  local id name names=()
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
  if [[ -s left.txt ]]; then
    show_file left.txt
    write_warning "The log lists targets that name a cluster $cluster_name, but are not provably of this one. They are left. Delete them in Octopus if they are not needed."
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
      if ! kubectl delete service "$name" --namespace "$namespace" --timeout 600s; then
        explain_object "service/$name" --namespace "$namespace"
        stop "The service $name in the namespace $namespace was not deleted, so its load balancer may still use the network of the cluster. The log says what Kubernetes knows of it. Fix this, and run this again."
      fi
    fi
  done <services.txt
}

delete_cluster() {
  install_eks_tools
  if [[ $CLUSTER_STATUS == ACTIVE || $CLUSTER_STATUS == UPDATING ]]; then
    connect_to_cluster
    delete_load_balancers
  fi
  eksctl delete cluster --name "$cluster_name" --region "$region" --wait --disable-nodegroup-eviction ||
    stop "eksctl could not delete the cluster $cluster_name: its messages above say why. What is left costs money, and its targets stay in Octopus. Run this again; it also deletes the stacks of a cluster that is gone."
  describe_cluster
  if [[ -n $CLUSTER_STATUS ]]; then
    stop "eksctl ended without an error, but the cluster $cluster_name is still there (status $CLUSTER_STATUS)."
  fi
  write_highlight "The cluster $cluster_name in $region is deleted."
}

read_cluster_inputs
prepare_octopus_api
describe_cluster
find_stack
case $CLUSTER_STATUS in
  '' | ACTIVE | UPDATING | FAILED) ;;
  *) stop "The cluster $cluster_name cannot be deleted now: its status is $CLUSTER_STATUS. Run this again later." ;;
esac
refuse_what_others_made
if [[ -n $CLUSTER_STATUS ]]; then
  refuse_protected_cluster
  refuse_what_others_added
else
  list_stacks
fi

# The address of the cluster tells its targets, so they are sorted before it is
# deleted. They are removed after it: until then they are its trace in Octopus.
sort_targets
if [[ -n $CLUSTER_STATUS ]]; then
  delete_cluster
elif [[ -s stacks.txt ]]; then
  delete_stacks
  write_highlight "There was no cluster $cluster_name in $region any more. The stacks that were left of it are deleted."
else
  write_highlight "There is no cluster $cluster_name in $region. Nothing is left to delete."
fi
remove_targets
