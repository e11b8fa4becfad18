#!/usr/bin/env bash
# run-image.sh IMAGE FOLDER: runs the process of an image as a container would,
# with the user, the folder and the environment of the image, probes it, and
# asks it to end with SIGTERM. Leaves in FOLDER what there was to see:
#   log          what the process printed
#   health.json  the answer of /health
#   facts        lines NAME=VALUE: user, healthcheck, exit, seconds
#   tools        paths of package managers in the image
#   bom.json     /app/bom.json of the image
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/lib.sh"

image=$1 folder=$2
container=$(buildah from --pull-never "$image")
mount=$(buildah mount "$container")
process=
finish() {
  [[ -z $process ]] || kill -KILL "$process" 2>/dev/null || true
  buildah rm "$container" >/dev/null
}
trap finish EXIT

setting() {
  buildah inspect --type image --format "$1" "$image"
}
user=$(setting '{{.Docker.Config.User}}')
workdir=$(setting '{{.Docker.Config.WorkingDir}}')
mapfile -t environment < <(setting '{{range .Docker.Config.Env}}{{println .}}{{end}}' | sed '/^$/d')
mapfile -t command < <(setting '{{range .Docker.Config.Cmd}}{{println .}}{{end}}' | sed '/^$/d')
mapfile -t healthcheck < <(setting '{{range .Docker.Config.Healthcheck.Test}}{{println .}}{{end}}' | sed '/^$/d')
port=$(shuf -i 20000-29999 -n 1)

# inside PROGRAM ARGS...: becomes that program, in the image.
inside() {
  exec chroot --userspec="$user:$user" "$mount" \
    env -i -C "$workdir" "${environment[@]}" HOST=127.0.0.1 PORT="$port" "$@"
}

cp "$mount/app/bom.json" "$folder/bom.json"
(cd "$mount" && find . -xdev \( -path './usr/local/lib/node_modules/*' -prune \
  -o -path './opt/yarn*' -prune -o -path './usr/local/bin/*' \) \
  ! -name node -print | sort) >"$folder/tools"

(inside "${command[@]}") >"$folder/log" 2>&1 &
process=$!
for ((i = 0; i < 100; i++)); do
  if curl --silent --fail --noproxy '*' "http://127.0.0.1:$port/health" >"$folder/health.json"; then
    break
  fi
  sleep 0.2
done
actual_user=$(ps -o uid= -p "$process" | tr -d ' ')
health=0
(inside "${healthcheck[@]:1}") >/dev/null 2>&1 || health=$?
started=$SECONDS
kill -TERM "$process"
code=0
wait "$process" || code=$?
process=
printf '%s\n' "user=$actual_user" "healthcheck=$health" "exit=$code" \
  "seconds=$((SECONDS - started))" >"$folder/facts"
