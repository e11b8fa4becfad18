import { printTable } from './printTable';

describe('printTable', () => {
  it('lines the columns up', () => {
    expect(
      printTable([
        { scenario: 'create', latencyMs: 0, requests: 150, seconds: 1.234 },
        {
          scenario: 'again',
          latencyMs: 100,
          requests: 20,
          seconds: 10,
          p50Ms: 7.6,
          p95Ms: 110.2,
        },
      ]),
    ).toBe(
      [
        'scenario  latency  requests  seconds   p50     p95  deep  memory\n',
        'create       0 ms       150     1.23\n',
        'again      100 ms        20    10.00  8 ms  110 ms\n',
      ].join(''),
    );
  });
});
