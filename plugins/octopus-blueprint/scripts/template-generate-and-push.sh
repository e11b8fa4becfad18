#!/bin/bash
# Fills the new repository with a sample application from the templates of a
# Yeoman generator. Files that the repository has already are left alone, so that
# running it again does not undo anybody's work.
#
# Yeoman itself is not needed: the generator copies its templates and fills in
# four values, which this does without installing anything at run time.
#
# Step: Octopus.Script on a worker or in a container that has git, with the
# extracted package YeomanGenerator.
# Reads:
#   Octopus.Action.Package[YeomanGenerator].ExtractedPath and .PackageVersion
#   PopulateGithubRepo.Yeoman.Generator.SubGenerator  property: folder of the templates
#   PopulateGithubRepo.Git.Url.Organization           property
#   PopulateGithubRepo.Git.Url.Repo                   property
#   PopulateGithubRepo.Git.Credentials.Password       property: token with the scopes
#                                                     repo and workflow
#   Application.Octopus.Project, Application.Docker.Image  prompted
#   Octopus.Action[Get Variables].Output.Web.ServerUri and .Space.Name
# Sets: AddedFiles, KeptFiles (numbers)

# include lib/common.sh

# git asks this program for the password, so the token is on no command line.
write_askpass() {
  cat >askpass.sh <<'EOF'
#!/bin/sh
printf '%s\n' "$GITHUB_ACCESS_TOKEN"
EOF
  chmod 700 askpass.sh
  export GITHUB_ACCESS_TOKEN GIT_ASKPASS="$PWD/askpass.sh" GIT_TERMINAL_PROMPT=0
}

# fill FILE: puts the values in place of the template's tags, such as <%= dockerImage %>.
fill() {
  local text name
  if ! grep -qF '<%' "$1"; then
    return
  fi
  text=$(cat "$1" && printf '.')
  text=${text%.}
  for name in "${!values[@]}"; do
    text=${text//"<%= $name %>"/"${values[$name]}"}
  done
  if [[ $text == *'<%'* ]]; then
    stop "The template $2 asks for something that is not known here. Use a version of the package whose templates only use ${!values[*]}."
  fi
  printf '%s' "$text" >"$1"
}

require_tool git 'Use a container image that has it, such as octopusdeploy/worker-tools.'
require_variable 'Octopus.Action.Package[YeomanGenerator].ExtractedPath' 'the folder of the package (add the package YeomanGenerator to the step, and extract it)'
package=$REPLY
require_variable 'PopulateGithubRepo.Yeoman.Generator.SubGenerator' 'the folder of the generator, such as nodejs-docker-webapp'
generator=$REPLY
require_variable 'PopulateGithubRepo.Git.Url.Organization' 'a GitHub organization or user'
owner=$REPLY
require_variable 'PopulateGithubRepo.Git.Url.Repo' 'the name of the repository'
repository=$REPLY
require_variable 'PopulateGithubRepo.Git.Credentials.Password' "a GitHub token, from the library variable set 'GitHub'"
GITHUB_ACCESS_TOKEN=$REPLY
declare -A values
require_variable 'Octopus.Action[Get Variables].Output.Web.ServerUri' "the address of this server (the step 'Get Variables' sets it)"
values[octopusUrl]=$REPLY
require_variable 'Octopus.Action[Get Variables].Output.Space.Name' "the name of the space (the step 'Get Variables' sets it)"
values[octopusSpace]=$REPLY
require_variable 'Application.Octopus.Project' 'the name of the Octopus project'
values[octopusProject]=$REPLY
require_variable 'Application.Docker.Image' 'the name of the Docker image, such as myuser/myapp'
values[dockerImage]=$REPLY
values[generated]=$(read_variable 'Octopus.Action.Package[YeomanGenerator].PackageVersion')
if [[ ! $owner =~ ^[A-Za-z0-9][A-Za-z0-9-]*$ || ! $repository =~ ^[A-Za-z0-9._-]+$ ]]; then
  stop "'$owner/$repository' is not the name of a GitHub repository."
fi
if [[ ! ${values[dockerImage]} =~ ^[a-z0-9][a-z0-9._/:-]*$ ]]; then
  stop "Application.Docker.Image is '${values[dockerImage]}', which is not the name of a Docker image. Use lowercase letters, such as myuser/myapp."
fi
if [[ ! $generator =~ ^[A-Za-z0-9_-]+$ ]]; then
  stop "PopulateGithubRepo.Yeoman.Generator.SubGenerator is '$generator', which is not the name of a generator."
fi
if [[ ! -d $package ]]; then
  stop "The package was not extracted: there is no folder $package."
fi
templates=$(find "$package" -type d -path "*/generators/$generator/templates" -not -path '*/node_modules/*' -print -quit)
if [[ -z $templates ]]; then
  stop "The package has no folder generators/$generator/templates."
fi

write_askpass
rm -rf repository
git clone --quiet "https://x-access-token@github.com/$owner/$repository.git" repository ||
  stop "The repository $owner/$repository could not be cloned. Check that it exists and that the token may read it."

find "$templates" -type f -print0 >templates.txt
added=0 kept=0
while IFS= read -r -d '' file; do
  path=${file#"$templates/"}
  if [[ -e repository/$path ]]; then
    kept=$((kept + 1))
  else
    mkdir -p "$(dirname "repository/$path")"
    cp -p "$file" "repository/$path"
    fill "repository/$path" "$path"
    added=$((added + 1))
  fi
done <templates.txt

set_octopusvariable 'AddedFiles' "$added"
set_octopusvariable 'KeptFiles' "$kept"
if ((added == 0)); then
  write_highlight "The repository $owner/$repository has every file already. Nothing was pushed."
else
  git -C repository add --all
  git -C repository -c user.name=Octopus -c user.email=octopus@octopus.com commit --quiet \
    --message "Add the sample application $generator"
  git -C repository push --quiet origin HEAD:main ||
    stop "GitHub refused the push to $owner/$repository. The token needs the right to write contents and workflows (scopes repo and workflow)."
  write_highlight "$added files were pushed to https://github.com/$owner/$repository; $kept were there and are unchanged."
fi
