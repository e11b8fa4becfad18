import { ServiceMessage } from './types';

const decode = (value: string) => Buffer.from(value, 'base64').toString('utf8');

/** Reads the service messages as the Octopus server does: name, then base64 attributes. */
export function parseMessages(stdout: string): ServiceMessage[] {
  return [...stdout.matchAll(/^##octopus\[([^\s\]]+)([^\]]*)\]$/gm)].map(
    ([, name, rest]) => ({
      name,
      attributes: Object.fromEntries(
        [...rest.matchAll(/(\w+)='([^']*)'/g)].map(([, key, value]) => [
          key,
          decode(value),
        ]),
      ),
    }),
  );
}

/** Gives the texts that were written at a level of the log, such as `warning`. */
export function textsAtLevel(stdout: string, level: string): string[] {
  const pattern = new RegExp(
    `^##octopus\\[stdout-${level}\\]\\n([\\s\\S]*?)\\n##octopus\\[stdout-default\\]$`,
    'gm',
  );
  return [...stdout.matchAll(pattern)].map(([, text]) => text);
}
