import { explain } from './acceptedDifferences';
import { PlanDifference } from './planDifferences';

const difference: PlanDifference = {
  address: 'octopusdeploy_variable.region',
  type: 'variable',
  attribute: 'value',
  before: null,
  after: 'eu-west-1',
  action: 'update',
};

describe('explain', () => {
  it('knows what an import does not read', () => {
    expect(explain(difference)).toContain('resource_variable.go');
  });

  it('explains nothing that was read, replaced or is no such attribute', () => {
    expect(explain({ ...difference, before: 'us-east-1' })).toBeUndefined();
    expect(explain({ ...difference, attribute: 'name' })).toBeUndefined();
    expect(explain({ ...difference, type: 'channel' })).toBeUndefined();
    expect(
      explain({ ...difference, action: 'delete and create' }),
    ).toBeUndefined();
  });

  it('explains one execution property, and no other', () => {
    const step: PlanDifference = {
      ...difference,
      type: 'process_step',
      attribute: 'execution_properties',
      before: { Script: 'a' },
      after: { Script: 'a', OctopusUseBundledTooling: 'False' },
    };
    expect(explain(step)).toContain('OctopusUseBundledTooling');
    expect(
      explain({
        ...step,
        after: { Script: 'b', OctopusUseBundledTooling: 'False' },
      }),
    ).toBeUndefined();
    expect(
      explain({ ...step, after: { Script: 'a', Other: 'x' } }),
    ).toBeUndefined();
  });
});
