import { SandboxClock } from './SandboxClock';

describe('SandboxClock', () => {
  it('lets things happen in their order, and chains keep their times', () => {
    const clock = new SandboxClock();
    const start = clock.now().getTime();
    const seen: [string, number][] = [];
    const note = (what: string) =>
      seen.push([what, Math.round((clock.now().getTime() - start) / 1000)]);
    clock.after(3_000, () => note('third'));
    clock.after(1_000, () => {
      note('first');
      clock.after(1_000, () => note('second'));
    });
    clock.settle();
    expect(seen).toEqual([]);
    clock.advance(60_000);
    expect(seen).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ]);
  });

  it('shortens what it waits for', () => {
    const clock = new SandboxClock(60);
    const happen = jest.fn();
    clock.after(60_000, happen);
    clock.advance(900);
    expect(happen).not.toHaveBeenCalled();
    clock.advance(100);
    expect(happen).toHaveBeenCalledTimes(1);
  });

  it('lets everything happen at once at infinite speed', () => {
    const clock = new SandboxClock(Infinity);
    const happen = jest.fn();
    clock.after(60_000, happen);
    clock.settle();
    expect(happen).toHaveBeenCalledTimes(1);
  });

  it('stands still with a time that stands still', () => {
    let now = 1_000;
    const clock = new SandboxClock(10, () => now);
    const happen = jest.fn();
    clock.after(10_000, happen);
    clock.settle();
    expect(happen).not.toHaveBeenCalled();
    now += 1_000;
    clock.settle();
    expect(happen).toHaveBeenCalledTimes(1);
    expect(clock.now()).toEqual(new Date(2_000));
  });

  it('forgets what was to happen', () => {
    const clock = new SandboxClock();
    const happen = jest.fn();
    clock.after(1_000, happen);
    clock.reset();
    clock.advance(2_000);
    expect(happen).not.toHaveBeenCalled();
  });
});
