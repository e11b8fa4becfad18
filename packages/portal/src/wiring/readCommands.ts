import { InputError } from '@backstage/errors';

type Command =
  | { kind: 'add'; workspace: 'app' | 'backend'; packages: string[] }
  | { kind: 'copy'; from: string; to: string };

/** Where a README has the repository cloned to, beside the portal's own files. */
export const clonedTo = 'octopus-for-backstage';

/**
 * The commands of a block of shell. No others are known, since what a README
 * has people run in their portal should be readable at a glance.
 *
 * @throws InputError for any other
 */
export function readCommands(code: string, where: string): Command[] {
  const lines = code
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(line => line.trim() && !line.startsWith('#'));
  return lines.flatMap((line): Command[] => {
    const add = /^yarn --cwd packages\/(app|backend) add (.+)$/.exec(line);
    if (add) {
      const workspace = add[1] as 'app' | 'backend';
      return [{ kind: 'add', workspace, packages: add[2].split(/\s+/) }];
    }
    const copy = /^cp -r (\S+) (\S+)$/.exec(line);
    if (copy?.[1].startsWith(`${clonedTo}/`)) {
      const from = copy[1].slice(clonedTo.length + 1);
      return [{ kind: 'copy', from, to: copy[2] }];
    }
    if (/^git clone (--depth 1 )?https:\/\/\S+$/.test(line)) {
      return [];
    }
    throw new InputError(`${where}: the install proof cannot run '${line}'`);
  });
}
