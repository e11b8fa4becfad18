import { setTimeout } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createTaskLocks } from './createTaskLocks';
import { oneRunAtATime } from './oneRunAtATime';

describe('oneRunAtATime', () => {
  const run = jest.fn(async (_: unknown, work: (decide: any) => any) =>
    work(async (_name: string, make: () => Promise<any>) => make()),
  );
  const handler = jest.fn(async (_ctx: unknown) => {});
  const action = oneRunAtATime({ id: 'octopus:test', handler }, { run });
  const ctx = {
    task: { id: 'task-1' },
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
    input: { space: 'Octopub' },
    checkpoint: async ({ fn }: { fn(): Promise<any> }) => fn(),
  };
  beforeEach(() => jest.clearAllMocks());

  it('runs the action under the lock of its task', async () => {
    await action.handler(ctx);
    expect(action.id).toBe('octopus:test');
    expect(run).toHaveBeenCalledWith(
      { task: 'task-1', logger: ctx.logger, signal: ctx.signal },
      expect.any(Function),
    );
    expect(handler).toHaveBeenCalledWith({
      ...ctx,
      checkpoint: expect.any(Function),
    });
  });

  it('locks nothing for a dry run, which is no task', async () => {
    await action.handler({ ...ctx, isDryRun: true });
    expect(run).not.toHaveBeenCalled();
    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe('checkpoints of a run that has waited for another one', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  /** Runs that Backstage starts at the same moment, from what it knows then. */
  async function startRuns(makes: (() => Promise<unknown>)[], steps: string[]) {
    const database = await databases.init('SQLITE_3');
    const locks = () =>
      createTaskLocks({
        database: { getClient: async () => database },
        clock: {
          now: Date.now,
          pause: async (ms, signal) => {
            await setTimeout(ms / 20, undefined, { signal });
          },
        },
      });
    const logger = mockServices.logger.mock();
    // Makes the tables, so that the first to ask is the first to get the lock.
    await locks().run({ task: 'other', logger }, async () => {});
    const results: unknown[] = [];
    const action = (make: () => Promise<unknown>) => ({
      async handler(ctx: any) {
        results.push(await ctx.checkpoint({ key: 'version', fn: make }));
        // The others wait for the lock meanwhile.
        await setTimeout(50);
      },
    });
    // What NunjucksWorkflowRunner does where its snapshot has no such key.
    const saved: unknown[] = [];
    const checkpoint = async ({ fn }: { fn(): Promise<unknown> }) => {
      const value = await fn();
      saved.push(value);
      return value;
    };
    const runs = await Promise.allSettled(
      makes.map((make, index) =>
        oneRunAtATime(action(make), locks()).handler({
          task: { id: 'task-1' },
          step: { id: steps[index], name: 'Deploy' },
          logger,
          checkpoint,
        }),
      ),
    );
    return { results, saved, statuses: runs.map(({ status }) => status) };
  }

  it('are those of the run that was first', async () => {
    let count = 0;
    const make = async () => {
      count += 1;
      return { version: `1.0.${count}` };
    };
    const { results, saved } = await startRuns([make, make], ['a', 'a']);
    expect(results).toEqual([{ version: '1.0.1' }, { version: '1.0.1' }]);
    expect(saved).toEqual(results);
    expect(count).toBe(1);
  });

  it('are decided by each step, and again after a failure', async () => {
    let count = 0;
    const make = async () => {
      count += 1;
      if (count === 1) {
        throw new Error('no such build');
      }
      return count;
    };
    const { results, statuses } = await startRuns(
      [make, make, make],
      ['a', 'a', 'b'],
    );
    expect(statuses.sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results).toEqual([2, 3]);
  });

  it('may be without a value', async () => {
    const make = jest.fn(async () => undefined);
    const { results } = await startRuns([make, make], ['a', 'a']);
    expect(results).toEqual([null, null]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
