import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { octopusApiMock } from '../__testUtils__/octopusApiMock';
import { taskDetails } from '../__testUtils__/taskDetails';
import { octopusApiRef } from '../api/octopusApiRef';
import { useOctopusTask } from './useOctopusTask';

/** Advances time in small steps, because React renders only between them. */
async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 100) {
    await act(() => jest.advanceTimersByTimeAsync(100));
  }
}

describe('useOctopusTask', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('follows a task until it is finished, and then leaves it alone', async () => {
    let isCompleted = false;
    const getTask = jest.fn(async () => taskDetails({ isCompleted }));
    const api = octopusApiMock({ getTask });
    const { result } = renderHook(
      () =>
        useOctopusTask('component:default/web', {
          kind: 'task',
          id: 'ServerTasks-20',
        }),
      {
        wrapper: ({ children }: PropsWithChildren<{}>) => (
          <TestApiProvider apis={[[octopusApiRef, api]]}>
            {children}
          </TestApiProvider>
        ),
      },
    );
    await pass(6_100);
    expect(getTask).toHaveBeenCalledTimes(4);

    isCompleted = true;
    await pass(2_000);
    expect(result.current.task?.isCompleted).toBe(true);
    const calls = getTask.mock.calls.length;
    await pass(60_000);
    expect(getTask).toHaveBeenCalledTimes(calls);
  });

  it('looks seldom at a task that only waits for its time', async () => {
    const getTask = jest.fn(async () =>
      taskDetails({
        isCompleted: false,
        state: 'Queued',
        scheduledFor: '2099-01-01T00:00:00Z',
      }),
    );
    const api = octopusApiMock({ getTask });
    renderHook(
      () =>
        useOctopusTask('component:default/web', {
          kind: 'task',
          id: 'ServerTasks-21',
        }),
      {
        wrapper: ({ children }: PropsWithChildren<{}>) => (
          <TestApiProvider apis={[[octopusApiRef, api]]}>
            {children}
          </TestApiProvider>
        ),
      },
    );
    await pass(20_000);
    expect(getTask).toHaveBeenCalledTimes(1);
  });
});
