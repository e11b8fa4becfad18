import { readFlags } from './flags';
import { octopusOptions } from './octopusOptions';

describe('octopusOptions', () => {
  const read = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    octopusOptions(readFlags(args), env);

  it('leaves the defaults to the sandbox', () => {
    expect(
      Object.values(read([])).filter(value => value !== undefined),
    ).toEqual([]);
  });

  it('reads flags, and variables where there is no flag', () => {
    const fault = { effect: { type: 'reset' } };
    expect(
      read(['--latency', '50', '--rate-limit', '600:200', '--seed=off'], {
        SANDBOX_LATENCY: '100',
        SANDBOX_TASK_SPEED: 'instant',
        SANDBOX_CLOUD: 'off',
        SANDBOX_FAULTS: JSON.stringify([fault]),
      }),
    ).toEqual({
      seed: false,
      cloud: false,
      latencyMs: 50,
      rateLimit: { requestsPerMinute: 600, burstLimit: 200 },
      taskSpeed: Infinity,
      faults: [fault],
    });
    expect(read(['--rate-limit', 'off']).rateLimit).toBe(false);
  });

  it.each([
    ['seed', 'yes'],
    ['latency', '-1'],
    ['latency', ''],
    ['rate-limit', 'fast'],
    ['rate-limit', '0'],
    ['task-speed', 'slow'],
    ['faults', '{}'],
    ['faults', '['],
  ])('names --%s when it is %p', (name, value) => {
    expect(() => read([`--${name}=${value}`])).toThrow(
      new RegExp(`--${name} or SANDBOX_[A-Z_]+ is "`),
    );
  });
});
