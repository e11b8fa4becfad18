import { randomUUID } from 'node:crypto';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { requireIds } from '../resources/find';
import { Phase } from './lifecycles';
import { retentionFields, toRetention } from './retention';

/** Keys of a phase in a body. */
export const phaseFields = {
  Id: 'text',
  Name: 'text',
  AutomaticDeploymentTargets: 'texts',
  OptionalDeploymentTargets: 'texts',
  MinimumEnvironmentsBeforePromotion: 'integer',
  IsOptionalPhase: 'boolean',
  IsPriorityPhase: 'boolean',
  ReleaseRetentionPolicy: { object: retentionFields },
  TentacleRetentionPolicy: { object: retentionFields },
} as const;

/**
 * Phases as they are stored. The rules are those of
 * OctopusDeploy/docs:src/pages/docs/api/_generated/lifecycles.md; the wording
 * of the refusals is not public.
 */
export function toPhases(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof phaseFields>[],
): Phase[] {
  const phases = input.map(
    (phase): Phase => ({
      Id: phase.Id || randomUUID(),
      Name: phase.Name ?? '',
      AutomaticDeploymentTargets: phase.AutomaticDeploymentTargets ?? [],
      OptionalDeploymentTargets: phase.OptionalDeploymentTargets ?? [],
      MinimumEnvironmentsBeforePromotion:
        phase.MinimumEnvironmentsBeforePromotion ?? 0,
      IsOptionalPhase: phase.IsOptionalPhase ?? false,
      IsPriorityPhase: phase.IsPriorityPhase ?? false,
      ReleaseRetentionPolicy: orNull(phase.ReleaseRetentionPolicy),
      TentacleRetentionPolicy: orNull(phase.TentacleRetentionPolicy),
    }),
  );
  requireIds(ctx, environments, spaceId, phases.flatMap(environmentsOf));
  check(phases);
  return phases;
}

/** Ids of all environments of a phase. */
export function environmentsOf(phase: Phase): string[] {
  return [
    ...phase.AutomaticDeploymentTargets,
    ...phase.OptionalDeploymentTargets,
  ];
}

function check(phases: Phase[]): void {
  const all = phases.flatMap(environmentsOf);
  const reasons = [
    phases.some(phase => !phase.Name.trim()) &&
      'Please provide a name for every phase.',
    new Set(all).size < all.length &&
      'An environment can only appear in one phase.',
    phases.filter(phase => !environmentsOf(phase).length).length > 1 &&
      'Only one phase can have no environments.',
    phases.length > 0 &&
      phases.every(phase => phase.IsOptionalPhase) &&
      'At least one phase must not be optional.',
  ].filter(reason => typeof reason === 'string');
  if (reasons.length) {
    throw validationError(...reasons);
  }
}

function orNull(input: Bound<typeof retentionFields> | null | undefined) {
  return input ? toRetention(input) : null;
}
