import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Says what is checked out, such as `377a15f3`.
 *
 * @param checkout - a folder; by default the one that the command runs in
 */
export async function commitOf(checkout: string = '.'): Promise<string> {
  const { stdout } = await promisify(execFile)('git', [
    ...['-C', checkout, 'rev-parse', '--short=8', 'HEAD'],
  ]);
  return stdout.trim();
}
