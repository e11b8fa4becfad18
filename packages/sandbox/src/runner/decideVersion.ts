import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WorkflowJob } from '@octopus-backstage/emulator-github';

const exec = promisify(execFile);

/**
 * The version that the repository's own script gives this run, as its workflow
 * calls it; `undefined` where there is no such script.
 *
 * @throws Error with what the script printed when it fails
 */
export async function decideVersion({
  git,
  defaultBranch,
  run: { headSha, headBranch, runNumber },
}: Pick<WorkflowJob, 'git' | 'defaultBranch' | 'run'>): Promise<
  string | undefined
> {
  const script = `${headSha}:scripts/version.mjs`;
  if ((await git.ask(['cat-file', '-t', script])) !== 'blob') {
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'github-run-'));
  try {
    const archive = join(folder, 'run.tar');
    const paths = ['scripts', 'package.json'];
    await writeFile(archive, await git.bytes(['archive', headSha, ...paths]));
    await exec('tar', ['-xf', archive, '-C', folder]);
    const { stdout } = await exec(
      process.execPath,
      [
        'scripts/version.mjs',
        headBranch,
        defaultBranch,
        String(runNumber),
        '1',
      ],
      {
        cwd: folder,
        timeout: 10_000,
        env: { PATH: process.env.PATH } as NodeJS.ProcessEnv,
      },
    );
    return stdout.trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
