import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageOptions } from './imageOptions';
import { waitUntil } from '../world/waitUntil';

/** This project, which the sandbox is part of. */
const OWN = join(
  dirname(require.resolve('@octopus-backstage/sandbox/package.json')),
  '../..',
);
const START_LIMIT_MS = 6 * 60_000;
const PROBE_MS = 5_000;

/** One backend of the portal, in a process of its own. */
export class Replica {
  private child?: ChildProcess;
  private isStopped = false;

  /**
   * @param options - `config`: a file; `log`: a file that its output is appended to;
   * `checkout`: where the project is whose sample portal it is, by default this one
   */
  constructor(
    private readonly options: {
      name: string;
      url: string;
      config: string;
      log: string;
      checkout?: string;
    },
  ) {}

  get url(): string {
    return this.options.url;
  }

  get name(): string {
    return this.options.name;
  }

  /** Of its process; undefined while there is none. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Starts it, and waits until it is ready.
   *
   * @throws Error when it ends before, takes too long, or was stopped
   */
  async start(): Promise<void> {
    if (this.isStopped) {
      throw new Error(`Replica ${this.name} was stopped for good`);
    }
    const { config, log, name, checkout = OWN } = this.options;
    const backend = join(checkout, 'packages/backend');
    const child = spawn(
      process.execPath,
      [
        '--no-node-snapshot',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs', {
          paths: [backend],
        }),
        'src/index.ts',
        ...['--config', '../../app-config.yaml', '--config', config],
      ],
      {
        cwd: backend,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NODE_OPTIONS: imageOptions(backend),
          LOG_LEVEL: 'info',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.child = child;
    const output = createWriteStream(log, { flags: 'a' });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.once('close', () => output.end());
    await waitUntil(`replica ${name} is ready`, START_LIMIT_MS, async () => {
      if (child.exitCode !== null || child.signalCode) {
        throw new Error(`Replica ${name} ended before it was ready`);
      }
      return this.isReady();
    });
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.pid && child.exitCode === null && !child.signalCode) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }

  /** The same for good, and at once: it does not wait until it has ended. */
  stopNow(): void {
    this.isStopped = true;
    this.child?.kill('SIGKILL');
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.kill();
  }

  private async isReady(): Promise<boolean> {
    try {
      const { ok } = await fetch(`${this.url}/.backstage/health/v1/readiness`, {
        signal: AbortSignal.timeout(PROBE_MS),
      });
      return ok;
    } catch {
      return false;
    }
  }
}
