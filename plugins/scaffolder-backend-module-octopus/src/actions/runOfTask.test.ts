import { mockServices } from '@backstage/backend-test-utils';
import { runOfTask } from './runOfTask';

const startedAt = '2026-11-29T14:00:00.000Z';
const anna = { task: '7', startedBy: 'user:default/anna', startedAt };

describe('what a task says of the runs before it', () => {
  const logger = mockServices.logger.mock();
  const run = runOfTask({
    task: { id: '8' },
    user: { ref: 'user:default/bert' },
    logger,
  });
  beforeEach(() => jest.clearAllMocks());

  it('names itself to others', () => {
    expect(run.origin).toEqual({ task: '8', startedBy: 'user:default/bert' });
    expect(runOfTask({ task: { id: '8' }, logger }).origin).toEqual({
      task: '8',
    });
  });

  it('says who was there', () => {
    const finishedAt = '2026-11-29T14:01:00.000Z';
    run.onEarlierRun?.({ ...anna, finishedAt });
    expect(logger.info).toHaveBeenCalledWith(
      `The last run in this space was task 7, started by user:default/anna at ${startedAt} and finished at ${finishedAt}.`,
    );
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('warns of one that may be at work', () => {
    run.onEarlierRun?.(anna);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /task 7, started by user:default\/anna at .*Z, has not finished\. If it is still in progress/,
      ),
    );
  });

  it('knows itself after a crash', () => {
    run.onEarlierRun?.({ ...anna, task: '8' });
    expect(logger.info).toHaveBeenCalledWith(
      `This task began here at ${startedAt}, and goes on.`,
    );
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
