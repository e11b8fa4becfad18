/**
 * The command line of the stand-in.
 *
 * @packageDocumentation
 */
import { helpText, startServer } from './cli/startServer';

/**
 * Serves a stand-in until the process ends; sets the exit code when it cannot.
 *
 * @public
 */
export async function run(args: string[]): Promise<void> {
  try {
    const server = await startServer(args, process.env);
    process.stdout.write(`${server ? server.greeting : helpText}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
