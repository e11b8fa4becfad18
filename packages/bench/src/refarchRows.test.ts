import { join } from 'node:path';
import { refarchRows } from './refarchRows';

const ours = [
  'refarch: create in an empty space',
  'refarch: run again, nothing to change',
  'refarch: plan only',
  'refarch: plan the removal',
];

describe('refarchRows', () => {
  it('leaves out peers that are not given', async () => {
    const rows = await refarchRows([0], {});
    expect(rows.map(({ scenario }) => scenario)).toEqual(ours);
  });

  it('has the original module beside ours', async () => {
    const rows = await refarchRows([1], {
      original: {
        configuration: 'Test',
        program: join(__dirname, 'original', '__testUtils__', 'tofu.mjs'),
        provider: process.execPath,
      },
    });
    expect(
      rows.map(({ scenario, latencyMs }) => [scenario, latencyMs]),
    ).toEqual(
      [...ours, 'refarch: create in an empty space: original module'].map(
        scenario => [scenario, 1],
      ),
    );
  });
});
