#!/usr/bin/env node
// Plays OpenTofu with a module that makes one environment, named in its configuration.
import { readFileSync } from 'node:fs';

const {
  TF_VAR_octopus_server: server,
  TF_VAR_octopus_apikey: key,
  TF_VAR_octopus_space_id: space,
} = process.env;
const response = await fetch(`${server}/api/${space}/environments`, {
  method: 'POST',
  headers: { 'X-Octopus-ApiKey': key, 'Content-Type': 'application/json' },
  body: JSON.stringify({ Name: readFileSync('main.tf', 'utf8') }),
});
const added = response.status === 201 ? 1 : 0;
process.stdout.write(`Plan: 1 to add, 0 to change, 0 to destroy.

Apply complete! Resources: ${added} added, 0 changed, 0 destroyed.
`);
