import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostTools } from './hostTools';

/** Writes the stand-in under the name of a program. */
export function writeStandIn(path: string) {
  const program = readFileSync(join(__dirname, 'standIn.js'), 'utf8');
  writeFileSync(path, `#!${process.execPath}\n${program}`);
  chmodSync(path, 0o755);
}

/**
 * A sleep that takes no time. Called so often that it is worth being a shell
 * script: starting Node takes longer.
 */
function writeSleep(path: string) {
  const call = '{"tool":"sleep","args":["%s"],"env":{}}';
  writeFileSync(path, `#!/bin/sh\nprintf '${call}\\n' "$1" >>"$CALL_LOG"\n`);
  chmodSync(path, 0o755);
}

/** Fills a folder that is all that the script finds on its path. */
export function installStandIns(folder: string, tools: Iterable<string>) {
  writeSleep(join(folder, 'sleep'));
  for (const [name, path] of Object.entries(hostTools)) {
    symlinkSync(path!, join(folder, name));
  }
  for (const tool of new Set(tools)) {
    writeStandIn(join(folder, tool));
  }
}
