import { SandboxContext } from '../../context';
import { Entity, Kind } from '../../store/kind';

/**
 * A failure that waits for its step. Names are compared exactly.
 *
 * @public
 */
export interface StepFault {
  /** Project whose step fails. */
  project: string;
  step: string;
  /** What the step's log ends with. */
  message?: string;
  /** How many times it fails. Default: 1. */
  times?: number;
}

interface StoredFault extends Entity {
  fault: StepFault;
  left: number;
}

const stepFaults: Kind<StoredFault> = {
  idPrefix: 'StepFaults',
  itemType: 'StepFault',
  label: 'Step Fault',
  path: 'stepfaults',
};

/** Makes a step fail the next time it runs. */
export function failStep(ctx: SandboxContext, fault: StepFault): void {
  const Id = ctx.store.nextId('StepFaults');
  ctx.store.of(stepFaults).put({ Id, fault, left: fault.times ?? 1 });
}

/** The message that a step must fail with now, if it must; uses the fault up. */
export function takeStepFault(
  ctx: SandboxContext,
  project: string,
  step: string,
): string | undefined {
  const faults = ctx.store.of(stepFaults);
  const match = faults
    .list()
    .find(({ fault }) => fault.project === project && fault.step === step);
  if (!match) return undefined;
  if (match.left > 1) faults.put({ ...match, left: match.left - 1 });
  else faults.remove(match.Id);
  return match.fault.message ?? 'The remote script failed with exit code 1';
}
