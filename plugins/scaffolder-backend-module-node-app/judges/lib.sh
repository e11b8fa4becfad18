# shellcheck shell=bash
# Where the judges are kept, and how each of them calls buildah.

cache=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/node_modules/.cache/seeded-judges

# Stands for the image of Node.js on Docker Hub, which no test can reach.
# shellcheck disable=SC2034 # for the scripts that read this one
base_image=localhost/seeded-judges/node:24

# buildah ARGS...: without a daemon, in a store of its own.
buildah() {
  command buildah --root "$cache/storage" --runroot "$cache/run" --storage-driver vfs "$@"
}
