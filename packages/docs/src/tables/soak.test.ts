import { SavedHistory, soakTable } from './soak';

const history: SavedHistory = {
  measuredOn: '2026-11-30',
  node: '22.23.2',
  cores: 2,
  seed: 7,
  key: 'may see events',
  replicas: 2,
  changes: 500,
  hours: 30,
  seconds: 60,
  restarts: 85,
  faults: 300,
  views: 1_000,
  notWhole: 8,
  differences: 0,
  looksAgain: 250,
  appliedTwice: 0,
  rows: 9,
  mostRows: 12,
  followedBytes: 2_800,
  mostFollowedBytes: 20_000,
};

describe('soakTable', () => {
  const rowsOf = (text: string) =>
    text.split('\n').filter(line => /^\| \d/.test(line));

  it('has a row for each history, and adds them up', () => {
    const text = soakTable([history, { ...history, seed: 8, changes: 501 }]);
    expect(text).toContain('1001 changes in 60 hours of the sped-up clock');
    expect(text).toContain('600 requests that failed, 170 restarts');
    expect(rowsOf(text)).toEqual([
      '| 7 | may see events | 500 | 2 | 85 | 300 | 1000 | 8 | 0 | 250 | 0 | 30 | 48 s | 9 (12) | 2800 (20000) | as planned |',
      '| 8 | may see events | 501 | 2 | 85 | 300 | 1000 | 8 | 0 | 250 | 0 | 30 | 48 s | 9 (12) | 2800 (20000) | as planned |',
    ]);
  });

  it('hides no history that went wrong', () => {
    const [row] = rowsOf(
      soakTable([{ ...history, differences: 1, stoppedBy: 'Error: gone' }]),
    );
    expect(row).toMatch(/\| 1000 \| 8 \| 1 \| .* \| Error: gone \|$/);
  });
});
