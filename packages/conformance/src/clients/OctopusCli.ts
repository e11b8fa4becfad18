import { ProcessResult, runProcess } from '../process/runProcess';

/** The Octopus CLI with a home of its own, and without a terminal. */
export class OctopusCli {
  private readonly env: NodeJS.ProcessEnv;

  constructor(
    private readonly program: string,
    home: string,
    settings: Record<string, string> = {},
  ) {
    this.env = { PATH: process.env.PATH, HOME: home, ...settings };
  }

  run(...args: string[]): Promise<ProcessResult> {
    return runProcess(this.program, args, {
      env: this.env,
      timeoutMs: 2 * 60_000,
    });
  }

  /** What a command prints; it has to succeed. */
  async text(...args: string[]): Promise<string> {
    const { exitCode, stdout, output } = await this.run(...args, '--no-prompt');
    if (exitCode !== 0) {
      throw new Error(
        `octopus ${args.join(' ')} ended with ${exitCode}:\n${output}`,
      );
    }
    return stdout;
  }

  /** The same as JSON. */
  async json<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.text(...args, '--output-format', 'json')) as T;
  }

  /**
   * Waits for a task, and says how it ended, such as `Deploy ... to Test: Success`.
   * Versions before 2 print that at the end, later ones a summary.
   */
  async end(taskId: string): Promise<string> {
    const text = await this.text('task', 'wait', taskId);
    const summary = /Name: (.*)\n\s*Status: (.*)/.exec(text);
    return summary
      ? `${summary[1]}: ${summary[2]}`
      : text.trim().split('\n').pop()!.replace(`${taskId}: `, '');
  }

  /** What a command prints that has to fail. */
  async refusal(...args: string[]): Promise<string> {
    const { exitCode, output } = await this.run(...args, '--no-prompt');
    if (exitCode === 0) {
      throw new Error(`octopus ${args.join(' ')} succeeded:\n${output}`);
    }
    return output;
  }
}
