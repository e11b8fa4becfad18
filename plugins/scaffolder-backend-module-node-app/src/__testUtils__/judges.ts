import { describeUnlessMissing } from '@octopus-backstage/contract';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const scripts = resolve(__dirname, '../../judges');
const cache = resolve(
  __dirname,
  '../../../../node_modules/.cache/seeded-judges',
);

/** What `judges/install.sh` leaves, in `node_modules/.cache/seeded-judges`. */
const installed = {
  'base image': 'base-image',
  actionlint: 'go/actionlint',
  crane: 'go/crane',
  hadolint: 'python/bin/hadolint',
  python: 'python/bin/python',
  zizmor: 'python/bin/zizmor',
};

export type Judge = keyof typeof installed;

/** Path of a judge, there or not. */
export function judge(name: Judge): string {
  return join(cache, installed[name]);
}

/** Path of a script beside `judges/install.sh`. */
export function judgeScript(name: string): string {
  return join(scripts, name);
}

/** `describe` for tests by judges; they are skipped, and say so, where one is missing. */
export function describeJudged(
  title: string,
  judges: Judge[],
  tests: () => void,
): void {
  describeUnlessMissing(
    title,
    judges.filter(name => !existsSync(judge(name))),
    tests,
  );
}
