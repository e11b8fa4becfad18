import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { checkGitHubTraffic, runTool } from '@octopus-backstage/contract';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { createGitHubSandbox, GitHubSandbox } from '../createGitHubSandbox';
import { GitHubSandboxOptions } from '../options';
import { serveGitHubSandbox } from '../serve';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * A sandbox that is served for one test file, and reset before each test; with
 * clients of it, and a folder for clones that is emptied. Its traffic is held to
 * GitHub's OpenAPI description.
 */
export function testGitHub(options: GitHubSandboxOptions = {}) {
  // Many processes of git, on what may be a busy machine.
  jest.setTimeout(30_000);
  let now = new Date('2026-11-02T12:00:00Z');
  const sandbox: GitHubSandbox = createGitHubSandbox({
    now: () => now,
    ...options,
  });
  const traffic = checkGitHubTraffic(sandbox);
  let served: ServedSandbox;
  let folder: string;

  beforeAll(async () => {
    served = await serveGitHubSandbox(sandbox);
  });
  beforeEach(async () => {
    now = new Date('2026-11-02T12:00:00Z');
    await sandbox.reset();
    folder = await mkdtemp(join(tmpdir(), 'github-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  afterAll(async () => {
    await served.close();
    sandbox.close();
  });

  const git = (...args: string[]) =>
    runTool('git', args, {
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    });

  return {
    sandbox,
    traffic,
    url: () => served.url,
    folder: () => folder,
    /** @param ms - to let pass */
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** @param auth - token; the one that may do all when left out */
    rest: (auth: string = sandbox.token.value): Octokit['rest'] =>
      new Octokit({ baseUrl: served.url, auth, log: silent }).rest,
    /** Runs git in the test's folder, without anybody's settings. */
    git,
    /** Address of a repository for git, with a token. */
    remote: (fullName: string, token: string = sandbox.token.value) =>
      `${served.url.replace(
        '//',
        `//x-access-token:${token}@`,
      )}/${fullName}.git`,
    /** Makes a local repository `work` with one commit of these files. */
    commit: async (
      files: Record<string, string>,
      message = 'Begin',
    ): Promise<string> => {
      const work = join(folder, 'work');
      await git('init', '--quiet', '-bmain', work);
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(work, path)), { recursive: true });
        await writeFile(join(work, path), text);
      }
      await git('-C', work, 'add', '--all');
      await git(
        ...[
          '-C',
          work,
          '-c',
          'user.name=Test',
          '-c',
          'user.email=t@example.com',
        ],
        ...['commit', '--quiet', '--allow-empty', '-m', message],
      );
      return work;
    },
  };
}
