#!/bin/bash
# Creates or replaces one GitHub Actions secret of the new repository.
#
# GitHub wants the value sealed with its public key (libsodium). Bash cannot do
# that, so the GitHub CLI does; it is downloaded, pinned and checked.
#
# Step: Octopus.Script on a worker.
# Reads:
#   CreateGitHubSecret.GitHub.Secret.Name   property of the step, e.g. DOCKERHUB_TOKEN
#   CreateGitHubSecret.GitHub.Secret.Value  property of the step, an expression that
#                                           gives the value
#   Git.Url.Organization                    prompted
#   Octopus.Action[Create Repo].Output.NewRepo
#   Git.Credentials.Password                library variable set 'GitHub'
# Sets: nothing

# include lib/common.sh
# include lib/pinned-tool.sh

# SHA-256 as published with the release (gh_2.98.0_checksums.txt).
GH_VERSION=2.98.0
GH_SHA256=3b8ac6b30336802fc1a858d7c084e11cdf24ac1a761ca90b68022d7d729208de

require_variable 'CreateGitHubSecret.GitHub.Secret.Name' 'the name of the secret'
name=$REPLY
require_variable 'CreateGitHubSecret.GitHub.Secret.Value' "the value of the secret $name"
value=$REPLY
require_variable 'Git.Url.Organization' 'a GitHub organization or user'
owner=$REPLY
require_variable 'Octopus.Action[Create Repo].Output.NewRepo' "the repository (the step 'Create Repo' sets it)"
repository=$REPLY
require_variable 'Git.Credentials.Password' "a GitHub token, in the library variable set 'GitHub'"
GH_TOKEN=$REPLY
if [[ ! $name =~ ^[A-Za-z_][A-Za-z0-9_]*$ || ${name^^} == GITHUB_* ]]; then
  stop "'$name' cannot be the name of a GitHub secret: use letters, digits and underscores, and do not begin with a digit or GITHUB_."
fi
if [[ ! $owner =~ ^[A-Za-z0-9][A-Za-z0-9-]*$ || ! $repository =~ ^[A-Za-z0-9._-]+$ ]]; then
  stop "'$owner/$repository' is not the name of a GitHub repository."
fi

install_pinned gh \
  "https://github.com/cli/cli/releases/download/v$GH_VERSION/gh_${GH_VERSION}_linux_amd64.tar.gz" \
  "$GH_SHA256" "gh_${GH_VERSION}_linux_amd64/bin/gh"

# The token goes in through the environment, the value through standard input.
export GH_TOKEN GH_CONFIG_DIR="$PWD/gh-config" GH_PROMPT_DISABLED=1 GH_NO_UPDATE_NOTIFIER=1
printf '%s' "$value" | gh secret set "$name" --app actions --repo "$owner/$repository"
write_highlight "The secret $name of $owner/$repository is set."
