import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { GitHubSandbox } from '@octopus-backstage/emulator-github';
import { digest, neutral, Rename } from './neutral';

const run = promisify(execFile);
const OWNER = 'octopub';
const FORTY_MB = 40 * 1024 * 1024;

type Item = Record<string, any>;

/**
 * All that is in some repositories, one text for each file, commit, secret,
 * variable, rule and run. Secrets are compared, but not told.
 *
 * @param names - of repositories of `octopub`
 * @param rename - for names that differ from round to round
 */
export async function githubState(
  github: GitHubSandbox,
  names: string[],
  rename: Rename,
): Promise<string[]> {
  const states = await Promise.all(
    names.map(name => repositoryState(github, name, rename)),
  );
  return states.flat();
}

async function repositoryState(
  github: GitHubSandbox,
  name: string,
  rename: Rename,
): Promise<string[]> {
  const get = async (path: string): Promise<any> => {
    const url = `http://github.invalid/repos/${OWNER}/${name}${path}`;
    const headers = {
      Authorization: `Bearer ${github.token.value}`,
      // GitHub refuses whoever sends none.
      'User-Agent': 'survive',
    };
    const response = await github.fetch(new Request(url, { headers }));
    if (!response.ok) {
      throw new Error(`GET ${url}: ${response.status}`);
    }
    return response.json();
  };
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run(
      'git',
      ['--git-dir', github.gitDir(OWNER, name), ...args],
      { maxBuffer: FORTY_MB },
    );
    return stdout;
  };
  const [repository, secrets, variables, rulesets, runs] = await Promise.all([
    get(''),
    get('/actions/secrets'),
    get('/actions/variables'),
    get('/rulesets'),
    get('/actions/runs'),
  ]);
  const { description, visibility, default_branch, topics } = repository;
  const told: [string, unknown][] = [
    ['repository', { description, visibility, default_branch, topics }],
    ...(await Promise.all(
      secrets.secrets.map(async ({ name: secret }: Item) => [
        'secret',
        [secret, digest((await github.secret(OWNER, name, secret)) ?? '')],
      ]),
    )),
    ...variables.variables.map((each: Item) => [
      'variable',
      [each.name, each.value],
    ]),
    ...(await Promise.all(
      rulesets.map(async ({ id }: Item) => {
        const ruleset = await get(`/rulesets/${id}`);
        return ['ruleset', [ruleset.name, ruleset.target, ruleset.rules]];
      }),
    )),
    ...runs.workflow_runs.map((each: Item) => [
      'run',
      [each.name, each.head_branch, each.status, each.conclusion],
    ]),
    ...lines(await git('for-each-ref', '--format=%(refname)')).map(ref => [
      'ref',
      ref,
    ]),
    ...lines(await git('log', '--all', '--format=%s')).map(subject => [
      'commit',
      subject,
    ]),
    ...filesOf(
      await git('grep', '--full-name', '-I', '-e', '', default_branch),
      rename,
    ),
  ] as [string, unknown][];
  return told.map(
    ([kind, value]) =>
      `GitHub ${rename(name)} ${kind} ${JSON.stringify(
        neutral(value, rename),
      )}`,
  );
}

/** @param grep - lines such as `main:src/index.ts:import ...` */
function filesOf(grep: string, rename: Rename): [string, unknown][] {
  const files = new Map<string, string>();
  for (const line of lines(grep)) {
    const [, path] = line.split(':', 2);
    files.set(path, `${files.get(path) ?? ''}${rename(line)}\n`);
  }
  return [...files].map(([path, text]) => ['file', [path, digest(text)]]);
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean);
}
