import { newState } from './newState';
import { noChanges } from './Changes';
import { whatToRead } from './whatToRead';

const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('whatToRead', () => {
  const read = (
    seen: { dashboardAt: number; tasksAt: number },
    seesEvents = true,
  ) =>
    whatToRead(
      {
        ...newState(),
        seesEvents,
        seen: { isActive: true, ...seen },
      },
      noChanges(),
      { everything: false, now: NOW },
    );

  it('reads what was read a while ago', () => {
    const ago = (ms: number) => ({ dashboardAt: NOW - ms, tasksAt: NOW - ms });
    expect(read(ago(8_999))).toEqual({ dashboard: false, tasks: false });
    expect(read(ago(9_000))).toEqual({ dashboard: false, tasks: true });
    expect(read(ago(60_000))).toEqual({ dashboard: true, tasks: true });
    expect(read(ago(0), false)).toEqual({ dashboard: true, tasks: true });
  });

  it('reads what was read by a clock that was an hour ahead', () => {
    const at = NOW + 60 * 60_000;
    expect(read({ dashboardAt: at, tasksAt: at })).toEqual({
      dashboard: true,
      tasks: true,
    });
  });
});
