import { join } from 'node:path';
import { runCommand } from '../processes/runCommand';
import { keepManifest } from './keepManifest';
import { PublishedPackage } from './publishedPackages';
import { Tarball, tarballOf } from './tarballs';

/**
 * Builds and packs as a release does, one package after the other, and leaves
 * each package.json as it was.
 */
export async function packAll(
  packages: PublishedPackage[],
  options: { root: string; folder: string; log: string; build: boolean },
): Promise<Tarball[]> {
  const { root, folder, log } = options;
  const minutes = (count: number) => count * 60_000;
  if (options.build) {
    await runCommand(['yarn', 'tsc'], {
      cwd: root,
      log,
      timeoutMs: minutes(15),
    });
  }
  const tarballs: Tarball[] = [];
  for (const { name, folder: cwd } of packages) {
    if (options.build) {
      await runCommand(['yarn', 'build'], { cwd, log, timeoutMs: minutes(10) });
    }
    const file = tarballOf(name, folder);
    await keepManifest(join(cwd, 'package.json'), () =>
      runCommand(['yarn', 'pack', '--out', file], {
        cwd,
        log,
        timeoutMs: minutes(5),
      }),
    );
    tarballs.push({ name, file });
  }
  return tarballs;
}
