import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** What git needs of the environment, and nothing of the person's own settings. */
export function gitEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/** A bare repository, read by git itself. */
export class GitRepository {
  constructor(readonly dir: string) {}

  /** @param template - folder whose files every new repository gets */
  static async create(
    dir: string,
    template: string,
    defaultBranch: string,
  ): Promise<GitRepository> {
    const options = [`--template=${template}`, `-b${defaultBranch}`];
    await exec('git', ['init', '--bare', '--quiet', ...options, dir], {
      env: gitEnvironment(dir),
    });
    return new GitRepository(dir);
  }

  /** Standard output, as text. */
  async run(args: string[]): Promise<string> {
    return (await this.bytes(args)).toString();
  }

  async bytes(args: string[]): Promise<Buffer<ArrayBuffer>> {
    const { stdout } = await exec('git', ['--git-dir', this.dir, ...args], {
      env: gitEnvironment(this.dir),
      encoding: 'buffer',
      maxBuffer: 256 * 1024 * 1024,
    });
    return stdout;
  }

  /** Like `run`; `undefined` when git refuses, as it does for what is not there. */
  async ask(args: string[]): Promise<string | undefined> {
    return this.run(args).then(
      output => output.trim(),
      () => undefined,
    );
  }

  /** The commit that a branch, a tag or an id names. */
  async commit(name: string): Promise<string | undefined> {
    for (const ref of [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
      const found = await this.ask([
        'rev-parse',
        '--quiet',
        '--verify',
        '--end-of-options',
        `${ref}^{commit}`,
      ]);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.run(['for-each-ref', '--count=1'])) === '';
  }
}
