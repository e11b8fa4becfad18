# Applies objects to the cluster that kubectl is set up for. Server-side, and as
# the same manager as the actions of Backstage, so that neither takes the fields
# of the other for a conflict.

# refuse_foreign FILE: nothing is taken over from others. Of some kinds no field
# is set here, so that it does not matter whose they are.
refuse_foreign() {
  local foreign
  kubectl get --filename "$1" --ignore-not-found --show-managed-fields --output json >existing.json
  foreign=$(python3 -c '
import json, sys
text = open("existing.json").read()
found = json.loads(text) if text.strip() else {"items": []}
for item in found.get("items", [found]):
    managers = [one.get("manager") for one in item["metadata"].get("managedFields", [])]
    if item["kind"] not in ("Namespace", "ServiceAccount", "ConfigMap") and sys.argv[1] not in managers:
        print(item["kind"], item["metadata"]["name"])
' "$CREATED_BY")
  if [[ -n $foreign ]]; then
    stop "The cluster has objects of other makers, which were not overwritten: ${foreign//$'\n'/, }. Delete them, and run this again."
  fi
}

# apply_manifest FILE: objects whose fields somebody has changed are left as they are.
# kubectl names the field of a conflict, but not the object: that is one that an apply
# by force would change, and that the apply did not print.
apply_manifest() {
  local left
  local apply=(kubectl apply --server-side --field-manager "$CREATED_BY" --filename "$1")
  if "${apply[@]}" >applied.txt 2>apply-errors.txt; then
    cat applied.txt
    return
  fi
  cat applied.txt
  cat apply-errors.txt >&2
  # By force and without effect: what is refused now as well is no conflict.
  if ! grep -q 'Apply failed with .* conflict' apply-errors.txt ||
    ! "${apply[@]}" --force-conflicts --dry-run=server >forced.txt; then
    stop "Kubernetes did not take all of $1: the messages above say why. Run this again to go on."
  fi
  left=$(sed -n 's/ serverside-applied.*//p' forced.txt | grep -vxF -f <(sed 's/ serverside-applied.*//' applied.txt)) || true
  write_highlight "Somebody has changed objects that this runbook keeps on the cluster. They are left as they are: ${left//$'\n'/, }."
}
