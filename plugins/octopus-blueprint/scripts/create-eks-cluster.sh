#!/bin/bash
# Makes the EKS cluster that the environments share, or takes the one of that
# name, puts the NGINX Ingress Controller on it and registers it as the
# Kubernetes target of this environment. Running it again completes what is
# missing and changes nothing else.
#
# Step: Octopus.AwsRunScript (AWS credentials in the environment), in a container
# of octopusdeploy/worker-tools, which has aws, python3 and curl. eksctl and
# kubectl are downloaded, pinned and checked.
# Reads:
#   AWS.EKS.Name, AWS.EKS.Region  prompted
#   AWS.Account                   id of the Octopus account that the target uses
#   Octopus.ApiKey                library variable set 'This Instance'; uploads the
#                                 cluster's certificate authority, so that the target
#                                 is verified (a service message cannot upload it),
#                                 and updates a target that is there
#   Octopus.Environment.Id, Octopus.Environment.Name, Octopus.Space.Id,
#   Octopus.Web.ServerUri, Octopus.WorkerPool.Id  set by Octopus
# Sets: TargetName, ClusterUrl, KubernetesNamespace, IngressHostname (not when
#   another ingress controller was there already)
# Registers: target '<cluster> <environment>', roles EKS_Reference_Cluster, Kubernetes
# Refuses, before it makes anything, when the target or the certificate of that
#   name is of another cluster
# Two runs for one cluster must not overlap: give the project the variable
# Octopus.Task.ConcurrencyTag with the cluster's name as its value.

# include lib/common.sh
# include lib/http.sh
# include lib/octopus-api.sh
# include lib/pinned-tool.sh
# include lib/namespace.sh
# include lib/eks.sh
# include lib/cluster-certificate.sh
# include lib/register-cluster.sh
# include lib/manifests.sh
# include lib/show-file.sh
# include lib/wait-for-value.sh
# include lib/explain-object.sh

KUBERNETES_VERSION=1.35
ADD_ONS=(vpc-cni kube-proxy coredns)

# The same cluster as that of the action eks:create-cluster; a test compares them.
write_cluster_config() {
  cat >cluster.yaml <<EOF
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: "$cluster_name"
  region: "$region"
  version: "$KUBERNETES_VERSION"
  tags:
    created-by: $CREATED_BY
# The default would be extended support, which costs six times as much.
upgradePolicy:
  supportType: STANDARD
# eksctl says that Auto Mode becomes its default, without node groups and add-ons.
autoModeConfig:
  enabled: false
accessConfig:
  authenticationMode: API_AND_CONFIG_MAP
  bootstrapClusterCreatorAdminPermissions: true
# Nodes and pods reach the API inside the network. One NAT gateway is enough.
vpc:
  clusterEndpoints:
    publicAccess: true
    privateAccess: true
  publicAccessCIDRs: ["0.0.0.0/0"]
  nat:
    gateway: Single
# eksctl makes the control plane without them, and then these; a run that ends in
# between has to find them by name (0.230.0: BootstrapSelfManagedAddons is false).
addonsConfig:
  disableDefaultAddons: true
addons:
  - name: vpc-cni
  - name: kube-proxy
  - name: coredns
# The load balancer of the ingress controller needs a node to send traffic to.
managedNodeGroups:
  - name: $NODE_GROUP
    amiFamily: AmazonLinux2023
    instanceTypes: [t3a.small, t3.small]
    privateNetworking: true
    minSize: 1
    desiredCapacity: 1
    maxSize: 1
    volumeSize: 80
# Everything else runs on Fargate, chosen by namespace.
fargateProfiles:
  - name: fp-default
    selectors:
      - namespace: default
      - namespace: kube-system
  - name: fp-development
    selectors:
      - namespace: development
  - name: fp-test
    selectors:
      - namespace: test
  - name: fp-production
    selectors:
      - namespace: production
  - name: fp-feature-branch
    selectors:
      - namespace: "feature-*"
EOF
}

# missing_names OPERATION KEY NAME...: prints those that the cluster lacks, one per
# line, by the list that AWS gives, e.g. list-addons addons.
missing_names() {
  local existing name
  existing=$(aws eks "$1" --cluster-name "$cluster_name" --region "$region" --query "$2" --output text)
  for name in "${@:3}"; do
    if ! tr '\t' '\n' <<<"$existing" | grep -qxF "$name"; then
      printf '%s\n' "$name"
    fi
  done
}

# ensure_parts WHAT RESOURCE OPERATION KEY NAME...: has eksctl make what is missing.
# What exists is looked at, not what eksctl says: it reports success when EKS was
# busy with another profile and this one was not made (eksctl issue 8514), and an
# error when all profiles are made but the cluster has no CoreDNS yet (0.230.0:
# deployments.apps "coredns" not found).
ensure_parts() {
  local what=$1 resource=$2 missing attempt
  shift 2
  for attempt in {1..10}; do
    missing=$(missing_names "$@")
    if [[ -z $missing ]]; then
      return
    fi
    printf '%s still to be made (%s of 10): %s\n' "${what^}s" "$attempt" "${missing//$'\n'/, }"
    eksctl create "$resource" --config-file cluster.yaml ||
      printf 'eksctl ended with an error. Looking at what exists.\n'
    sleep 30
  done
  missing=$(missing_names "$@")
  if [[ -n $missing ]]; then
    stop "The cluster has no $what ${missing//$'\n'/, }. The messages of eksctl above say why. Run this again; what exists is kept."
  fi
}

# Add-ons come first: nodes are not ready without network, and eksctl moves CoreDNS
# to Fargate with the profiles.
complete_cluster() {
  local missing
  ensure_parts add-on addon list-addons addons "${ADD_ONS[@]}"
  missing=$(missing_names list-nodegroups nodegroups "$NODE_GROUP")
  if [[ -n $missing ]]; then
    eksctl create nodegroup --config-file cluster.yaml ||
      stop "eksctl could not make the node group $NODE_GROUP: its messages above say why. Run this again; what exists is kept."
  fi
  ensure_parts 'Fargate profile' fargateprofile list-fargate-profiles fargateProfileNames "${PROFILES[@]}"
}

# eksctl has no way to go on from a stack whose cluster is gone: CloudFormation
# answers AlreadyExistsException, and eksctl ends.
refuse_left_stack() {
  find_stack
  if [[ $STACK_CREATOR == "$CREATED_BY" ]]; then
    stop "The cluster $cluster_name is gone, but its CloudFormation stack eksctl-$cluster_name-cluster is left and takes its name. Run Delete EKS Cluster, which deletes what is left, and then run this again."
  elif [[ -n $STACK_CREATOR ]]; then
    stop "There is no cluster $cluster_name, but a CloudFormation stack eksctl-$cluster_name-cluster, which was not made by this runbook, takes its name. Delete it with the tool that made it, or choose another name for the cluster."
  fi
}

# Source: AWS GovCloud (US) User Guide, "Amazon EKS". Network and cluster would be
# paid for before AWS refuses the first profile.
refuse_region_without_fargate() {
  if [[ $region == us-gov-* ]]; then
    stop "EKS does not run pods on Fargate in $region, and this runbook makes a cluster with Fargate. Make one without it in Backstage, with the action eks:create-cluster and an empty list of namespaces, and then run this again."
  fi
}

ensure_cluster() {
  case $CLUSTER_STATUS in
    '')
      refuse_region_without_fargate
      refuse_left_stack
      printf 'Making the cluster %s in %s. This takes 20 to 30 minutes.\n' "$cluster_name" "$region"
      eksctl create cluster --config-file cluster.yaml --write-kubeconfig=false ||
        stop "eksctl could not make the cluster $cluster_name: its messages above say why. What it made so far stays and costs money. Run this again: it goes on, or says what to delete first. Delete EKS Cluster removes all of it."
      ;;
    ACTIVE | UPDATING) printf 'The cluster %s exists and is used.\n' "$cluster_name" ;;
    CREATING)
      printf 'The cluster %s is being made by somebody else. Waiting for it.\n' "$cluster_name"
      aws eks wait cluster-active --name "$cluster_name" --region "$region" ||
        stop "The cluster $cluster_name did not become active. Look at it in AWS, and run this again."
      ;;
    *) stop "The cluster $cluster_name exists, but its status is $CLUSTER_STATUS. Wait, or run Delete EKS Cluster, and then run this again." ;;
  esac
  describe_cluster
  if [[ $CLUSTER_STATUS != ACTIVE && $CLUSTER_STATUS != UPDATING ]]; then
    stop "The cluster $cluster_name is not ready: its status is '$CLUSTER_STATUS'."
  fi
  if [[ $(cluster_field tags.created-by) == "$CREATED_BY" ]]; then
    complete_cluster
  else
    write_highlight "The cluster $cluster_name was not made by this runbook. Its nodes and Fargate profiles are left as they are."
  fi
}

ensure_namespace() {
  cat >namespace.yaml <<EOF
# include manifests/namespace.yaml
EOF
  apply_manifest namespace.yaml
}

# The F5 NGINX Ingress Controller; the plugin renders what makes it up.
write_ingress_controller() {
  cat >ingress-controller.yaml <<'EOF'
# include manifests/ingress-controller.yaml
EOF
}

wait_for_ingress_controller() {
  if ! kubectl rollout status deployment/nginx-ingress --namespace nginx-ingress --timeout 300s; then
    explain_object deployment/nginx-ingress --namespace nginx-ingress
    stop 'The ingress controller did not start. The log says what Kubernetes knows of it. Fix this, and run this again.'
  fi
  # How many there are is left to whoever scales it; of none, the rollout is complete.
  if [[ $(kubectl get deployment nginx-ingress --namespace nginx-ingress \
    --output 'jsonpath={.spec.replicas}') == 0 ]]; then
    write_warning 'Somebody has scaled the ingress controller to 0. It is left so, and nothing answers until it is scaled up: kubectl scale deployment nginx-ingress --namespace nginx-ingress --replicas 1.'
  fi
  wait_for_value 'AWS to make the load balancer' kubectl get service nginx-ingress \
    --namespace nginx-ingress --output 'jsonpath={.status.loadBalancer.ingress[0].hostname}'
  ingress_hostname=$REPLY
  if [[ -n $ingress_hostname ]]; then
    return
  fi
  explain_object service/nginx-ingress --namespace nginx-ingress
  stop 'The load balancer of the ingress controller got no host name within 5 minutes. The log says what Kubernetes knows of it. Fix this, and run this again.'
}

# A controller is ours when it is the same one and its fields say that this, or an
# action of Backstage, applied it.
ensure_ingress_controller() {
  local controller manager ours is_applied=no
  ingress_hostname=''
  write_ingress_controller
  ours=$(sed -n 's/^  controller: //p' ingress-controller.yaml)
  kubectl get ingressclass nginx --ignore-not-found --output \
    'jsonpath={.spec.controller}{"\n"}{range .metadata.managedFields[*]}{.manager}{"\n"}{end}' >ingress-class.txt
  {
    read -r controller || true
    while read -r manager; do
      if [[ $manager == "$CREATED_BY" ]]; then
        is_applied=yes
      fi
    done
  } <ingress-class.txt
  if [[ -n $controller && ($controller != "$ours" || $is_applied == no) ]]; then
    write_highlight "The cluster already has the ingress controller $controller for the class nginx. It is used as it is."
    return
  fi
  refuse_foreign ingress-controller.yaml
  apply_manifest ingress-controller.yaml
  wait_for_ingress_controller
}

read_cluster_inputs
require_variable 'AWS.Account' 'an AWS account of this space'
account=$REPLY
require_variable 'Octopus.Environment.Id' 'the id of the environment (Octopus sets it)'
environment_id=$REPLY
require_variable 'Octopus.Environment.Name' 'the environment (Octopus sets it)'
environment=$REPLY
namespace=$(environment_namespace "$environment")
if ! is_dns_label "$namespace"; then
  stop "The environment name '$environment' gives no Kubernetes namespace. Use letters and digits in it."
fi
worker_pool=$(read_variable 'Octopus.WorkerPool.Id')
target_name="$cluster_name ${environment,,}"
prepare_octopus_api
# Asked before the cluster is made, so that what Octopus refuses, or has under these
# names, is not found out after half an hour.
find_certificate
find_target

install_eks_tools
find_aws_account
describe_cluster
refuse_foreign_certificate
refuse_foreign_target
write_cluster_config
ensure_cluster
connect_to_cluster
ensure_namespace "$namespace"
ensure_ingress_controller
if ! is_fargate_namespace "$namespace"; then
  write_warning "No Fargate profile takes the namespace $namespace, so its pods run on the one node of the cluster."
fi

cluster_url=$(cluster_field endpoint)
ensure_certificate
register_target
set_octopusvariable 'TargetName' "$target_name"
set_octopusvariable 'ClusterUrl' "$cluster_url"
set_octopusvariable 'KubernetesNamespace' "$namespace"
if [[ -n $ingress_hostname ]]; then
  set_octopusvariable 'IngressHostname' "$ingress_hostname"
fi
write_highlight "The target $target_name is registered for $environment, with the namespace $namespace."
