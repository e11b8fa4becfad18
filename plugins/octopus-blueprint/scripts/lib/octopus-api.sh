# The Octopus server that runs this step. Service messages cannot upload a
# certificate or list targets, so these few calls need an API key.
prepare_octopus_api() {
  require_tool python3 'Use the container image octopusdeploy/worker-tools.'
  require_tool curl 'Use the container image octopusdeploy/worker-tools.'
  require_variable 'Octopus.ApiKey' "an API key of this Octopus server, in the library variable set 'This Instance'"
  OCTOPUS_KEY=$REPLY
  require_variable 'Octopus.Space.Id' 'the id of the space (Octopus sets it)'
  OCTOPUS_SPACE=$REPLY
  OCTOPUS_URL=$(read_variable 'Octopus.Web.ServerUri')
  if [[ -z $OCTOPUS_URL ]]; then
    require_variable 'Octopus.Web.BaseUrl' 'the address of this Octopus server (Configuration, Nodes)'
    OCTOPUS_URL=$REPLY
  fi
  OCTOPUS_URL=${OCTOPUS_URL%/}
}

# octopus_api METHOD PATH [JSON]: PATH is below the space, e.g. machines/all.
octopus_api() {
  http_call "$1" "$OCTOPUS_URL/api/$OCTOPUS_SPACE/$2" "X-Octopus-ApiKey: $OCTOPUS_KEY" "${@:3}"
  case $HTTP_STATUS in
    2??) ;;
    401) stop "Octopus refused the key in Octopus.ApiKey (401). Put a valid API key into the library variable set 'This Instance'." ;;
    403) stop "The key in Octopus.ApiKey may not $1 $2 (403): $(response_field ErrorMessage)" ;;
    *) stop "Octopus answered $HTTP_STATUS to $1 $2: $(response_field ErrorMessage)" ;;
  esac
}
