# http_call METHOD URL HEADER [JSON]: leaves the status code in HTTP_STATUS and
# the body in response.json. HEADER holds the secret, so it goes to curl through
# standard input: a command line can be read by other processes.
http_call() {
  local arguments=(--silent --show-error --max-time 60 --request "$1"
    --output response.json --write-out '%{http_code}' --config -)
  local header=${3//\\/\\\\}
  header=${header//\"/\\\"}
  if (($# > 3)); then
    printf '%s' "$4" >request.json
    arguments+=(--header 'Content-Type: application/json' --data-binary @request.json)
  fi
  : >response.json
  HTTP_STATUS=$(printf 'header = "%s"\n' "$header" | curl "${arguments[@]}" "$2") ||
    stop "There was no answer to $1 $2."
}

# Prints a field of the object in response.json, or nothing.
response_field() {
  python3 -c '
import json, sys
try:
    value = json.load(open("response.json")).get(sys.argv[1])
except (ValueError, AttributeError):
    value = None
print("" if value is None else value)
' "$1"
}
