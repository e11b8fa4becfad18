#!/usr/bin/env node
require('@octopus-backstage/emulator-octopus/cli').run(process.argv.slice(2));
