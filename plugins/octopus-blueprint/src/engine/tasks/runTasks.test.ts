import { runTasks, Task } from './runTasks';

describe('runTasks', () => {
  const log: string[] = [];
  beforeEach(() => {
    log.length = 0;
  });
  const task = (id: string, needs: string[], work?: () => unknown): Task => ({
    id,
    needs,
    run: async () => {
      log.push(`start ${id}`);
      await new Promise(resolve => {
        setTimeout(resolve, 5);
      });
      await work?.();
      log.push(`end ${id}`);
    },
  });

  it('starts a task after what it needs, and others meanwhile', async () => {
    await runTasks([task('a', []), task('b', ['a']), task('c', [])], {
      concurrency: 3,
    });
    expect(log.slice(0, 2)).toEqual(['start a', 'start c']);
    expect(log.indexOf('start b')).toBeGreaterThan(log.indexOf('end a'));
    expect(log).toHaveLength(6);
  });

  it('runs no more at a time than it may', async () => {
    let running = 0;
    let most = 0;
    const counted = (id: string): Task => ({
      id,
      needs: [],
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => {
          setTimeout(resolve, 2);
        });
        running -= 1;
      },
    });
    await runTasks(['a', 'b', 'c', 'd', 'e'].map(counted), { concurrency: 2 });
    expect(most).toBe(2);
  });

  it('starts nothing after a failure, and lets what runs come to its end', async () => {
    const failing = task('a', [], () => {
      throw new Error('no');
    });
    await expect(
      runTasks([failing, task('b', []), task('c', []), task('d', ['a'])], {
        concurrency: 2,
      }),
    ).rejects.toThrow('no');
    expect(log).toEqual(['start a', 'start b', 'end b']);
  });

  it('starts nothing after an abort, and rejects with its reason', async () => {
    const controller = new AbortController();
    const aborting = task('a', [], () =>
      controller.abort(new Error('cancelled')),
    );
    await expect(
      runTasks([aborting, task('b', ['a'])], {
        concurrency: 2,
        signal: controller.signal,
      }),
    ).rejects.toThrow('cancelled');
    expect(log).toEqual(['start a', 'end a']);
  });

  it('refuses a task that needs one which is no earlier', async () => {
    await expect(
      runTasks([task('a', ['b']), task('b', [])], { concurrency: 1 }),
    ).rejects.toThrow("Task 'a' needs 'b', which is no earlier task");
  });
});
