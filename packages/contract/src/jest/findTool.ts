import { spawnSync } from 'node:child_process';

/**
 * Path of a program on this machine, or undefined.
 *
 * @param name - of the program, or its path
 * @param folders - to look in besides those of PATH
 */
export function findTool(
  name: string,
  folders: string[] = [],
): string | undefined {
  const { status, stdout } = spawnSync(
    '/bin/sh',
    ['-c', 'command -v "$0"', name],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [process.env.PATH, ...folders].join(':'),
      } as NodeJS.ProcessEnv,
    },
  );
  return status === 0 ? stdout.trim() : undefined;
}
