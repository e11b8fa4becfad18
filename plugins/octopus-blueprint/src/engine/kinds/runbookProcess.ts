import { StepSpec } from '../../blueprint/types';
import { Kind } from './Kind';
import { hasNoSteps } from './hasNoSteps';
import { managedSteps } from './managedSteps';
import { mergeSteps } from './mergeSteps';
import { stepFields } from './stepFields';

/** All steps of a runbook, with the snapshot of them that is published. */
export const runbookProcess: Kind<StepSpec[]> = {
  kind: 'runbookProcess',
  label: 'runbook process',
  shared: false,
  fields: (steps, ids) => ({ Steps: stepFields(steps, ids) }),
  managed: managedSteps,
  merge: mergeSteps,
  initial: hasNoSteps,
};
