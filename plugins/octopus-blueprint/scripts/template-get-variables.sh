#!/bin/bash
# Copies what Octopus knows about itself into output variables for the steps that
# fill the new repository.
#
# Step: Octopus.Script on a worker. It must be named 'Get Variables'.
# Reads: Octopus.Project.Name, Octopus.Space.Id, Octopus.Space.Name,
#   Octopus.Web.ServerUri (or Octopus.Web.BaseUrl), all set by Octopus
# Sets: Project.Name, Space.Id, Space.Name, Web.ServerUri

# include lib/common.sh

server=$(read_variable 'Octopus.Web.ServerUri')
if [[ -z $server ]]; then
  require_variable 'Octopus.Web.BaseUrl' 'the address of this Octopus server (Configuration, Nodes)'
  server=$REPLY
fi
for name in Project.Name Space.Id Space.Name; do
  require_variable "Octopus.$name" 'a value (Octopus sets it)'
  set_octopusvariable "$name" "$REPLY"
done
set_octopusvariable 'Web.ServerUri' "${server%/}"
