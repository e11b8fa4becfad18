import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';
import { BackstageLine, backstageLines } from './creating/backstageLines';
import { Frontend } from './wiring/Step';

/** A portal to install the plugins into. */
export interface PortalKind {
  frontend: Frontend;
  backstage: BackstageLine;
}

export interface Options {
  portals: PortalKind[];
  /** Whether to build the packages first, or pack what is in their `dist`. */
  build: boolean;
  /** Whether to stop after packing and judging. */
  packOnly: boolean;
  /** Where tarballs are left by `packOnly`, and taken from otherwise. */
  tarballs?: string;
  /** Whether to leave the portals and their logs on the disk. */
  keep: boolean;
}

/** Both frontend systems, and both ends of the range of Backstage. */
export const allPortals: PortalKind[] = [
  { frontend: 'new', backstage: 'newest' },
  { frontend: 'legacy', backstage: 'newest' },
  { frontend: 'new', backstage: '1.55' },
];

export const helpText = `./yarnw portal [--all | [--legacy] [--backstage ${Object.keys(
  backstageLines,
).join('|')}]] [--pack-only] [--tarballs FOLDER] [--no-build] [--keep]`;

/** @throws InputError that says how the command is used */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        all: { type: 'boolean', default: false },
        legacy: { type: 'boolean', default: false },
        backstage: { type: 'string' },
        build: { type: 'boolean', default: true },
        'pack-only': { type: 'boolean', default: false },
        tarballs: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
    const { all, backstage = 'newest', legacy } = values;
    if (!Object.hasOwn(backstageLines, backstage)) {
      throw new InputError(`--backstage ${backstage} is not known`);
    }
    if (all && (legacy || values.backstage)) {
      throw new InputError('--all already has --legacy and each --backstage');
    }
    const one: PortalKind = {
      frontend: legacy ? 'legacy' : 'new',
      backstage: backstage as BackstageLine,
    };
    return {
      portals: all ? allPortals : [one],
      build: values.build,
      packOnly: values['pack-only'],
      tarballs: values.tarballs,
      keep: values.keep,
    };
  } catch (error) {
    throw new InputError(`${(error as Error).message}. Usage: ${helpText}`);
  }
}
