import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from './watch';

describe('watch', () => {
  it('opens each page at its time, whether or not the one before is there', async () => {
    const start = performance.now();
    const events: string[] = [];
    let secondAt = 0;
    const times = await watch(
      [
        { atMs: 0, project: 3 },
        { atMs: 60, project: 5 },
      ],
      async project => {
        events.push(`${project} begins`);
        secondAt = performance.now() - start;
        await sleep(project === 3 ? 1_000 : 10);
        events.push(`${project} ends`);
      },
    );
    expect(events).toEqual(['3 begins', '5 begins', '5 ends', '3 ends']);
    // A timer may fire a little early.
    expect(secondAt).toBeGreaterThanOrEqual(50);
    expect(times[0]).toBeGreaterThanOrEqual(990);
    expect(times[1]).toBeLessThan(times[0]);
  });

  it('ends with the first page that fails', async () => {
    const opened: number[] = [];
    await expect(
      watch(
        [
          { atMs: 0, project: 1 },
          { atMs: 50, project: 2 },
        ],
        async project => {
          opened.push(project);
          throw new Error('502 for project 1');
        },
      ),
    ).rejects.toThrow('502 for project 1');
    await sleep(100);
    expect(opened).toEqual([1]);
  });
});
