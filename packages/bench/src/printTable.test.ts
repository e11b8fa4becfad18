import { printTable } from './printTable';

describe('printTable', () => {
  it('lines the columns up', () => {
    expect(
      printTable([
        { scenario: 'create', latencyMs: 0, requests: 150, seconds: 1.234 },
        { scenario: 'again', latencyMs: 100, requests: 20, seconds: 10 },
      ]),
    ).toBe(
      [
        'scenario  latency  requests  seconds\n',
        'create       0 ms       150     1.23\n',
        'again      100 ms        20    10.00\n',
      ].join(''),
    );
  });
});
