#!/bin/bash
# Says where to go next, above all when something failed. Runs always, never fails.
#
# Step: Octopus.Script on a worker, with the condition Always.
# Reads: Octopus.Deployment.Error, Octopus.Runbook.Name, Octopus.Project.Name, all
#   set by Octopus when they apply
# Sets: nothing

# include lib/common.sh

error=$(read_variable 'Octopus.Deployment.Error')
what=$(read_variable 'Octopus.Runbook.Name')
if [[ -z $what ]]; then
  what=$(read_variable 'Octopus.Project.Name')
fi

if [[ -n $error ]]; then
  write_warning "${what:-This run} failed: $error"
  write_highlight 'The first error in the log above says what to do. If it does not help: https://octopus.com/docs/support'
else
  write_highlight "Questions about ${what:-this run}? Start at https://octopus.com/docs/support"
fi
