# explain_object KIND/NAME [--namespace NAMESPACE]: prints what Kubernetes knows of an
# object that was waited for in vain, which kubectl does not say when its time is up:
# its conditions (ReplicaFailure names an exceeded quota), the finalizers that hold
# it, and the newest warnings beside it. Not knowing is no failure.
explain_object() {
  local conditions='{range .status.conditions[*]}{.type}={.status} {.reason} {.message}{"\n"}{end}'
  local finalizers='{range .metadata.finalizers[*]}held by the finalizer {@}{"\n"}{end}'
  local warning='{.involvedObject.kind} {.involvedObject.name}: {.reason} {.message}{"\n"}'
  printf 'What Kubernetes knows of %s:\n' "$1"
  kubectl get "$1" "${@:2}" --ignore-not-found --output "jsonpath=$conditions$finalizers" >known.txt || true
  show_file known.txt
  printf 'The newest warnings there:\n'
  kubectl get events "${@:2}" --field-selector type=Warning --sort-by .metadata.creationTimestamp \
    --output "jsonpath={range .items[*]}$warning{end}" >events.txt || true
  tail -n 5 events.txt >newest.txt
  show_file newest.txt
}
