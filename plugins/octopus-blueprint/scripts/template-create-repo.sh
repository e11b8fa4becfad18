#!/bin/bash
# Makes a GitHub repository, or takes the one that is there.
#
# Step: Octopus.Script on a worker. It must be named 'Create Repo'.
# Reads:
#   Git.Url.Organization      prompted: an organization, or the token's own user
#   Git.Url.Repo              prompted: name of the repository
#   Git.Credentials.Password  library variable set 'GitHub': a token that may make
#                             repositories
#   CreateGithubRepo.Git.Visibility  optional property of the step: private (as
#                             when it is left out) or public
# Sets: NewRepo (the name, cleaned of characters that GitHub refuses), NewRepoUrl

# include lib/common.sh
# include lib/http.sh
# include lib/github-api.sh

# A repository can take a second or two to show up.
wait_for_repository() {
  local attempt
  for attempt in {1..10}; do
    github_api GET "repos/$owner/$repository"
    if [[ $HTTP_STATUS == 200 ]]; then
      return
    fi
    printf 'Waiting for the repository to show up (%s of 10)\n' "$attempt"
    sleep 3
  done
  stop "GitHub made $owner/$repository, but does not show it (it answers $HTTP_STATUS). Run this again."
}

create_repository() {
  local path private=true
  if [[ $visibility == public ]]; then
    private=false
  fi
  github_api GET "users/$owner"
  if [[ $HTTP_STATUS != 200 ]]; then
    stop "GitHub knows no user or organization '$owner' (it answers $HTTP_STATUS)."
  fi
  if [[ $(response_field type) == Organization ]]; then
    path="orgs/$owner/repos"
  else
    # This endpoint always creates under the token's own user.
    github_api GET user
    if [[ $(response_field login | tr '[:upper:]' '[:lower:]') != "${owner,,}" ]]; then
      stop "'$owner' is another user's account than the token's, so no repository can be made there. Use your own user name or an organization."
    fi
    path=user/repos
  fi
  github_api POST "$path" "{\"name\":\"$repository\",\"private\":$private}"
  if [[ $HTTP_STATUS != 201 ]]; then
    stop "GitHub did not make $owner/$repository (it answers $HTTP_STATUS): $(response_field message)"
  fi
  wait_for_repository
}

require_tool python3 'Choose a worker pool whose workers have Python 3, such as Hosted Ubuntu.'
require_tool curl 'Choose a worker pool whose workers have it, such as Hosted Ubuntu.'
require_variable 'Git.Url.Organization' 'a GitHub organization or user'
owner=$REPLY
require_variable 'Git.Url.Repo' 'the name of the repository'
wanted=$REPLY
require_variable 'Git.Credentials.Password' "a GitHub token, in the library variable set 'GitHub'"
GITHUB_ACCESS_TOKEN=$REPLY
visibility=$(read_variable 'CreateGithubRepo.Git.Visibility')
if [[ ! $owner =~ ^[A-Za-z0-9][A-Za-z0-9-]{0,38}$ ]]; then
  stop "Git.Url.Organization is '$owner', which is not the name of a GitHub organization or user. Give the name only, without an address."
fi
if [[ ! ${visibility:-private} =~ ^(private|public)$ ]]; then
  stop "CreateGithubRepo.Git.Visibility is '$visibility'. It must be private or public."
fi
repository=${wanted//[^A-Za-z0-9._-]/-}
repository=${repository:0:100}
if [[ ! $repository =~ [A-Za-z0-9] ]]; then
  stop "Git.Url.Repo is '$wanted'. Use letters and digits in the name of the repository."
fi
if [[ $repository != "$wanted" ]]; then
  printf 'GitHub does not allow the name %s, so the repository is named %s.\n' "$wanted" "$repository"
fi

github_api GET "repos/$owner/$repository"
case $HTTP_STATUS in
  200) write_highlight "The repository $owner/$repository exists and is used." ;;
  404)
    create_repository
    write_highlight "The repository $owner/$repository was made."
    ;;
  *) stop "GitHub did not say whether $owner/$repository exists (it answers $HTTP_STATUS): $(response_field message)" ;;
esac
set_octopusvariable 'NewRepo' "$repository"
set_octopusvariable 'NewRepoUrl' "https://github.com/$owner/$repository"
