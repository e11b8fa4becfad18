import { cpuSeconds, readStat, ticksBelow } from './cpuSeconds';

describe('the time of processes', () => {
  it('reads what Linux says, whatever a process is called', () => {
    const line =
      '42 (a) b (c) S 7 42 42 0 -1 4194304 900 800 0 0 11 5 30 4 20 0 1 0 99 0 0';
    expect(readStat(line)).toEqual({ id: 42, parent: 7, ticks: 50 });
  });

  it('adds what a process started, and nothing else', () => {
    const all = [
      { id: 1, parent: 0, ticks: 1_000 },
      { id: 2, parent: 1, ticks: 1 },
      { id: 3, parent: 2, ticks: 20 },
      { id: 4, parent: 3, ticks: 300 },
      { id: 5, parent: 1, ticks: 4_000 },
    ];
    expect(ticksBelow(2, all)).toBe(321);
  });

  it('counts what this process itself has used', () => {
    const until = process.cpuUsage().user + 100_000;
    while (process.cpuUsage().user < until);
    expect(cpuSeconds(process.pid)).toBeGreaterThanOrEqual(0.1);
  });
});
