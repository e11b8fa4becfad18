import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(60_000);

/** Source: semver.org, without build metadata, which Docker tags cannot hold. */
const semver =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$/;
/** Source: distribution/reference. */
const dockerTag = /^\w[\w.-]{0,127}$/;

const branches = [
  'login',
  'feature/login',
  'feature-login',
  'Feature/Login',
  'feature_login',
  '42',
  '042',
  '1.2.3',
  'größe/日本語',
  '日本語',
  '中文',
  '-',
  `${'long'.repeat(60)}-a`,
  `${'long'.repeat(60)}-b`,
  'dependabot/npm_and_yarn/fastify-5.12.1',
];

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
    expect(text).toBe(`1.0.42-${branchSlug(branch)}.3`);
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
