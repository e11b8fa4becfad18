# The CloudFormation stacks of a cluster that is gone. eksctl does not delete them:
# it asks for the cluster first, and stops when there is none (eksctl 0.230.0,
# pkg/ctl/delete/cluster.go, NewProviderForExistingCluster). They hold a paid
# network, or at least block the name.

# Puts the stacks into stacks.txt, one a line with whether it is protected
# (eksctl protects what it makes: pkg/cfn/manager/api.go), the cluster's own last,
# because the others import from it. They are found by eksctl's tag, since names
# of another cluster can begin alike. Refuses one of others, and one that is being
# made or rolled back.
list_stacks() {
  local refused
  aws cloudformation describe-stacks --region "$region" --output json >stacks.json ||
    stop "AWS did not list the stacks in $region. Check the AWS account and its permissions."
  refused=$(python3 -c '
import json, sys
cluster, creator = sys.argv[1:]
last = f"eksctl-{cluster}-cluster"
found = []
for stack in json.load(open("stacks.json"))["Stacks"]:
    tags = {tag["Key"]: tag["Value"] for tag in stack.get("Tags") or []}
    if tags.get("alpha.eksctl.io/cluster-name") != cluster and stack["StackName"] != last:
        continue
    name, status = stack["StackName"], stack["StackStatus"]
    if tags.get("created-by") != creator:
        print(f"The CloudFormation stack {name} was not made by Create EKS Cluster, so it is not deleted. Delete it with the tool that made it, and run this again.")
    elif status.endswith("_IN_PROGRESS") and status != "DELETE_IN_PROGRESS":
        print(f"The CloudFormation stack {name} cannot be deleted now: its status is {status}. Run this again later.")
    found.append((name == last, name, "yes" if stack.get("EnableTerminationProtection") else "no"))
with open("stacks.txt", "w") as file:
    for _, name, is_protected in sorted(found):
        print(name, is_protected, file=file)
' "$cluster_name" "$CREATED_BY")
  if [[ -n $refused ]]; then
    stop "${refused%%$'\n'*}"
  fi
}

delete_stacks() {
  local name is_protected
  while read -r name is_protected; do
    printf 'Deleting the stack %s\n' "$name"
    if [[ $is_protected == yes ]]; then
      aws cloudformation update-termination-protection --no-enable-termination-protection \
        --stack-name "$name" --region "$region" ||
        stop "AWS did not take the termination protection off the stack $name. Check the permissions of the AWS account, and run this again."
    fi
    aws cloudformation delete-stack --stack-name "$name" --region "$region" ||
      stop "AWS did not delete the stack $name. Check the permissions of the AWS account, and run this again."
    if ! aws cloudformation wait stack-delete-complete --stack-name "$name" --region "$region"; then
      aws cloudformation describe-stack-events --stack-name "$name" --region "$region" --output text --query \
        "StackEvents[?ResourceStatus=='DELETE_FAILED'].[LogicalResourceId,ResourceStatusReason]" || true
      stop "AWS could not delete the stack $name: the log says what holds it, as far as AWS knows. Delete that in AWS, and run this again."
    fi
  done <stacks.txt
}
