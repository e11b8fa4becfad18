import { sinceDeletion, NamespaceEvent } from './NamespaceHistory';
import { findExpired, isToDelete } from './chooseExpired';

const HOUR = 3_600_000;
const at = (hour: number) => new Date(hour * HOUR).toISOString();
const event = (
  hour: number,
  projectId: string,
  expires?: number | 'never',
): NamespaceEvent => ({
  created: hour * HOUR,
  taskId: `ServerTasks-${hour}`,
  projectId,
  ...(expires !== undefined && {
    record: {
      namespace: 'blue',
      ...(expires !== 'never' && { expiresAt: at(expires) }),
    },
  }),
});
const history = (
  deployments: NamespaceEvent[],
  removals: NamespaceEvent[] = [],
) => ({
  namespace: 'blue',
  environmentId: 'Environments-1',
  deployments,
  removals,
});
const task = (State: string) =>
  ({ State, IsCompleted: State !== 'Executing' } as any);
const find = (deployments: NamespaceEvent[]) =>
  findExpired(history(deployments), ['Projects-1'], 10 * HOUR);

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

  it('is not to be deleted while a project deploys, though another was later', () => {
    const both = history([
      event(3, 'Projects-2', 9),
      event(2, 'Projects-1', 9),
    ]);
    const done = new Map([['ServerTasks-3', task('Success')]]);
    const running = new Map([...done, ['ServerTasks-2', task('Executing')]]);
    expect(isToDelete(both, done, 10 * HOUR)).toBe(true);
    expect(isToDelete(both, running, 10 * HOUR)).toBe(false);
  });

  it.each([
    ['Success', 1],
    [undefined, 1],
    ['Failed', 2],
    ['Executing', 2],
  ])('after a deletion %s has %d deployments', (state, count) => {
    const tasks = new Map(state ? [['ServerTasks-3', task(state)]] : []);
    const { deployments, removals } = sinceDeletion(
      history(
        [event(4, 'Projects-1'), event(2, 'Projects-1', 9)],
        [event(3, 'Projects-1')],
      ),
      tasks,
    );
    expect(deployments).toHaveLength(count);
    expect(removals).toEqual([]);
  });
});
