import { join } from 'node:path';
import { measureOriginal } from './measureOriginal';

/** What plays OpenTofu is given the provider, and does not start it. */
const programs = {
  program: join(__dirname, '__testUtils__', 'tofu.mjs'),
  provider: process.execPath,
};

describe('measureOriginal', () => {
  it('counts what a run on an empty space sends', async () => {
    expect(
      await measureOriginal(50, { ...programs, configuration: 'Test' }),
    ).toEqual({
      scenario: 'refarch: create in an empty space: original module',
      latencyMs: 50,
      requests: 1,
      seconds: expect.any(Number),
    });
  });

  it('has no row for a run that does not make everything', async () => {
    await expect(
      measureOriginal(0, { ...programs, configuration: '' }),
    ).rejects.toThrow(
      /did not fill an empty space:[^]*Apply complete! Resources: 0 added/,
    );
  });
});
