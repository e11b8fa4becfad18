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

/**
 * Builds of some repositories that have not ended, such as `shop: Build of main`.
 *
 * @param names - of repositories of `octopub`
 */
export async function unendedBuilds(
  github: GitHubSandbox,
  names: string[],
): Promise<string[]> {
  const unended: string[] = [];
  for (const repository of names) {
    const { workflow_runs: runs } = await get(
      github,
      `${repository}/actions/runs`,
    );
    for (const { name, head_branch: branch, status } of runs as Item[]) {
      if (status !== 'completed') {
        unended.push(`${repository}: ${name} of ${branch}`);
      }
    }
  }
  return unended;
}

async function get(github: GitHubSandbox, path: string): Promise<any> {
  const url = `http://github.invalid/repos/${OWNER}/${path}`;
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
}

async function repositoryState(
  github: GitHubSandbox,
  name: string,
  rename: Rename,
): Promise<string[]> {
  const read = (path: string) => get(github, `${name}${path}`);
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run(
      'git',
      ['--git-dir', github.gitDir(OWNER, name), ...args],
      { maxBuffer: FORTY_MB },
    );
    return stdout;
  };
  const [repository, secrets, variables, rulesets, runs] = await Promise.all([
    read(''),
    read('/actions/secrets'),
    read('/actions/variables'),
    read('/rulesets'),
    read('/actions/runs'),
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
        const ruleset = await read(`/rulesets/${id}`);
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
