import { mockServices } from '@backstage/backend-test-utils';
import { oneRunAtATime } from './oneRunAtATime';

describe('oneRunAtATime', () => {
  const run = jest.fn(async (_: unknown, work: () => Promise<any>) => work());
  const handler = jest.fn(async (_ctx: unknown) => {});
  const action = oneRunAtATime({ id: 'octopus:test', handler }, { run });
  const ctx = {
    task: { id: 'task-1' },
    logger: mockServices.logger.mock(),
    signal: new AbortController().signal,
    input: { space: 'Octopub' },
  };
  beforeEach(() => jest.clearAllMocks());

  it('runs the action under the lock of its task', async () => {
    await action.handler(ctx);
    expect(action.id).toBe('octopus:test');
    expect(run).toHaveBeenCalledWith(
      { task: 'task-1', logger: ctx.logger, signal: ctx.signal },
      expect.any(Function),
    );
    expect(handler).toHaveBeenCalledWith(ctx);
  });

  it('locks nothing for a dry run, which is no task', async () => {
    await action.handler({ ...ctx, isDryRun: true });
    expect(run).not.toHaveBeenCalled();
    expect(handler).toHaveBeenCalledTimes(1);
  });
});
