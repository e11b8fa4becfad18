# Prints what another program wrote. A service message in it would be obeyed by
# Octopus, so it is broken up; and the next line begins on a line of its own.
show_file() {
  sed 's/##octopus\[/## octopus[/g' "$1"
  if [[ -n $(tail -c 1 "$1") ]]; then
    printf '\n'
  fi
}
