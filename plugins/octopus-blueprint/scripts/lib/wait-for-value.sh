# wait_for_value WHAT COMMAND...: asks up to 30 times, 10 s apart, until the command
# prints something, and leaves that in REPLY; empty when it never did. A command
# that fails is asked again: one request that Kubernetes does not answer, or an
# object that is not there yet, is no reason to give up.
wait_for_value() {
  local what=$1 attempt
  shift
  for attempt in {1..30}; do
    if REPLY=$("$@" 2>wait.log); then
      if [[ -n $REPLY ]]; then
        return
      fi
      printf 'Waiting for %s (%s of 30)\n' "$what" "$attempt"
    else
      REPLY=''
      printf 'No answer while waiting for %s (%s of 30):\n' "$what" "$attempt"
      show_file wait.log
    fi
    sleep 10
  done
}
