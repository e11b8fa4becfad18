import { Plan } from '@octopus-backstage/plugin-octopus-blueprint';
import { countActions, describeEntry, planTable } from './describePlan';

const plan: Plan = {
  blueprint: { id: 'b', version: '1' },
  space: { id: 'Spaces-1', name: 'Platform' },
  entries: [
    {
      kind: 'environment',
      name: 'Test',
      action: 'reuse',
      id: 'Environments-2',
    },
    { kind: 'project', name: 'Frontend', action: 'create' },
    {
      kind: 'runbookProcess',
      name: 'Get Pods',
      project: 'Frontend',
      action: 'create',
    },
    {
      kind: 'runbook',
      name: 'Get Pods',
      project: 'Frontend',
      action: 'keep',
      reason: 'edited by a person',
      changes: ['description'],
    },
  ],
};

describe('countActions', () => {
  it('counts what there is, in the order of importance', () => {
    expect(Object.entries(countActions(plan))).toEqual([
      ['create', 2],
      ['reuse', 1],
      ['keep', 1],
    ]);
  });
});

describe('describeEntry', () => {
  it('names the object, its project, its id and the reason', () => {
    expect(describeEntry(plan.entries[0], 'done')).toBe(
      "reused as it is: environment 'Test' (Environments-2)",
    );
    expect(describeEntry(plan.entries[2], 'planned')).toBe(
      "to create: runbook process 'Get Pods' of 'Frontend'",
    );
    expect(describeEntry(plan.entries[3], 'done')).toBe(
      "kept: runbook 'Get Pods' of 'Frontend' [description] - edited by a person",
    );
  });
});

describe('planTable', () => {
  it('has a row for each kind and one for all', () => {
    expect(planTable(plan, 'planned').split('\n')).toEqual([
      '| Kind | to create | reused as it is | kept |',
      '| --- | ---: | ---: | ---: |',
      '| environment |  | 1 |  |',
      '| project | 1 |  |  |',
      '| runbook process | 1 |  |  |',
      '| runbook |  |  | 1 |',
      '| **Total** | **2** | **1** | **1** |',
    ]);
  });
});
