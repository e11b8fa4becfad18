# Stands in for a program (kubectl, aws, curl, ...) under the name that it is
# called by. Records the call below CALL_FOLDER and gives the answer that the test
# prepared below ANSWER_FOLDER (see writeAnswers); a call that no test prepared is
# recorded as such and fails. Bash, because starting Node takes far longer.

tool=${0##*/}
line="$*"

# Leaves what follows an option in REPLY, or nothing.
value_of() {
  local option=$1
  REPLY=''
  shift
  while (($# > 1)); do
    if [[ $1 == "$option" ]]; then
      REPLY=$2
      return
    fi
    shift
  done
}

number=1
until mkdir "$CALL_FOLDER/$number" 2>/dev/null; do
  number=$((number + 1))
done
call="$CALL_FOLDER/$number"
printf '%s' "$tool" >"$call/tool"
printf '%s\0' "$@" >"$call/args"
for name in GH_TOKEN KUBECONFIG GIT_ASKPASS GIT_TERMINAL_PROMPT; do
  if [[ -v $name ]]; then
    printf '%s=%s\0' "$name" "${!name}" >>"$call/env"
  fi
done
# Only what a real program would read: a loop may own the standard input.
if [[ " $line " == *' - '* || "$tool $1" == 'gh secret' ]]; then
  cat >"$call/stdin"
fi
for option in --data-binary --config-file --filename; do
  value_of "$option" "$@"
  if [[ -n $REPLY ]]; then
    cat "${REPLY#@}" >"$call/body"
  fi
done

answer=''
while IFS=$'\t' read -r folder of pattern; do
  if [[ $of == "$tool" && $line =~ $pattern ]]; then
    answer="$ANSWER_FOLDER/$folder"
    break
  fi
done <"$ANSWER_FOLDER/index"
if [[ -z $answer ]]; then
  : >"$call/unexpected"
  printf 'unexpected call: %s %s\n' "$tool" "$line" >&2
  exit 97
fi

# The last reply repeats.
read -r next <"$answer/next"
reply="$answer/$next"
if [[ -d $answer/$((next + 1)) ]]; then
  echo $((next + 1)) >"$answer/next"
fi

if [[ -e $reply/passThrough ]]; then
  exec "$(<"$reply/passThrough")" "$@"
fi
if [[ -d $reply/writes ]]; then
  cp "$reply"/writes/* .
fi
if [[ -s $reply/stderr ]]; then
  cat "$reply/stderr" >&2
fi
read -r code <"$reply/exit"

if [[ $tool == curl ]]; then
  read -r status <"$reply/status"
  value_of --output "$@"
  if ((code != 0)); then
    status=000
  elif [[ " $line " == *' --fail '* ]] && ((status >= 400)); then
    printf 'curl: (22) The requested URL returned error: %s\n' "$status" >&2
    exit 22
  else
    cat "$reply/body" >"${REPLY:-/dev/stdout}"
  fi
  if [[ " $line " == *' --write-out '* ]]; then
    printf '%s' "$status"
  fi
fi
if [[ -s $reply/stdout ]]; then
  cat "$reply/stdout"
fi
exit "$code"
