import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lockedTwice } from './lockedTwice';
import { notAskedFor } from './notAskedFor';

const older = resolve(__dirname, '../../../../.ci/older');
const lock = readFileSync(`${older}/yarn.lock`, 'utf8');
const { patched } = JSON.parse(readFileSync(`${older}/backstage.json`, 'utf8'));

describe('the lock file of the oldest Backstage', () => {
  it('has one copy of each package of Backstage', () => {
    expect(lockedTwice(lock)).toEqual([]);
  });

  it('has nothing of a later release', () => {
    expect(notAskedFor(lock)).toEqual(
      Object.entries(patched).map(([name, version]) => `${name} ${version}`),
    );
  });
});
