# kubectl may differ from the cluster by one minor version. SHA-256 as published with each release (eksctl_checksums.txt, kubectl.sha256).
EKSCTL_VERSION=0.230.0
EKSCTL_SHA256=a2060956f117c3065abafda5c1f681679b9c3716675d70ce4ffff46033b02c35
KUBECTL_VERSION=1.35.7
KUBECTL_SHA256=12e97f9d23a9f6cbb87b89becd6bd291e1a858a3379a4e11e2c822c4c1530052
CREATED_BY=octopus-reference-architecture
# What Create EKS Cluster makes on the cluster.
PROFILES=(fp-default fp-development fp-test fp-production fp-feature-branch)
NODE_GROUP=ingress

# Reads and checks what both cluster scripts need to know.
read_cluster_inputs() {
  require_variable 'AWS.EKS.Name' 'the name of the EKS cluster'
  cluster_name=$REPLY
  require_variable 'AWS.EKS.Region' 'the AWS region of the cluster, such as eu-west-1'
  region=$REPLY
  if [[ ! $cluster_name =~ ^[A-Za-z][A-Za-z0-9-]{0,99}$ ]]; then
    stop "'$cluster_name' cannot be the name of a cluster: begin with a letter, use letters, digits and hyphens, at most 100 characters."
  fi
  if [[ ! $region =~ ^[a-z]{2,}(-[a-z]+)+-[0-9]+$ ]]; then
    stop "'$region' is not the name of an AWS region. It looks like eu-west-1."
  fi
  require_tool aws 'Use the container image octopusdeploy/worker-tools.'
}

install_eks_tools() {
  install_pinned eksctl \
    "https://github.com/eksctl-io/eksctl/releases/download/v$EKSCTL_VERSION/eksctl_Linux_amd64.tar.gz" \
    "$EKSCTL_SHA256" eksctl
  install_pinned kubectl \
    "https://dl.k8s.io/release/v$KUBECTL_VERSION/bin/linux/amd64/kubectl" \
    "$KUBECTL_SHA256"
}

# Leaves the status in CLUSTER_STATUS (empty: there is no such cluster) and the
# description in cluster.json. A refused or failed request is not taken for a
# missing cluster.
describe_cluster() {
  CLUSTER_STATUS=''
  if aws eks describe-cluster --name "$cluster_name" --region "$region" --output json \
    >cluster.json 2>describe.log; then
    CLUSTER_STATUS=$(cluster_field status)
  elif ! grep -q 'ResourceNotFoundException' describe.log; then
    cat describe.log >&2
    stop "AWS did not say whether the cluster $cluster_name exists in $region. Check the AWS account and its permissions."
  fi
}

# Leaves the value of the stack's tag created-by in STACK_CREATOR: None without
# the tag, empty when there is no stack. eksctl gives a stack the tags of the
# cluster (eksctl-io/eksctl, pkg/cfn/manager/api.go, NewStackCollection).
find_stack() {
  if aws cloudformation describe-stacks --stack-name "eksctl-$cluster_name-cluster" \
    --region "$region" --query "Stacks[0].Tags[?Key=='created-by'].Value | [0]" \
    --output text >stack.txt 2>stack.log; then
    STACK_CREATOR=$(<stack.txt)
  elif grep -q 'does not exist' stack.log; then
    STACK_CREATOR=''
  else
    cat stack.log >&2
    stop "AWS did not say whether the stack of the cluster $cluster_name exists. Check the AWS account and its permissions."
  fi
}

# Prints a value of the described cluster, e.g. certificateAuthority.data.
cluster_field() {
  python3 -c '
import json, sys
value = json.load(open("cluster.json"))["cluster"]
for key in sys.argv[1].split("."):
    value = (value or {}).get(key)
print("" if value is None else value)
' "$1"
}

# The kubeconfig holds the certificate authority of the cluster, so the
# connection is verified, and asks for a token when one is needed.
connect_to_cluster() {
  export KUBECONFIG="$PWD/kubeconfig"
  aws eks update-kubeconfig --name "$cluster_name" --region "$region" --kubeconfig "$KUBECONFIG"
  local attempt
  for attempt in {1..30}; do
    if kubectl get namespace default --output name >reach.log 2>&1; then
      return
    fi
    printf 'Waiting for the Kubernetes API to answer (%s of 30)\n' "$attempt"
    sleep 10
  done
  cat reach.log >&2
  stop "The Kubernetes API of $cluster_name cannot be reached."
}
