import { ScenarioResult } from '../model/types';
import { printTable } from './printTable';

const passed: ScenarioResult = {
  client: 'Octopus CLI',
  version: '1.7.1',
  scenario: 'lists',
  outcome: 'passed',
  checks: 12,
  exchanges: 34,
  seconds: 1.25,
  reasons: [],
};

describe('printTable', () => {
  it('has a line for each scenario, and the reasons below', () => {
    const text = printTable([
      passed,
      { ...passed, scenario: 'deploys', outcome: 'failed', reasons: ['a\nb'] },
    ]);
    expect(text.split('\n')).toEqual([
      'client       version  scenario  outcome  checks  requests  seconds',
      'Octopus CLI  1.7.1    lists     passed   12      34        1.3',
      'Octopus CLI  1.7.1    deploys   failed   12      34        1.3',
      '',
      'Octopus CLI 1.7.1, deploys: failed',
      '  - a',
      '    b',
    ]);
  });
});
