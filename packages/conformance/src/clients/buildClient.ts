import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../process/runProcess';
import { GoClient } from './goClients';
import { cacheFolder, packageFolder } from './paths';

/**
 * Path of the built program. Builds it when the cache has none for exactly
 * these sources and versions, which takes minutes the first time.
 * @throws Error with the end of Go's output when it cannot be built
 */
export async function buildClient(client: GoClient): Promise<string> {
  const folder = join(packageFolder, 'go', client.folder);
  const binary = join(cacheFolder, `${client.folder}-${hashOf(client)}`);
  if (!existsSync(binary)) {
    mkdirSync(cacheFolder, { recursive: true });
    const unfinished = `${binary}.${process.pid}`;
    const { exitCode, output } = await runProcess(
      'go',
      [
        'build',
        `-modfile=${client.modFile}`,
        '-trimpath',
        '-buildvcs=false',
        '-o',
        unfinished,
        client.package,
      ],
      { cwd: folder, env: { ...process.env, GOFLAGS: '-mod=readonly' } },
    );
    if (exitCode !== 0) {
      throw new Error(`go build failed in ${folder}:\n${output.slice(-2000)}`);
    }
    await rename(unfinished, binary);
  }
  return binary;
}

/** Depends on everything that decides what is built, but for Go itself. */
function hashOf(client: GoClient): string {
  const folder = join(packageFolder, 'go', client.folder);
  const sources = readdirSync(folder).filter(name => name.endsWith('.go'));
  const files = [
    ...sources.sort(),
    client.modFile,
    client.modFile.replace(/\.mod$/, '.sum'),
  ];
  const hash = createHash('sha256').update(client.package);
  files.forEach(name => hash.update(readFileSync(join(folder, name))));
  return hash.digest('hex').slice(0, 12);
}
