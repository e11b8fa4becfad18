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

  it('goes on while what follows a task is under way, and counts it as at work', async () => {
    const followed = {
      ...task('a', []),
      after: async () => {
        log.push('start after a');
        await new Promise(resolve => {
          setTimeout(resolve, 30);
        });
        log.push('end after a');
      },
    };
    const tasks = [followed, task('b', ['a']), task('c', ['b'])];
    await runTasks(tasks, { concurrency: 2 });
    expect(log.indexOf('end c')).toBeLessThan(log.indexOf('end after a'));

    log.length = 0;
    await runTasks(tasks, { concurrency: 1 });
    expect(log.indexOf('start b')).toBeGreaterThan(log.indexOf('end after a'));
  });

  it('starts nothing after what follows a task has failed', async () => {
    const followed = {
      ...task('a', []),
      after: async () => {
        throw new Error('not saved');
      },
    };
    await expect(
      runTasks([followed, task('b', ['a']), task('c', ['b'])], {
        concurrency: 2,
      }),
    ).rejects.toThrow('not saved');
    expect(log).not.toContain('start c');
  });

  it('says what failed first', async () => {
    const failing = (id: string, ms: number) =>
      task(id, [], async () => {
        await new Promise(resolve => {
          setTimeout(resolve, ms);
        });
        throw new Error(`no ${id}`);
      });
    await expect(
      runTasks([failing('a', 30), failing('b', 0), task('c', [])], {
        concurrency: 3,
      }),
    ).rejects.toThrow('no b');
  });

  it('starts first what the most others wait for, one after the other', async () => {
    await runTasks(
      [
        task('last', []),
        task('a', []),
        task('b', ['a']),
        task('first', []),
        task('c', ['first', 'a']),
        task('d', ['c']),
        task('e', ['d']),
      ],
      { concurrency: 1 },
    );
    expect(log.filter(line => line.startsWith('start'))).toEqual(
      ['a', 'first', 'c', 'd', 'last', 'b', 'e'].map(id => `start ${id}`),
    );
  });

  it('refuses a task that needs one which is no earlier', async () => {
    await expect(
      runTasks([task('a', ['b']), task('b', [])], { concurrency: 1 }),
    ).rejects.toThrow("Task 'a' needs 'b', which is no earlier task");
  });
});
