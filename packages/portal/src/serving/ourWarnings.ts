import { stripVTControlCharacters } from 'node:util';

const level = /^\[backend\] \S+Z \S+ (warn|error) /;
const aboutUs = /octopus|\beks:|github:(seed-node-app|keep-entity)/i;

/**
 * Lines of a backend's log that are warnings or errors about the plugins, such
 * as `[backend] 2026-11-29T13:45:21.123Z octopus warn ...`.
 */
export function ourWarnings(log: string): string[] {
  return stripVTControlCharacters(log)
    .split('\n')
    .filter(line => level.test(line) && aboutUs.test(line));
}
