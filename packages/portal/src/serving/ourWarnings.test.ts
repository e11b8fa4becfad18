import { stripVTControlCharacters } from 'node:util';
import { ourWarnings } from './ourWarnings';

describe('ourWarnings', () => {
  it('takes warnings and errors of the backend about us', () => {
    const ours = [
      '[backend] \u001b[2m2026-11-29T13:00:00.000Z\u001b[22m \u001b[34moctopus\u001b[39m \u001b[33mwarn\u001b[39m Nothing is cached',
      "[backend] 2026-11-29T13:00:00.000Z scaffolder error Action 'octopus:create-refarch' failed",
    ];
    const others = [
      '[backend] 2026-11-29T13:00:00.000Z octopus info Nothing to warn of',
      '[backend] 2026-11-29T13:00:00.000Z search warn No engine',
      '[sandbox] octopus warn',
      '[backend] 2026-11-29T13:00:00.000Z octopus warn The database fails (read: no response within 3000 ms)',
    ];
    const plain = ours.map(line => stripVTControlCharacters(line));
    expect(ourWarnings([...ours, ...others].join('\n'))).toEqual(plain);
  });
});
