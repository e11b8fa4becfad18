import { runJob } from '@octopus-backstage/sandbox';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(60_000);

/** Source: semver.org, without build metadata, which Docker tags cannot hold. */
const semver =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$/;
/** Source: distribution/reference. */
const dockerTag = /^\w[\w.-]{0,127}$/;

/** The table that the portal's rule is held to, too (plugin-octopus-node). */
const slugs: Record<string, string> = JSON.parse(
  readFileSync(
    join(__dirname, '../../../../templates/node-app/content/test/slugs.json'),
    'utf8',
  ),
);
const branches = Object.keys(slugs);

describe('the versions of builds', () => {
  const dir = clonedRepository();
  const version = (...args: string[]) =>
    runProgram(dir, process.execPath, 'scripts/version.mjs', ...args);

  it('have no prerelease part on the default branch', async () => {
    expect(await version('main', 'main', '42', '1')).toEqual({
      code: 0,
      output: '1.0.42\n',
    });
    expect((await version('trunk', 'trunk', '43', '2')).output).toBe(
      '1.0.43\n',
    );
  });

  it.each(branches)('are legal on the branch %s', async branch => {
    const { code, output } = await version(branch, 'main', '42', '3');
    const text = output.trim();

    expect(code).toBe(0);
    expect(text).toMatch(semver);
    expect(text).toMatch(dockerTag);
    expect(text).toMatch(/^1\.0\.42-[a-z][a-z0-9-]{0,62}\.3$/);
    // The portal finds the builds of a branch, and names its namespace, so.
    expect(text).toBe(`1.0.42-${slugs[branch]}.3`);
  });

  it('are what the workflow decides on, whatever the branch is called', async () => {
    const { jobs } = parse(
      readFileSync(join(dir, '.github/workflows/build.yaml'), 'utf8'),
    );
    const temp = mkdtempSync(join(tmpdir(), 'versions-'));
    // As for a shell: what would be a command, and what is quoted.
    const awkward = ['$(date)', "it's", '`id`', '"x"', 'a;b', '-n', '*'];
    const decided: Record<string, string> = {};
    for (const branch of [...branches, ...awkward]) {
      const { outputs, failure } = await runJob(
        {
          ...jobs.build,
          steps: jobs.build.steps.filter(({ id }: any) => id === 'version'),
        },
        {
          github: {
            event: { repository: { default_branch: 'main' } },
            event_name: 'push',
            head_ref: '',
            ref_name: branch,
          },
        },
        {
          dir,
          env: {
            RUNNER_TEMP: temp,
            GITHUB_RUN_NUMBER: '42',
            GITHUB_RUN_ATTEMPT: '3',
          },
        },
      );
      decided[branch] = failure ?? outputs.version;
    }
    rmSync(temp, { recursive: true });

    for (const branch of branches) {
      expect(decided[branch]).toBe(`1.0.42-${slugs[branch]}.3`);
    }
    for (const branch of awkward) {
      expect(decided[branch]).toMatch(/^1\.0\.42-[a-z0-9-]+-[0-9a-f]{12}\.3$/);
    }
  });

  it('differ from branch to branch', async () => {
    const all = await Promise.all(
      branches.map(branch => version(branch, 'main', '42', '1')),
    );
    expect(new Set(all.map(({ output }) => output)).size).toBe(branches.length);
  });

  it.each([
    ['no branch', ['', 'main', '1']],
    ['no number', ['login', 'main', 'x']],
  ])('are refused for %s', async (_, args) => {
    expect((await version(...args)).code).not.toBe(0);
  });
});
