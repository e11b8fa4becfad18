# The functions that Octopus offers to a bash script, as far as the scripts use
# them, with the same names, arguments, messages and weaknesses (unquoted echo) as
# OctopusDeploy/Calamari source/Calamari.Common/Features/Scripting/Bash/Bootstrap.sh.
# get_octopusvariable is written by runScript, which knows the variables.

encode_servicemessagevalue() {
  echo -n "$1" | base64 | tr -d '\n'
}

fail_step() {
  if [ -n "${1:-}" ]; then
    echo "##octopus[resultMessage message='$(encode_servicemessagevalue "$1")']"
  fi
  exit 1
}

set_octopusvariable() {
  local message='##octopus[setVariable'
  if [ -n "$1" ]; then
    message="$message name='$(encode_servicemessagevalue "$1")'"
  fi
  if [ -n "$2" ]; then
    message="$message value='$(encode_servicemessagevalue "$2")'"
  fi
  if [ "${3:-}" = '-sensitive' ]; then
    message="$message sensitive='$(encode_servicemessagevalue True)'"
  fi
  echo $message]
}

# Older versions take the second argument without a default.
new_octopusartifact() {
  local length
  length=$(wc -c <"$1")
  echo "##octopus[createArtifact path='$(encode_servicemessagevalue "$1")' name='$(encode_servicemessagevalue "$2")' length='$(encode_servicemessagevalue "$length")']"
}

remove-octopustarget() {
  echo "##octopus[delete-target machine='$(encode_servicemessagevalue "$1")']"
}

write_highlight() {
  echo '##octopus[stdout-highlight]'
  echo $1
  echo '##octopus[stdout-default]'
}

write_warning() {
  echo '##octopus[stdout-warning]'
  echo $1
  echo '##octopus[stdout-default]'
}
