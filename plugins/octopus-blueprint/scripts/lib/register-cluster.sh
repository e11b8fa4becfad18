# Registers a cluster in Octopus: its certificate and the target of the environment.

# Leaves the thumbprint of the cluster's authority in AUTHORITY_THUMBPRINT; it is
# empty while the cluster has none. EKS gives out the base64 text of a PEM file.
read_authority() {
  AUTHORITY_THUMBPRINT=''
  authority=''
  if [[ -n $CLUSTER_STATUS ]]; then
    authority=$(cluster_field certificateAuthority.data)
  fi
  if [[ -n $authority ]]; then
    AUTHORITY_THUMBPRINT=$(base64 --decode <<<"$authority" |
      sed -n '/^-----BEGIN/,/^-----END/{/^-----/!p;/^-----END/q}' | base64 --decode | sha1sum)
    AUTHORITY_THUMBPRINT=${AUTHORITY_THUMBPRINT%% *}
  fi
}

# A certificate with the right content can be used, whoever made it. Any other is
# only replaced when its notes say that it is of this cluster.
refuse_foreign_certificate() {
  read_authority
  if [[ -n $CERTIFICATE_ID ]] && ! has_authority "$AUTHORITY_THUMBPRINT" && ! is_own_certificate; then
    stop "Octopus has a certificate '$(certificate_name)' ($CERTIFICATE_ID) whose notes do not say that it is of the cluster $cluster_name in $region of the AWS account $AWS_ACCOUNT. It was not replaced. Rename it, or delete it if nothing uses it, and run this again."
  fi
}

# The id stays the same when a certificate is replaced (go-octopusdeploy,
# pkg/certificates: CertificateResource, ReplacementCertificate).
ensure_certificate() {
  find_certificate
  refuse_foreign_certificate
  if [[ -z $authority ]]; then
    stop "AWS gave no certificate authority for the cluster $cluster_name."
  fi
  if [[ -z $CERTIFICATE_ID ]]; then
    octopus_api POST certificates "$(python3 -c '
import json, sys
name, arn, data = sys.argv[1:]
print(json.dumps({
    "Name": name,
    "Notes": f"Certificate authority of {arn}; kept by the runbook Create EKS Cluster.",
    "CertificateData": {"HasValue": True, "NewValue": data},
    "EnvironmentIds": [],
    "TenantedDeploymentParticipation": "Untenanted",
}))' "$(certificate_name)" "$(cluster_field arn)" "$authority")"
    CERTIFICATE_ID=$(response_field Id)
  elif ! has_authority "$AUTHORITY_THUMBPRINT"; then
    octopus_api POST "certificates/$CERTIFICATE_ID/replace" "{\"CertificateData\":\"$authority\"}"
  fi
}

# Leaves the target of that name in target.json, and its id in TARGET_ID; both are
# empty when there is none.
find_target() {
  octopus_api GET machines/all
  TARGET_ID=$(python3 -c '
import json, sys
found = [
    item for item in json.load(open("response.json"))
    if item["Name"].lower() == sys.argv[1].lower()
]
json.dump(found[0] if found else None, open("target.json", "w"))
print(found[0]["Id"] if found else "")
' "$target_name")
}

# Refuses the target of another cluster: of another name, or of the same name in
# another region or AWS account, which Octopus reaches with another account. A
# cluster that was made anew has another address.
refuse_foreign_target() {
  local endpoint='' foreign
  if [[ -z $TARGET_ID ]]; then
    return
  fi
  if [[ -n $CLUSTER_STATUS ]]; then
    endpoint=$(cluster_field endpoint)
  fi
  foreign=$(python3 -c '
import json, re, sys, urllib.parse
name, region, account, address = sys.argv[1:]
endpoint = json.load(open("target.json")).get("Endpoint") or {}
authentication = endpoint.get("Authentication") or {}
url = endpoint.get("ClusterUrl") or ""
host = urllib.parse.urlsplit(url).hostname or ""
located = re.search(r"\.([a-z]{2,}(?:-[a-z]+)+-[0-9]+)\.(?:eks|api)\.", host)
elsewhere = (located and located[1] != region) or authentication.get("AccountId") != account
if (
    endpoint.get("CommunicationStyle") != "Kubernetes"
    or authentication.get("ClusterName") != name
    or (elsewhere and (not address or url != address))
):
    print("yes")
' "$cluster_name" "$region" "$account" "$endpoint")
  if [[ -n $foreign ]]; then
    stop "Octopus has a target '$target_name' ($TARGET_ID) that is for another cluster than $cluster_name in $region, or reaches it with another account. Rename or delete it, and run this again."
  fi
}

# The bash bootstrap has no function for Kubernetes targets, so this writes the
# service message itself. Attributes: OctopusDeploy/Calamari,
# source/Calamari/Kubernetes/Commands/KubernetesDiscoveryCommand.cs.
create_target() {
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
  )
  if [[ -n $worker_pool ]]; then
    attributes+=("octopusDefaultWorkerPoolIdOrName=$worker_pool")
  fi
  for pair in "${attributes[@]}"; do
    message+=" ${pair%%=*}='$(encode_servicemessagevalue "${pair#*=}")'"
  done
  printf '%s]\n' "$message"
}

# Keeps the roles, environments and other settings that people added, which a
# service message does not promise (docs: dynamic-infrastructure/kubernetes-target).
update_target() {
  local changed
  changed=$(python3 -c '
import json, sys
url, certificate, namespace, pool, account, cluster, environment = sys.argv[1:]
found = json.load(open("target.json"))
union = lambda some, more: list(dict.fromkeys((some or []) + more))
wanted = {
    **found,
    "EnvironmentIds": union(found.get("EnvironmentIds"), [environment]),
    "Roles": union(found.get("Roles"), ["EKS_Reference_Cluster", "Kubernetes"]),
    "Endpoint": {
        **found["Endpoint"],
        "ClusterUrl": url,
        "ClusterCertificate": certificate,
        "Namespace": namespace,
        "SkipTlsVerification": "False",
        **({"DefaultWorkerPoolId": pool} if pool else {}),
        "Authentication": {
            **found["Endpoint"]["Authentication"],
            "AuthenticationType": "KubernetesAws",
            "AccountId": account,
            "ClusterName": cluster,
        },
    },
}
if wanted != found:
    print(json.dumps(wanted))
' "$cluster_url" "$CERTIFICATE_ID" "$namespace" "$worker_pool" "$account" "$cluster_name" "$environment_id")
  if [[ -n $changed ]]; then
    octopus_api PUT "machines/$TARGET_ID" "$changed"
  fi
}

register_target() {
  find_target
  refuse_foreign_target
  if [[ -n $TARGET_ID ]]; then
    update_target
  else
    create_target
  fi
}
