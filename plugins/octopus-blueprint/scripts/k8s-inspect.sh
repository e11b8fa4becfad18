#!/bin/bash
# Shows Kubernetes resources in the log: gets, describes, or prints pod logs.
#
# Step: Octopus.KubernetesRunScript on a Kubernetes target, in a container of
# octopusdeploy/worker-tools. The namespace is the step's own setting.
# Reads (properties of the step):
#   K8SInspectKubectlVerb     get, get json, get yaml, describe, logs, logs tail,
#                             previous logs, previous logs tail
#   K8SInspectResource        e.g. pod, deployment, node; only pod with logs
#   K8SInspectNames           one name per line, with * and ? as wildcards; empty: all
#   K8SInspectCreateArtifact  True to keep the output as artifacts, too
# Sets: MatchCount, the number of resources shown (nothing when all were asked for)

# include lib/common.sh
# include lib/show-file.sh

# Prints the names that exist and match a pattern, each once.
matching_names() {
  local name pattern
  while read -r name; do
    name=${name##*/}
    for pattern in "${patterns[@]}"; do
      # The pattern is not quoted, because it is one.
      # shellcheck disable=SC2053
      if [[ $name == $pattern ]]; then
        printf '%s\n' "$name"
        break
      fi
    done
  done <existing.txt
}

# show FILE COMMAND...: prints what a command says, and keeps it as an artifact.
show() {
  local file=$1
  shift
  printf 'Running %s\n' "$*"
  "$@" >"$file" || return
  show_file "$file"
  if [[ ${create_artifact,,} == true ]]; then
    new_octopusartifact "$PWD/$file" "$file"
  fi
}

# A log that cannot be read does not hide the others: just when one wants logs, one of
# the containers waits to start, or never restarted and has no previous log.
show_logs() {
  local pod containers container unread=''
  for pod in "$@"; do
    if ! containers=$(kubectl get pod "$pod" --output 'jsonpath={.spec.containers[*].name}'); then
      unread+=", $pod"
      continue
    fi
    for container in $containers; do
      show "$pod-$container.txt" kubectl logs "$pod" --container "$container" "${options[@]}" ||
        unread+=", $container in $pod"
    done
  done
  if [[ -n $unread ]]; then
    stop "Some logs could not be read: ${unread#, }. The answers of Kubernetes above say why. A container that waits to start has no log yet, and one that never restarted has no previous log."
  fi
}

require_tool kubectl 'Use the container image octopusdeploy/worker-tools.'
require_variable 'K8SInspectKubectlVerb' 'what to do: get, get json, get yaml, describe, logs, logs tail, previous logs or previous logs tail'
verb=$REPLY
require_variable 'K8SInspectResource' 'a kind of Kubernetes resource, such as pod'
resource=$REPLY
create_artifact=$(read_variable 'K8SInspectCreateArtifact')
mapfile -t lines < <(get_octopusvariable 'K8SInspectNames')

command=(kubectl get)
options=()
extension=txt
case $verb in
  get) ;;
  'get json')
    options=(--output json)
    extension=json
    ;;
  'get yaml')
    options=(--output yaml)
    extension=yaml
    ;;
  describe) command=(kubectl describe) ;;
  logs) options=(--tail -1) ;;
  'logs tail') options=(--tail 100) ;;
  'previous logs') options=(--tail -1 --previous) ;;
  'previous logs tail') options=(--tail 100 --previous) ;;
  *) stop "K8SInspectKubectlVerb is '$verb'. It must be get, get json, get yaml, describe, logs, logs tail, previous logs or previous logs tail." ;;
esac
if [[ ! $resource =~ ^[A-Za-z][A-Za-z0-9./-]*$ ]]; then
  stop "K8SInspectResource is '$resource', which is not the name of a Kubernetes resource."
fi
if [[ $verb == *logs* && ! $resource =~ ^(po|pod|pods)$ ]]; then
  stop "Only pods have logs; K8SInspectResource is '$resource'."
fi

patterns=()
all=true
for line in "${lines[@]}"; do
  read -r line <<<"$line" || true
  if [[ -z $line ]]; then
    continue
  fi
  if [[ ! $line =~ ^[A-Za-z0-9*?][A-Za-z0-9.*?:-]*$ ]]; then
    stop "K8SInspectNames holds '$line', which is neither a name nor a pattern with * and ?."
  fi
  patterns+=("$line")
  if [[ $line != '*' ]]; then
    all=false
  fi
done
if ((${#patterns[@]} == 0)); then
  patterns=('*')
fi

if [[ $all == true && $verb != *logs* ]]; then
  show "output.$extension" "${command[@]}" "$resource" "${options[@]}"
else
  kubectl get "$resource" --output name >existing.txt
  mapfile -t names < <(matching_names)
  set_octopusvariable 'MatchCount' "${#names[@]}"
  if ((${#names[@]} == 0)); then
    write_warning "No $resource here has a name that matches K8SInspectNames."
  elif [[ $verb == *logs* ]]; then
    show_logs "${names[@]}"
  else
    show "output.$extension" "${command[@]}" "$resource" "${names[@]}" "${options[@]}"
  fi
fi
