import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { github } from './support';

const run = promisify(execFile);
/** The one of app-config.yaml, which opens nothing but the stand-in. */
const token = 'ghp_SandboxTokenOfTheSandboxUser00000000';

/** Pushes a branch that begins where main is, as a developer does. */
export async function pushBranch(
  repository: string,
  branch: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'branch-'));
  const remote = new URL(`${repository}.git`, `${github}/`);
  remote.username = 'x-access-token';
  remote.password = token;
  try {
    await run('git', ['clone', '--quiet', '--bare', remote.href, folder]);
    await run('git', [
      '-C',
      folder,
      'push',
      '--quiet',
      remote.href,
      `main:refs/heads/${branch}`,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
