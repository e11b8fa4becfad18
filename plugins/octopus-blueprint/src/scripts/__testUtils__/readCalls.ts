import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Call } from './types';

/**
 * Reads what the stand-ins recorded. Throws when a call was made that the test
 * prepared no answer for.
 */
export function readCalls(root: string): Call[] {
  const folders = readdirSync(root)
    .sort((one, other) => Number(one) - Number(other))
    .map(name => join(root, name));
  const read = (folder: string, name: string) =>
    existsSync(join(folder, name))
      ? readFileSync(join(folder, name), 'utf8')
      : undefined;
  const list = (text: string = '') => text.split('\0').slice(0, -1);

  const calls = folders.map(folder => {
    const args = list(read(folder, 'args'));
    return {
      tool: read(folder, 'tool')!,
      args,
      line: args.join(' '),
      stdin: read(folder, 'stdin'),
      body: read(folder, 'body'),
      env: Object.fromEntries(
        list(read(folder, 'env')).map(entry => {
          const [name, ...value] = entry.split('=');
          return [name, value.join('=')];
        }),
      ),
    };
  });
  const unexpected = calls.filter((_, index) =>
    existsSync(join(folders[index], 'unexpected')),
  );
  if (unexpected.length > 0) {
    throw new Error(
      `Calls without an answer: ${unexpected
        .map(call => `${call.tool} ${call.line}`)
        .join('; ')}`,
    );
  }
  return calls;
}
