import { describeRun } from './RunRecord';

const startedAt = '2026-11-29T14:00:00.000Z';

describe('a run in words', () => {
  it.each([
    [{ startedAt }, `a run that was started at ${startedAt}`],
    [
      { task: '7', startedBy: 'user:default/anna', startedAt },
      `task 7, started by user:default/anna at ${startedAt}`,
    ],
    [
      { task: '7', startedAt, finishedAt: '2026-11-29T14:01:00.000Z' },
      `task 7, started at ${startedAt} and finished at 2026-11-29T14:01:00.000Z`,
    ],
  ])('%#', (run, words) => {
    expect(describeRun(run)).toBe(words);
  });
});
