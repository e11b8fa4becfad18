import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './runProgram';
import { seedingTestBed } from './seedingTestBed';

/**
 * A repository that the action has seeded, cloned by real git from the GitHub
 * stand-in. Call it at the top of a test file.
 */
export function clonedRepository() {
  const bed = seedingTestBed();
  const dir = mkdtempSync(join(tmpdir(), 'cloned-'));

  // Seeded once: the stand-in is emptied again before each test, the clone is not.
  beforeAll(async () => {
    await bed.run({ description: 'Sells things' });
    const url = new URL(`${bed.githubUrl()}/octopub/shop.git`);
    url.username = 'x-access-token';
    url.password = bed.github.tokens.full.value;
    const { code, output } = await runProgram(
      dir,
      'git',
      'clone',
      '--quiet',
      url.href,
      '.',
    );
    if (code) {
      throw new Error(`git clone failed: ${output}`);
    }
  }, 60_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
