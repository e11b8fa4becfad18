import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScenarioResult } from '../types';
import { saveResults } from './saveResults';

const passed: ScenarioResult = {
  client: 'Octopus CLI',
  version: '1.7.1',
  scenario: 'lists',
  outcome: 'passed',
  checks: 12,
  exchanges: 34,
  seconds: 1.25,
  reasons: [],
};

describe('saveResults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-results-'));
  const file = join(folder, 'conformance.json');
  const saved = () => JSON.parse(readFileSync(file, 'utf8'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the line of what did not run, and dates what did', async () => {
    await saveResults(file, [passed], new Date('2026-11-23T10:00:00Z'));
    await saveResults(
      file,
      [
        { ...passed, outcome: 'skipped', checks: 0 },
        { ...passed, scenario: 'deploys', checks: 3 },
        { ...passed, scenario: 'of a given program', version: 'any' },
      ],
      new Date('2026-11-28T10:00:00Z'),
    );
    expect(saved()).toEqual([
      {
        client: 'Octopus CLI',
        version: '1.7.1',
        scenario: 'lists',
        checks: 12,
        requests: 34,
        passedOn: '2026-11-23',
      },
      expect.objectContaining({
        scenario: 'deploys',
        checks: 3,
        passedOn: '2026-11-28',
      }),
    ]);

    await saveResults(
      file,
      [{ ...passed, checks: 13 }],
      new Date('2026-11-29T10:00:00Z'),
    );
    expect(saved()).toEqual([
      expect.objectContaining({ checks: 13, passedOn: '2026-11-29' }),
      expect.objectContaining({ scenario: 'deploys', checks: 3 }),
    ]);
  });

  it('saves nothing of a run with a failure', async () => {
    const before = saved();
    await expect(
      saveResults(file, [{ ...passed, outcome: 'failed' }], new Date()),
    ).rejects.toThrow('stays as it is, because 1 scenarios failed');
    expect(saved()).toEqual(before);
  });
});
