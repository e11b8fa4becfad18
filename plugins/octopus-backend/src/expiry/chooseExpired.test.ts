import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';
import {
  NamespaceHistory,
  NamespaceRequest,
  sinceDeletion,
  withTimes,
} from './NamespaceHistory';
import { TaskOutcome } from '../mapping/TaskOutcome';
import { findExpired, isToDelete } from './chooseExpired';

const HOUR = 3_600_000;
const at = (hour: number) => new Date(hour * HOUR).toISOString();
const event = (
  hour: number,
  projectId: string,
  expires?: number | 'never',
): NamespaceRequest => ({
  created: at(hour),
  taskId: `ServerTasks-${hour}`,
  projectId,
  ...(expires !== undefined && {
    record: {
      namespace: 'blue',
      ...(expires !== 'never' && { expiresAt: at(expires) }),
    },
  }),
});
const NOW = 10 * HOUR;
type Task = [id: string, task: TaskOutcome];
/** A task that ran from one hour to another, or only has a state. */
const task = (
  asked: number,
  State: OctopusTaskState,
  times: { from?: number; to?: number; due?: number } = {},
): Task => [
  `ServerTasks-${asked}`,
  {
    State,
    IsCompleted: !['Queued', 'Executing'].includes(State),
    HasPendingInterruptions: false,
    HasWarningsOrErrors: false,
    ErrorMessage: null,
    Duration: null,
    QueueTime: times.due === undefined ? null : at(times.due),
    StartTime: times.from === undefined ? null : at(times.from),
    CompletedTime: times.to === undefined ? null : at(times.to),
  },
];
const history = (
  deployments: NamespaceRequest[],
  removals: NamespaceRequest[] = [],
  ...tasks: Task[]
): NamespaceHistory =>
  withTimes(
    {
      namespace: 'blue',
      environmentId: 'Environments-1',
      deployments,
      removals,
    },
    new Map(tasks),
    NOW,
  );
const find = (deployments: NamespaceRequest[], ...tasks: Task[]) =>
  findExpired(history(deployments, [], ...tasks), ['Projects-1'], NOW);

describe('a feature branch', () => {
  it('is over when its last deployments say so', () => {
    expect(find([event(2, 'Projects-1', 9)])).toMatchObject({
      projectId: 'Projects-1',
      record: { expiresAt: at(9) },
    });
    expect(
      find([event(3, 'Projects-2', 8), event(2, 'Projects-1', 9)]),
    ).toMatchObject({ projectId: 'Projects-1' });
  });

  it.each(['never' as const, 11])(
    'is not over when a project without an entity prolonged it: %s',
    expires => {
      expect(
        find([event(3, 'Projects-2', expires), event(2, 'Projects-1', 9)]),
      ).toBeUndefined();
    },
  );

  it('goes by what ran last, not by what was asked for last', () => {
    const prolonged = event(2, 'Projects-1', 11);
    const short = event(3, 'Projects-1', 9);
    const early = task(3, 'Success', { from: 3, to: 4 });
    const late = task(2, 'Success', { from: 5, to: 6 });
    expect(find([short, prolonged], early, late)).toBeUndefined();
  });

  it('is taken up by a deployment that was asked for before its expiry and ran later', () => {
    const late = event(3, 'Projects-2');
    const first = event(2, 'Projects-1', 5);
    const ran = task(2, 'Success', { from: 2, to: 3 });
    expect(find([late, first], ran)).toBeDefined();
    expect(
      find([late, first], ran, task(3, 'Success', { from: 6, to: 7 })),
    ).toBeUndefined();
  });

  it('is over in spite of a plan', () => {
    const plan = event(3, 'Projects-1', 'never');
    const first = event(2, 'Projects-1', 9);
    const planned = task(3, 'Queued', { due: 100 });
    expect(find([plan, first], planned)).toBeDefined();
    const both = history([plan, first], [], planned);
    expect(isToDelete(both, NOW)).toBe(true);
    const due = history([plan, first], [], task(3, 'Queued', { due: 9 }));
    expect(isToDelete(due, NOW)).toBe(false);
  });

  it('is not to be deleted while a project deploys, though another was later', () => {
    const both = (...tasks: Task[]) =>
      history(
        [event(3, 'Projects-2', 9), event(2, 'Projects-1', 9)],
        [],
        ...tasks,
      );
    const done = task(3, 'Success');
    expect(isToDelete(both(done), NOW)).toBe(true);
    expect(isToDelete(both(done, task(2, 'Executing')), NOW)).toBe(false);
  });

  it.each([
    ['Success' as const, 1, 0],
    [undefined, 1, 0],
    ['Failed' as const, 2, 0],
    // What is in progress is in the way, whenever it was asked for.
    ['Executing' as const, 2, 1],
  ])('after a deletion %s has %d deployments', (state, count, inTheWay) => {
    const { deployments, removals } = sinceDeletion(
      history(
        [event(4, 'Projects-1'), event(2, 'Projects-1', 9)],
        [event(3, 'Projects-1')],
        ...(state ? [task(3, state)] : []),
      ),
    );
    expect(deployments).toHaveLength(count);
    expect(removals).toHaveLength(inTheWay);
  });

  it.each([
    ['was scheduled before a deletion and ran after it', 'Success', 7, 8],
    ['still waits for its time', 'Queued', undefined, undefined],
  ] as const)('is back where a deployment %s', (_, state, from, to) => {
    const { deployments } = sinceDeletion(
      history(
        [event(2, 'Projects-1', 9)],
        [event(3, 'Projects-1')],
        task(2, state, { from, to, due: 100 }),
        task(3, 'Success', { from: 3, to: 4 }),
      ),
    );
    expect(deployments).toHaveLength(1);
  });

  it('never was where its only deployment was canceled in the queue', () => {
    const canceled = history(
      [event(2, 'Projects-1', 9)],
      [],
      task(2, 'Canceled', { to: 3 }),
    );
    expect(sinceDeletion(canceled).deployments).toEqual([]);
  });
});
