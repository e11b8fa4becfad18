# install_pinned NAME URL SHA256 [MEMBER]: downloads one version of a program,
# compares its SHA-256 before anything of it runs, and puts it first in the
# path. MEMBER is its path in a .tar.gz archive.
install_pinned() {
  local name=$1 url=$2 sha256=$3 member=${4:-}
  local directory="$PWD/tools"
  local download="$directory/$name.download"

  require_tool curl 'Run the step on a worker, or in a container image, that has it.'
  require_tool sha256sum 'Run the step on a worker, or in a container image, that has it.'
  if [[ $(uname -m) != x86_64 ]]; then
    stop "$name is pinned for x86_64 only, and this worker is $(uname -m). Choose another worker pool."
  fi

  mkdir -p "$directory"
  printf 'Downloading %s\n' "$url"
  curl --proto '=https' --tlsv1.2 --fail --silent --show-error --location --retry 3 \
    --max-time 600 --output "$download" "$url" || stop "$name could not be downloaded from $url."
  if ! printf '%s  %s\n' "$sha256" "$download" | sha256sum --check --status; then
    rm -f "$download"
    stop "The download of $name does not have the SHA-256 $sha256. It was thrown away, and nothing of it was run."
  fi

  if [[ -n $member ]]; then
    tar --extract --gzip --to-stdout --file "$download" "$member" >"$directory/$name"
    rm -f "$download"
  else
    mv "$download" "$directory/$name"
  fi
  chmod 700 "$directory/$name"
  if [[ $PATH != "$directory":* ]]; then
    PATH="$directory:$PATH"
  fi
}
