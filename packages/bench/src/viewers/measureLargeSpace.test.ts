import { measureLargeSpace } from './measureLargeSpace';

it('counts what a few viewers of a large space cost', async () => {
  const audience = { viewers: 4, projects: 12, seconds: 1 };
  const measured = await measureLargeSpace(audience, 5);
  const name = '12 quiet projects, 4 viewers, 1 s';
  expect(measured.map(({ scenario }) => scenario)).toEqual([
    `${name}: ours, time 1`,
    `${name}: ours, time 2`,
    `${name}: ours, after a restart`,
    `${name}: community plugin`,
  ]);
  const [first, next, restarted, theirs] = measured;
  expect(first.requests).toBeGreaterThan(0);
  // What is fresh for 30 s is not read again, as far as this took no longer.
  expect(next.requests).toBeLessThanOrEqual(first.requests);
  expect(next.megabytes).toBeGreaterThan(1);
  // What was kept is shown, and nothing has happened in between.
  expect(restarted.requests).toBeLessThan(first.requests);
  expect(theirs.requests).toBe(4 * 2);
}, 120_000);
