# Strict mode, and the checks that every script makes before it does anything.
# The Octopus bash bootstrap sources a script, so its functions
# (get_octopusvariable, set_octopusvariable, fail_step, write_highlight, ...)
# are there, and a non-zero exit fails the step.
# Its write_* functions print their argument unquoted: keep glob characters out.
set -euo pipefail
# Without this a failing command inside $(...) would be passed over.
shopt -s inherit_errexit

# Prints a variable without the blanks around it. An expression that Octopus
# could not resolve stays in the text as it is; such a value counts as empty.
read_variable() {
  local value
  value=$(get_octopusvariable "$1")
  value="${value#"${value%%[![:space:]]*}"}"
  value="${value%"${value##*[![:space:]]}"}"
  if [[ $value == *'#''{'* ]]; then
    value=''
  fi
  printf '%s' "$value"
}

# Ends the step with a message. Never call it in a subshell: the exit, and the
# message for Octopus, would be lost there. A script that does not want to fail the
# step has a function end_without_failing, which gets the message.
stop() {
  printf '%s\n' "$1" >&2
  if [[ $(type -t end_without_failing) == function ]]; then
    end_without_failing "$1"
  fi
  fail_step "$1"
}

# So that no step ends with nothing but the words of another program. The command
# is shown as it is written, without the values in it. In a subshell only the exit
# status goes on, and the command that waits for it comes here.
explain_end() {
  local status=$? command=${BASH_COMMAND%%$'\n'*}
  if ((BASH_SUBSHELL == 0)); then
    stop "The step ended with status $status at: $command. The messages above say why. Fix this, and run this again."
  fi
}
set -o errtrace
trap explain_end ERR

# require_variable NAME WHAT: leaves the value in REPLY.
require_variable() {
  REPLY=$(read_variable "$1")
  if [[ -z $REPLY ]]; then
    stop "The variable $1 is empty. Set it to $2."
  fi
}

# require_tool NAME WHERE
require_tool() {
  if ! command -v "$1" >/dev/null; then
    stop "The program $1 is missing. $2"
  fi
}
