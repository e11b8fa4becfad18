import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptedFindings } from './packing/acceptedFindings';
import { compareFindings } from './packing/compareFindings';
import { judgeTarballs } from './packing/judge';
import { packAll } from './packing/packAll';
import { publishedPackages } from './packing/publishedPackages';
import { say } from './processes/say';
import { provePortal } from './provePortal';
import { readOptions } from './readOptions';

/**
 * Packs the published packages, holds the tarballs to publint and attw, and
 * installs them into a new portal.
 *
 * @throws Error that says what does not hold
 */
export async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  // A script of the root package runs in its folder.
  const root = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  const place = { root, folder, log: join(folder, 'portal.log') };
  try {
    say(options.build ? 'building and packing' : 'packing');
    const packages = publishedPackages(root);
    const tarballs = await packAll(packages, { ...place, ...options });

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
    if (!options.packOnly) {
      await provePortal(place, tarballs, options);
    }
    say('everything holds');
  } finally {
    if (options.keep) {
      say(`kept in ${folder}`);
    } else {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
