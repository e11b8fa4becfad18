#!/usr/bin/env bash
# Installs the programs that nobody here wrote, and that the stand-in of AWS is
# compared with, into node_modules/.cache/aws-peers. Tests find them there, and
# are skipped by name without them.
set -euo pipefail
cd "$(dirname "$0")"

venv=../../../node_modules/.cache/aws-peers
wanted=$(sha256sum requirements.txt)
if [[ -f $venv/installed && $(<"$venv/installed") == "$wanted" ]]; then
  exit 0
fi
python3 -m venv --clear "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
printf '%s\n' "$wanted" >"$venv/installed"
