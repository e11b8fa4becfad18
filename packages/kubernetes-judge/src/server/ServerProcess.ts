import { ChildProcess, spawn } from 'node:child_process';

/** So much of what a program printed is kept, in characters. */
const KEPT = 4_000;

/** A program that runs until it is stopped, and what it printed last. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private printed = '';

  constructor(private readonly program: string, args: string[], cwd: string) {
    this.child = spawn(program, args, {
      cwd,
      env: { PATH: process.env.PATH, HOME: cwd } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => {
      this.printed = (this.printed + chunk).slice(-KEPT);
    };
    this.child.stdout!.on('data', keep);
    this.child.stderr!.on('data', keep);
    this.ended = new Promise(resolve => {
      this.child.once('exit', () => resolve());
      this.child.once('error', error => {
        this.printed += error.message;
        resolve();
      });
    });
  }

  /** @throws when the program has ended, with what it printed last */
  assertRuns(): void {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      throw new Error(`${this.program} ended:\n${this.printed}`);
    }
  }

  get lastWords(): string {
    return this.printed;
  }

  /** Ends it: at once, because nothing that it holds is needed any more. */
  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
