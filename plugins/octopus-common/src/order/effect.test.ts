import { byEffect, endedBefore } from './effect';
import {
  isUnderWay,
  neverStarted,
  OctopusRunTimes,
  toRunTimes,
} from './runTimes';

const NOW = Date.UTC(2026, 10, 18, 12);
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const run = (
  id: number,
  values: Partial<OctopusRunTimes>,
): OctopusRunTimes => ({
  taskId: `ServerTasks-${id}`,
  state: 'Success',
  created: at(id),
  ...values,
});
const idsOf = (runs: OctopusRunTimes[]) =>
  [...runs].sort(byEffect).map(({ taskId }) => Number(taskId.slice(12)));

describe('byEffect', () => {
  it('puts what ran last first, whenever it was asked for', () => {
    expect(
      idsOf([
        run(1, { startedAt: at(40), completedAt: at(41) }),
        run(2, { startedAt: at(3), completedAt: at(4) }),
      ]),
    ).toEqual([1, 2]);
  });

  it('puts what runs before what has finished, and what waits before that', () => {
    expect(
      idsOf([
        run(1, { state: 'Queued', scheduledFor: at(90) }),
        run(2, { state: 'Queued' }),
        run(3, { state: 'Executing', startedAt: at(30) }),
        run(4, { startedAt: at(10), completedAt: at(80) }),
      ]),
    ).toEqual([1, 2, 3, 4]);
  });

  it('tells equal times apart by the ids of the tasks, as numbers', () => {
    const completedAt = at(50);
    expect(idsOf([run(9, { completedAt }), run(10, { completedAt })])).toEqual([
      10, 9,
    ]);
  });

  it('uses the time of the request where Octopus has deleted the task', () => {
    expect(
      idsOf([run(1, {}), run(2, {}), run(0, { completedAt: at(1.5) })]),
    ).toEqual([2, 0, 1]);
  });
});

describe('endedBefore', () => {
  const deletion = run(5, { startedAt: at(20), completedAt: at(30) });

  it.each([
    ['had ended', run(1, { startedAt: at(10), completedAt: at(19) }), true],
    ['ended as it began', run(1, { completedAt: at(20) }), true],
    [
      'ended meanwhile',
      run(1, { startedAt: at(19), completedAt: at(25) }),
      false,
    ],
    ['ran later', run(1, { startedAt: at(31), completedAt: at(40) }), false],
    ['runs', run(1, { state: 'Executing', startedAt: at(10) }), false],
    ['waits', run(1, { state: 'Queued', scheduledFor: at(10) }), false],
    ['has no task any more', run(1, {}), true],
  ])('of one that %s', (_, other, expected) => {
    expect(endedBefore(other, deletion)).toBe(expected);
  });

  it('knows who went first where one began as the other ended, though it was asked for later', () => {
    const later = run(9, { startedAt: at(10), completedAt: at(20) });
    expect(endedBefore(later, deletion)).toBe(true);
    expect(endedBefore(deletion, later)).toBe(false);
  });

  it('goes by the ids of tasks that follow each other at once', () => {
    const other = run(6, { startedAt: at(20), completedAt: at(20) });
    const first = run(4, { startedAt: at(20), completedAt: at(20) });
    expect(endedBefore(first, other)).toBe(true);
    expect(endedBefore(other, first)).toBe(false);
  });
});

describe('toRunTimes', () => {
  const queued = (QueueTime: string) =>
    toRunTimes(
      { State: 'Queued', QueueTime, StartTime: null, CompletedTime: null },
      NOW,
    );

  it('tells what is only planned from what is due', () => {
    expect(queued(at(1))).toEqual({ state: 'Queued', scheduledFor: at(1) });
    expect(queued(at(-1))).toEqual({ state: 'Queued' });
    expect(isUnderWay(queued(at(1)))).toBe(false);
    expect(isUnderWay(queued(at(-1)))).toBe(true);
  });

  it.each(['Created', 'LastUpdatedTime'])(
    'goes by %s where the clock of the server is ahead',
    field => {
      const asked = (seconds: number) =>
        toRunTimes(
          {
            State: 'Queued',
            QueueTime: at(1),
            [field]: new Date(Date.parse(at(1)) - seconds * 1000).toISOString(),
          },
          NOW,
        );
      expect(asked(0)).toEqual({ state: 'Queued' });
      expect(asked(2)).toEqual({ state: 'Queued' });
      expect(asked(10)).toEqual({ state: 'Queued', scheduledFor: at(1) });
    },
  );

  it('keeps when it ran', () => {
    const done = toRunTimes(
      {
        State: 'Success',
        QueueTime: at(9),
        StartTime: at(1),
        CompletedTime: at(2),
      },
      NOW,
    );
    expect(done).toEqual({
      state: 'Success',
      startedAt: at(1),
      completedAt: at(2),
    });
    expect(isUnderWay(done)).toBe(false);
  });

  it('knows what never left the queue', () => {
    const ended = (State: 'Canceled' | 'TimedOut', StartTime: string | null) =>
      neverStarted(toRunTimes({ State, StartTime, CompletedTime: at(3) }, NOW));
    expect(ended('TimedOut', null)).toBe(true);
    expect(ended('Canceled', null)).toBe(true);
    expect(ended('Canceled', at(1))).toBe(false);
  });
});
