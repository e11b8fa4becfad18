import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { childrenOf } from '../process/childrenOf';
import { UserIds } from '../process/userToRunAs';
import { waitForPort } from '../process/waitForPort';
import { waitUntilGone } from '../process/waitUntilGone';

/** How long a server may take to end by itself. */
const STOP_MS = 10_000;

/** How to run a server. */
interface ServerOptions extends UserIds {
  port: number;
  /** Connection string. */
  url: string;
  program: string;
  args: string[];
  /** Resolves once it does what it is for; listening may come earlier. */
  isReady?(): Promise<void>;
  /** Asks it to end without waiting for its clients; SIGTERM by default. */
  stopSignal?: NodeJS.Signals;
  /** Called when the server is not needed any more. */
  onStop(): Promise<void>;
}

/** A server in a process of its own, which bad things can be done to. */
export class RealServer {
  private child?: ChildProcess;
  private output = '';
  private hasStarted = false;

  constructor(private readonly options: ServerOptions) {}

  get url(): string {
    return this.options.url;
  }

  get port(): number {
    return this.options.port;
  }

  /**
   * Starts it, also again after `kill`, with what it had stored.
   *
   * @throws Error with its output when it does not start; nothing of it is left
   * then, except for what it has stored if it had started before
   */
  async start(): Promise<void> {
    const { program, args, port, uid, gid, isReady } = this.options;
    const child = spawn(program, args, {
      uid,
      gid,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', text => {
        this.output = `${this.output}${text}`.slice(-4_000);
      });
    }
    try {
      await waitForPort(port, () => child.exitCode === null);
      await isReady?.();
      this.hasStarted = true;
    } catch (error) {
      await this.end('SIGKILL');
      if (!this.hasStarted) {
        await this.options.onStop();
      }
      throw new Error(`${program} did not start: ${error}\n${this.output}`);
    }
  }

  /** Stops it where it is: connections stay open, and nothing answers. */
  freeze(): void {
    this.signalAll('SIGSTOP');
  }

  /** Lets it go on. */
  thaw(): void {
    this.signalAll('SIGCONT');
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it for good, as a crash does when it takes longer than ten seconds. */
  async stop(): Promise<void> {
    this.thaw();
    await this.end(this.options.stopSignal ?? 'SIGTERM');
    await this.options.onStop();
  }

  private signalAll(signal: NodeJS.Signals) {
    const { pid } = this.child ?? {};
    if (pid && this.child?.exitCode === null) {
      [pid, ...childrenOf(pid)].forEach(each => signalTo(each, signal));
    }
  }

  private async end(signal: NodeJS.Signals) {
    const { child } = this;
    this.child = undefined;
    if (!child?.pid || child.exitCode !== null || child.signalCode) {
      return;
    }
    const children = childrenOf(child.pid);
    const exited = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL') {
      children.forEach(each => signalTo(each, 'SIGKILL'));
    }
    // Whoever has lost its parent ends by itself, but only a moment later. Until then
    // it may hold the port, and PostgreSQL does not start while one has its memory.
    await waitUntilGone(children, STOP_MS);
  }
}

/** @throws Error of `kill`, unless the process has ended meanwhile */
function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
