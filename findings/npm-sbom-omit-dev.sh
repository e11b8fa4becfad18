#!/usr/bin/env bash
# npm sbom --omit=dev fails where the development dependencies were left out,
# and loses production packages where they were not.
#
# Versions: npm 11.19.1, semver 7.6.0, tar-stream 3.1.7, streamx 2.22.0.
# Behaviour: --omit decides which packages the document lists, not which edges
#   are checked. After `npm ci --omit=dev` every development dependency is
#   reported as missing, and the command ends with 1 and prints no document. In
#   a full installation it succeeds, but leaves out each package that production
#   needs through another one and that is also named in devDependencies. To get
#   all of them: install without dev, `npm pkg delete devDependencies`, `npm sbom`.
# Seen: exit 1, no output, "npm error code ESBOMPROBLEMS", "npm error missing:
#   semver@7.6.0, required by app@1.0.0"; in the full installation streamx is
#   not among the components; the third way lists it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
changed() {
  printf 'changed: %s\n' "$*" >&2
  exit 1
}

mkdir tool app
npm install --prefix tool --no-audit --no-fund --loglevel=error npm@11.19.1 >/dev/null
npm_11() { node "$work/tool/node_modules/npm/bin/npm-cli.js" --no-audit --no-fund --loglevel=error "$@"; }

cd app
cat >package.json <<'JSON'
{
  "name": "app",
  "version": "1.0.0",
  "dependencies": { "tar-stream": "3.1.7" },
  "devDependencies": { "semver": "7.6.0", "streamx": "2.22.0" }
}
JSON
npm_11 install --package-lock-only >/dev/null
names() { node -p 'JSON.parse(require("fs").readFileSync(0)).components.map(c => c.name).sort().join(" ")'; }

npm_11 ci --omit=dev >/dev/null
code=0
npm_11 sbom --omit=dev --sbom-format=cyclonedx >bom.json 2>errors.txt || code=$?
sed 's/^/without dev dependencies: /' errors.txt
[[ $code == 1 && ! -s bom.json ]] || changed "exit $code, $(wc -c <bom.json) bytes"
grep -q 'ESBOMPROBLEMS' errors.txt || changed 'another error'
grep -q 'missing: semver@7.6.0, required by app@1.0.0' errors.txt || changed 'semver is not missing'

npm_11 pkg delete devDependencies
complete=$(npm_11 sbom --sbom-format=cyclonedx | names)
printf 'after npm pkg delete: %s\n' "$complete"
[[ " $complete " == *' streamx '* && " $complete " != *' semver '* ]] || changed 'the repair does not repair'

npm_11 pkg set devDependencies.semver=7.6.0 devDependencies.streamx=2.22.0
npm_11 ci >/dev/null
lossy=$(npm_11 sbom --omit=dev --sbom-format=cyclonedx | names)
printf 'in a full installation: %s\n' "$lossy"
[[ " $lossy " == *' tar-stream '* && " $lossy " != *' streamx '* ]] || changed 'streamx is listed'
echo 'as described'
