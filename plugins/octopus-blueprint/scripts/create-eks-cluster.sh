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
#                                 is verified (a service message cannot upload it)
#   Octopus.Environment.Name, Octopus.Space.Id, Octopus.Web.ServerUri,
#   Octopus.WorkerPool.Id         set by Octopus
# Sets: TargetName, ClusterUrl, KubernetesNamespace, IngressHostname (not when
#   another ingress controller was there already)
# Registers: target '<cluster> <environment>', roles EKS_Reference_Cluster, Kubernetes
# Two runs for one cluster must not overlap: give the project the variable
# Octopus.Task.ConcurrencyTag with the cluster's name as its value.

# include lib/common.sh
# include lib/http.sh
# include lib/octopus-api.sh
# include lib/pinned-tool.sh
# include lib/namespace.sh
# include lib/eks.sh

KUBERNETES_VERSION=1.35
PROFILES=(fp-default fp-development fp-test fp-production fp-feature-branch)
NODE_GROUP=ingress

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
# The load balancer of the ingress controller needs a node to send traffic to.
managedNodeGroups:
  - name: $NODE_GROUP
    instanceType: t3a.small
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

# Prints the Fargate profiles that the cluster lacks, one per line.
missing_profiles() {
  local existing profile
  existing=$(aws eks list-fargate-profiles --cluster-name "$cluster_name" --region "$region" \
    --query fargateProfileNames --output text)
  for profile in "${PROFILES[@]}"; do
    if ! tr '\t' '\n' <<<"$existing" | grep -qxF "$profile"; then
      printf '%s\n' "$profile"
    fi
  done
}

# eksctl reports success when EKS was busy with another profile and this one was
# not made (eksctl issue 8514), so what exists is looked at, not what it says.
complete_cluster() {
  local missing node_groups attempt
  node_groups=$(aws eks list-nodegroups --cluster-name "$cluster_name" --region "$region" \
    --query nodegroups --output text)
  if ! tr '\t' '\n' <<<"$node_groups" | grep -qxF "$NODE_GROUP"; then
    eksctl create nodegroup --config-file cluster.yaml
  fi
  for attempt in {1..10}; do
    missing=$(missing_profiles)
    if [[ -z $missing ]]; then
      return
    fi
    printf 'Fargate profiles still to be made (%s of 10): %s\n' "$attempt" "${missing//$'\n'/, }"
    eksctl create fargateprofile --config-file cluster.yaml
    sleep 30
  done
  missing=$(missing_profiles)
  if [[ -n $missing ]]; then
    stop "The cluster has no Fargate profile ${missing//$'\n'/, }. Run this again; what exists is kept."
  fi
}

ensure_cluster() {
  describe_cluster
  case $CLUSTER_STATUS in
    '')
      printf 'Making the cluster %s in %s. This takes 20 to 30 minutes.\n' "$cluster_name" "$region"
      eksctl create cluster --config-file cluster.yaml --write-kubeconfig=false ||
        stop "eksctl could not make the cluster $cluster_name: its messages above say why. What it made so far stays and costs money. Run this again to go on, or run Delete EKS Cluster to remove it."
      ;;
    ACTIVE | UPDATING) printf 'The cluster %s exists and is used.\n' "$cluster_name" ;;
    CREATING)
      printf 'The cluster %s is being made by somebody else. Waiting for it.\n' "$cluster_name"
      aws eks wait cluster-active --name "$cluster_name" --region "$region"
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

# Server-side, and as the same manager as the actions of Backstage, so that
# neither takes the fields of the other for a conflict.
apply_manifest() {
  kubectl apply --server-side --force-conflicts --field-manager "$CREATED_BY" --filename "$1"
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
  local attempt
  kubectl rollout status deployment/nginx-ingress --namespace nginx-ingress --timeout 300s
  for attempt in {1..30}; do
    ingress_hostname=$(kubectl get service nginx-ingress --namespace nginx-ingress \
      --output 'jsonpath={.status.loadBalancer.ingress[0].hostname}')
    if [[ -n $ingress_hostname ]]; then
      return
    fi
    printf 'Waiting for AWS to make the load balancer (%s of 30)\n' "$attempt"
    sleep 10
  done
  stop 'The load balancer of the ingress controller got no host name within 5 minutes. Look at the events of the service nginx-ingress.'
}

ensure_ingress_controller() {
  local controller ours
  ingress_hostname=''
  write_ingress_controller
  ours=$(sed -n 's/^  controller: //p' ingress-controller.yaml)
  controller=$(kubectl get ingressclass nginx --ignore-not-found --output 'jsonpath={.spec.controller}')
  if [[ -n $controller && $controller != "$ours" ]]; then
    write_highlight "The cluster already has the ingress controller $controller for the class nginx. It is used as it is."
    return
  fi
  apply_manifest ingress-controller.yaml
  wait_for_ingress_controller
}

# Leaves the id of the certificate in CERTIFICATE_ID and its thumbprint in
# CERTIFICATE_THUMBPRINT; both are empty when there is none of that name.
# Octopus keeps a replaced certificate as an archived copy.
find_certificate() {
  octopus_api GET certificates/all
  local found
  found=$(python3 -c '
import json, sys
for item in json.load(open("response.json")):
    if item.get("Name") == sys.argv[1] and not item.get("Archived") and not item.get("ReplacedBy"):
        print(item["Id"], item.get("Thumbprint") or "")
        break
' "$certificate_name")
  read -r CERTIFICATE_ID CERTIFICATE_THUMBPRINT <<<"$found" || true
}

# The id stays the same when a certificate is replaced (go-octopusdeploy,
# pkg/certificates: CertificateResource, ReplacementCertificate). The data is the
# base64 text of a PEM file, which is just what EKS gives out.
ensure_certificate() {
  local authority thumbprint
  authority=$(cluster_field certificateAuthority.data)
  if [[ -z $authority ]]; then
    stop "AWS gave no certificate authority for the cluster $cluster_name."
  fi
  thumbprint=$(base64 --decode <<<"$authority" | sed -n '/^-----BEGIN/,/^-----END/{/^-----/!p;/^-----END/q}' |
    base64 --decode | sha1sum)
  thumbprint=${thumbprint%% *}
  find_certificate
  if [[ -z $CERTIFICATE_ID ]]; then
    octopus_api POST certificates "$(python3 -c '
import json, sys
print(json.dumps({
    "Name": sys.argv[1],
    "Notes": "Certificate authority of the EKS cluster; kept by the runbook Create EKS Cluster.",
    "CertificateData": {"HasValue": True, "NewValue": sys.argv[2]},
    "EnvironmentIds": [],
    "TenantedDeploymentParticipation": "Untenanted",
}))' "$certificate_name" "$authority")"
    CERTIFICATE_ID=$(response_field Id)
  elif [[ ${CERTIFICATE_THUMBPRINT,,} != "$thumbprint" ]]; then
    octopus_api POST "certificates/$CERTIFICATE_ID/replace" "{\"CertificateData\":\"$authority\"}"
  fi
}

# The bash bootstrap has no function for Kubernetes targets, so this writes the
# service message itself. Attributes: OctopusDeploy/Calamari,
# source/Calamari/Kubernetes/Commands/KubernetesDiscoveryCommand.cs.
register_target() {
  local message='##octopus[create-kubernetestarget' pair
  local attributes=(
    "name=$target_name"
    "octopusRoles=EKS_Reference_Cluster,Kubernetes"
    "clusterName=$cluster_name"
    "clusterUrl=$cluster_url"
    "namespace=$namespace"
    "octopusAccountIdOrName=$account"
    "octopusServerCertificateIdOrName=$CERTIFICATE_ID"
    "skipTlsVerification=False"
    "updateIfExisting=True"
  )
  if [[ -n $worker_pool ]]; then
    attributes+=("octopusDefaultWorkerPoolIdOrName=$worker_pool")
  fi
  for pair in "${attributes[@]}"; do
    message+=" ${pair%%=*}='$(encode_servicemessagevalue "${pair#*=}")'"
  done
  printf '%s]\n' "$message"
}

read_cluster_inputs
require_variable 'AWS.Account' 'an AWS account of this space'
account=$REPLY
require_variable 'Octopus.Environment.Name' 'the environment (Octopus sets it)'
environment=$REPLY
namespace=$(environment_namespace "$environment")
if ! is_dns_label "$namespace"; then
  stop "The environment name '$environment' gives no Kubernetes namespace. Use letters and digits in it."
fi
worker_pool=$(read_variable 'Octopus.WorkerPool.Id')
target_name="$cluster_name ${environment,,}"
certificate_name="$cluster_name $region certificate authority"
prepare_octopus_api
# Asked before the cluster is made, so that a wrong key is not found out after half an hour.
find_certificate

install_eks_tools
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
