#!/bin/bash
# Scans the software bills of material inside the deployed container image with
# Trivy. Findings are reported and do not fail the deployment. Nor does a scan that
# could not be made, because GitHub or the vulnerability database cannot be reached,
# unless the project says so.
#
# Step: Octopus.Script on a worker that has docker (Hosted Ubuntu has). Trivy is
# downloaded, pinned and checked; it fetches its vulnerability database itself.
# Reads: Octopus.Action[Deploy Container].Package[web].PackageId and
#   .PackageVersion, set by Octopus
#   Kubernetes.Deployment.Registry  the registry of the image, where that is not
#                            Docker Hub
#   SecurityScan.Required    optional variable of the project: True fails the
#                            deployment when nothing could be scanned
# Sets:
#   VerificationResult       0 without findings, 1 with, 2 when it could not be scanned
#   CriticalVulnerabilities, HighVulnerabilities  how many were found
# Artifacts: bom-<n>.json and trivy-<n>.txt, what was scanned and what was found in
#   it, for each bill of material

# include lib/common.sh
# include lib/pinned-tool.sh
# include lib/show-file.sh

# Everything that ends this step early comes here. The image is deployed already, and
# a release that cannot be scanned today must not be kept from the next environment.
end_without_failing() {
  set_octopusvariable 'VerificationResult' 2
  if [[ $(read_variable 'SecurityScan.Required') != [Tt]rue ]]; then
    write_warning "The image was not scanned, which does not fail the deployment: $1 Set the variable SecurityScan.Required to True if it should."
    exit 0
  fi
}

# SHA-256 as published with the release (trivy_0.74.0_checksums.txt).
TRIVY_VERSION=0.74.0
TRIVY_SHA256=2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a

container=''
remove_container() {
  if [[ -n $container ]]; then
    docker rm --force "$container" >/dev/null
  fi
}

count_severity() {
  python3 -c '
import json, sys
report = json.load(open(sys.argv[1]))
found = [v for result in report.get("Results") or [] for v in result.get("Vulnerabilities") or []]
print(len([v for v in found if sys.argv[2] in ("ANY", v.get("Severity"))]))
' "$1" "$2"
}

require_tool docker 'Choose a worker pool whose workers have docker, such as Hosted Ubuntu.'
require_tool python3 'Choose a worker pool whose workers have Python 3, such as Hosted Ubuntu.'
require_variable 'Octopus.Action[Deploy Container].Package[web].PackageId' 'the image (Octopus sets it from the step Deploy Container)'
image=$REPLY
require_variable 'Octopus.Action[Deploy Container].Package[web].PackageVersion' 'the version of the image (Octopus sets it from the release)'
version=$REPLY
registry=$(read_variable 'Kubernetes.Deployment.Registry')
if [[ -n $registry ]]; then
  image=$registry/$image
fi
if [[ ! $image =~ ^[a-z0-9][A-Za-z0-9._/:-]*$ || ! $version =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
  stop "'$image:$version' is not the name of a container image."
fi
install_pinned trivy \
  "https://github.com/aquasecurity/trivy/releases/download/v$TRIVY_VERSION/trivy_${TRIVY_VERSION}_Linux-64bit.tar.gz" \
  "$TRIVY_SHA256" trivy

trap remove_container EXIT
if ! docker pull --quiet "$image:$version"; then
  # Only workers that are signed in there can pull from a private registry.
  stop "This worker could not pull the image $image:$version; the messages above say why.${registry:+ If it is private, choose a worker pool whose workers are signed in to $registry.}"
fi
# The container is never started; the command only stands in for a missing one.
container=$(docker create "$image:$version" none)
docker export --output image.tar "$container"
tar --list --file image.tar >files.txt
# grep ends with 1 when nothing matches, which is no failure here.
grep -E '(^|/)bom\.json$' files.txt >boms.txt || (($? == 1))

count=0 findings=0 critical=0 high=0
while read -r path; do
  count=$((count + 1))
  tar --extract --to-stdout --file image.tar "$path" >"bom-$count.json"
  printf 'Scanning %s\n' "$path"
  trivy sbom --quiet --format json --output "trivy-$count.json" "bom-$count.json"
  trivy convert --quiet --format table --output "trivy-$count.txt" "trivy-$count.json"
  show_file "trivy-$count.txt"
  new_octopusartifact "$PWD/bom-$count.json" "bom-$count.json"
  new_octopusartifact "$PWD/trivy-$count.txt" "trivy-$count.txt"
  findings=$((findings + $(count_severity "trivy-$count.json" ANY)))
  critical=$((critical + $(count_severity "trivy-$count.json" CRITICAL)))
  high=$((high + $(count_severity "trivy-$count.json" HIGH)))
done <boms.txt

if ((findings > 0)); then
  set_octopusvariable 'VerificationResult' 1
else
  set_octopusvariable 'VerificationResult' 0
fi
set_octopusvariable 'CriticalVulnerabilities' "$critical"
set_octopusvariable 'HighVulnerabilities' "$high"
if ((count == 0)); then
  write_warning "The image $image:$version holds no bom.json, so nothing was scanned. Put a CycloneDX bill of material of that name into the image when it is built."
elif ((findings > 0)); then
  write_warning "The image $image:$version has $findings known vulnerabilities, $critical of them critical and $high high. The artifacts list them."
else
  write_highlight "No known vulnerability was found in the image $image:$version."
fi
