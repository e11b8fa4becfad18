import { StepSpec } from '../model/Blueprint';
import { feedNames, workerPoolName } from '../model/objectNames';

type StepInput = Pick<StepSpec, 'name' | 'actionType' | 'properties'> &
  Partial<StepSpec>;

/**
 * A step with the defaults of all steps: it runs after the previous step
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

/**
 * The container that steps with tools run in. Octopus maintains it, hosted
 * workers keep recent versions of it at hand, and it holds the AWS CLI, eksctl,
 * kubectl, Git, curl and Python 3. Contents:
 * OctopusDeploy/WorkerTools:ubuntu.24.04/README.md at 1bba0d9. That list names its
 * tags by hand: the build pushes a release's number with the suffix only since
 * 6.6.4 (f4e4494, pull request 135), and before that without it. 6.6.5 with the
 * suffix is what public code runs.
 */
export const workerTools = {
  feed: feedNames.dockerHub,
  image: 'octopusdeploy/worker-tools:6.6.5-ubuntu.24.04',
};
