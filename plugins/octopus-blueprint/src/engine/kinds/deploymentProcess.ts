import { StepSpec } from '../../blueprint/types';
import { Kind } from './Kind';
import { hasNoSteps } from './hasNoSteps';
import { managedSteps } from './managedSteps';
import { mergeSteps } from './mergeSteps';
import { stepFields } from './stepFields';

/** All steps of a project's deployment process are one object: Octopus reads and writes them together. */
export const deploymentProcess: Kind<StepSpec[]> = {
  kind: 'deploymentProcess',
  label: 'deployment process',
  shared: false,
  fields: (steps, ids) => ({ Steps: stepFields(steps, ids) }),
  managed: managedSteps,
  merge: mergeSteps,
  initial: hasNoSteps,
};
