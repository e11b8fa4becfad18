import { stripVTControlCharacters } from 'node:util';

const level = /^\[backend\] \S+Z \S+ (warn|error) /;
const aboutUs = /octopus|\beks:|github:(seed-node-app|keep-entity)/i;
/** Says how busy this machine is, and nothing about what was installed. */
const slowMachine = /no response within \d+ ms/;

/**
 * Lines of a backend's log that are warnings or errors about the plugins, such
 * as `[backend] 2026-11-29T13:45:21.123Z octopus warn ...`, but those of a slow
 * machine: CI does other things at the same time.
 */
export function ourWarnings(log: string): string[] {
  return stripVTControlCharacters(log)
    .split('\n')
    .filter(
      line => level.test(line) && aboutUs.test(line) && !slowMachine.test(line),
    );
}
