import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workplace } from './creating/createPortal';
import { acceptedFindings } from './packing/acceptedFindings';
import { compareFindings } from './packing/compareFindings';
import { judgeTarballs } from './packing/judge';
import { packAll } from './packing/packAll';
import { publishedPackages } from './packing/publishedPackages';
import { packedTarballs, Tarball } from './packing/tarballs';
import { say } from './processes/say';
import { provePortal } from './provePortal';
import { Options, readOptions } from './readOptions';

/**
 * Packs the published packages, holds the tarballs to publint and attw, and
 * installs them into new portals.
 *
 * @throws Error that says what does not hold
 */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  // A script of the root package runs in its folder.
  const root = process.cwd();
  const temporary = await mkdtemp(join(tmpdir(), 'portal-'));
  await inFolder(temporary, options, async folder => {
    const place = { root, folder, log: join(folder, 'portal.log') };
    const tarballs =
      options.tarballs && !options.packOnly
        ? packedTarballs(root, options.tarballs)
        : await pack(place, options);
    for (const kind of options.packOnly ? [] : options.portals) {
      const own = join(folder, `${kind.frontend}-${kind.backstage}`);
      await mkdir(own);
      // One after another, since each takes gigabytes.
      await inFolder(own, options, () =>
        provePortal({ ...place, folder: own }, tarballs, kind),
      );
    }
    say('everything holds');
  });
}

async function pack(place: Workplace, options: Options): Promise<Tarball[]> {
  say(options.build ? 'building and packing' : 'packing');
  const packages = publishedPackages(place.root);
  const folder = options.tarballs ? resolve(options.tarballs) : place.folder;
  const tarballs = await packAll(packages, { ...place, ...options, folder });

  say('publint and attw');
  const findings = await judgeTarballs(tarballs, place);
  const differences = compareFindings(findings, acceptedFindings);
  if (differences.length) {
    throw new Error(
      `Findings that packing/acceptedFindings.ts does not have:\n${differences.join(
        '\n',
      )}`,
    );
  }
  return tarballs;
}

/** Works in a folder that is removed in the end, unless it is to be kept. */
async function inFolder(
  folder: string,
  { keep }: Options,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  try {
    await work(folder);
  } finally {
    if (keep) {
      say(`kept in ${folder}`);
    } else {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
