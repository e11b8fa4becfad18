/**
 * Stops the clock at noon, so that no test depends on how far midnight is.
 * Timers go on.
 */
export function stopClockAtNoon() {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date(2026, 10, 18, 12),
      doNotFake: [
        'cancelAnimationFrame',
        'cancelIdleCallback',
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'requestAnimationFrame',
        'requestIdleCallback',
        'setImmediate',
        'setInterval',
        'setTimeout',
      ],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
