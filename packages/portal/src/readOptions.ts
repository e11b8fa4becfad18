import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';
import { BackstageLine, backstageLines } from './creating/backstageLines';
import { Frontend } from './wiring/Step';

export interface Options {
  frontend: Frontend;
  backstage: BackstageLine;
  /** Whether to build the packages first, or pack what is in their `dist`. */
  build: boolean;
  /** Whether to stop after packing and judging. */
  packOnly: boolean;
  /** Whether to leave the portal and its logs on the disk. */
  keep: boolean;
}

export const helpText = `./yarnw portal [--legacy] [--backstage ${Object.keys(
  backstageLines,
).join('|')}] [--pack-only] [--no-build] [--keep]`;

/** @throws InputError that says how the command is used */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        legacy: { type: 'boolean', default: false },
        backstage: { type: 'string', default: 'newest' },
        build: { type: 'boolean', default: true },
        'pack-only': { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
      },
    });
    if (!Object.hasOwn(backstageLines, values.backstage)) {
      throw new InputError(`--backstage ${values.backstage} is not known`);
    }
    return {
      frontend: values.legacy ? 'legacy' : 'new',
      backstage: values.backstage as BackstageLine,
      build: values.build,
      packOnly: values['pack-only'],
      keep: values.keep,
    };
  } catch (error) {
    throw new InputError(`${(error as Error).message}. Usage: ${helpText}`);
  }
}
