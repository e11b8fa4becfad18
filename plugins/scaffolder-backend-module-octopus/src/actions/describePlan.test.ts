import { Plan } from '@octopus-backstage/plugin-octopus-blueprint';
import {
  countActions,
  describeEntry,
  planTable,
  projectList,
} from './describePlan';

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

describe('projectList', () => {
  const projects: Plan = {
    ...plan,
    entries: [
      ...plan.entries,
      { kind: 'project', name: '_ [Stack]', action: 'unchanged' },
    ],
  };

  it('says what would happen to each project, and to nothing else', () => {
    expect(projectList(projects, 'planned')).toBe(
      '- Frontend: to create\n- \\_ \\[Stack\\]: unchanged',
    );
  });

  it('links those that there are', () => {
    expect(
      projectList(
        projects,
        'done',
        new Map([['_ [Stack]', 'https://octopus.example.com/app#/stack']]),
      ),
    ).toBe(
      '- Frontend: created\n- [\\_ \\[Stack\\]](https://octopus.example.com/app#/stack): unchanged',
    );
  });
});

describe('planTable', () => {
  it('has a row for each kind and one for all', () => {
    expect(planTable(plan, 'planned').split('\n')).toEqual([
      '| Kind | to create | reused as it is | kept |',
      '| --- | ---: | ---: | ---: |',
      '| Environments |  | 1 |  |',
      '| Projects | 1 |  |  |',
      '| Runbook processes | 1 |  |  |',
      '| Runbooks |  |  | 1 |',
      '| **Total** | **2** | **1** | **1** |',
    ]);
  });
});
