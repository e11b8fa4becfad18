import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostTools } from './hostTools';

/** Writes the stand-in under the name of a program. */
export function writeStandIn(path: string) {
  const program = readFileSync(join(__dirname, 'standIn.sh'), 'utf8');
  writeFileSync(path, `#!${hostTools.bash}\n${program}`);
  chmodSync(path, 0o755);
}

/** Fills a folder that is all that the script finds on its path. */
export function installStandIns(folder: string, tools: Iterable<string>) {
  for (const [name, path] of Object.entries(hostTools)) {
    symlinkSync(path!, join(folder, name));
  }
  for (const tool of new Set(tools)) {
    writeStandIn(join(folder, tool));
  }
}
