# The certificate authority of the cluster, which Octopus keeps for its targets.
# The action eks:create-cluster gives it the same name and notes; the notes tell
# clusters of one name in two AWS accounts apart.

certificate_name() {
  printf '%s %s certificate authority' "$cluster_name" "$region"
}

# Leaves the oldest certificate of that name in CERTIFICATE_ID,
# CERTIFICATE_THUMBPRINT and CERTIFICATE_NOTES; all are empty when there is none.
# Octopus takes a name twice, and keeps a replaced certificate as an archived copy.
find_certificate() {
  local found
  octopus_api GET certificates/all
  found=$(python3 -c '
import json, sys
found = [
    item for item in json.load(open("response.json"))
    if item.get("Name") == sys.argv[1] and not item.get("Archived") and not item.get("ReplacedBy")
]
for item in sorted(found, key=lambda one: int(one["Id"].rsplit("-", 1)[1]))[:1]:
    print(item["Id"], item.get("Thumbprint") or "none", *(item.get("Notes") or "").split())
' "$(certificate_name)")
  read -r CERTIFICATE_ID CERTIFICATE_THUMBPRINT CERTIFICATE_NOTES <<<"$found" || true
}

# Leaves the AWS account that this step works in in AWS_ACCOUNT.
find_aws_account() {
  AWS_ACCOUNT=$(aws sts get-caller-identity --query Account --output text)
}

# Whether the certificate was made for the cluster of this name, region and AWS account.
is_own_certificate() {
  [[ $CERTIFICATE_NOTES == *":eks:$region:$AWS_ACCOUNT:cluster/$cluster_name;"* ]]
}

# has_authority THUMBPRINT: whether this is what the certificate holds.
has_authority() {
  [[ ${CERTIFICATE_THUMBPRINT,,} == "$1" ]]
}
