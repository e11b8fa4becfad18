import { workerPoolName } from '../names';
import { StepSpec } from '../types';

type StepInput = Pick<StepSpec, 'name' | 'actionType' | 'properties'> &
  Partial<StepSpec>;

/**
 * A step with what is the same for all: it runs once the step before it
 * succeeded, on a worker of the hosted pool.
 */
export function step(input: StepInput): StepSpec {
  return {
    condition: 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    targetRoles: [],
    environments: [],
    workerPool: workerPoolName,
    ...input,
    properties: {
      'Octopus.Action.RunOnServer': 'true',
      ...input.properties,
    },
  };
}
