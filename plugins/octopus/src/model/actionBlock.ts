import {
  environmentState,
  isUnverified,
  OctopusAbilities,
  OctopusChannel,
  OctopusDeployment,
  OctopusInterruption,
  OctopusProjectView,
  OctopusRelease,
  OctopusRunbook,
  OctopusTaskState,
} from '@octopus-backstage/plugin-octopus-common';
import { runbookEnvironments } from './environments';
import { nextRelease } from './nextRelease';

/** An action on a project. */
export type OctopusAction =
  | { kind: 'deployNext'; channel: OctopusChannel; environmentId: string }
  | { kind: 'deploy'; release: OctopusRelease; environmentId: string }
  | { kind: 'redeploy' | 'rollback'; deployment: OctopusDeployment }
  | {
      kind: 'cancelDeployment' | 'cancelRun';
      task: { state: OctopusTaskState; isCompleted: boolean };
    }
  | { kind: 'answer'; interruption: OctopusInterruption }
  | { kind: 'run'; runbook: OctopusRunbook }
  | { kind: 'createRelease'; channel: OctopusChannel };

/** Why an action is not possible now. */
export type ActionBlock =
  | {
      reason:
        | 'permission'
        | 'disabledProject'
        | 'unreachable'
        | 'unverified'
        | 'noReleases'
        | 'upToDate'
        | 'notAllowed'
        | 'unpublished'
        | 'finished'
        | 'canceling'
        | 'notResponsible';
    }
  | { reason: 'otherResponsible'; name: string }
  | { reason: 'running'; version: string }
  | { reason: 'earlierPhase'; environmentIds: string[] };

const abilities: Record<OctopusAction['kind'], keyof OctopusAbilities> = {
  deployNext: 'deploy',
  deploy: 'deploy',
  redeploy: 'deploy',
  rollback: 'deploy',
  cancelDeployment: 'cancelTask',
  cancelRun: 'cancelTask',
  answer: 'submitInterruption',
  run: 'runRunbook',
  createRelease: 'createRelease',
};

/** Determines why an action is not possible now; undefined when it is. */
export function actionBlock(
  project: OctopusProjectView,
  action: OctopusAction,
  isUnreachable: boolean,
): ActionBlock | undefined {
  const ability = project.abilities[abilities[action.kind]];
  if (!ability.allowed) {
    return { reason: ability.reason };
  }
  const environmentIds = environmentIdsOf(project, action);
  if (
    environmentIds?.length &&
    environmentIds.every(id => ability.exceptIn?.includes(id))
  ) {
    return { reason: 'permission' };
  }
  if (isUnreachable) {
    return { reason: 'unreachable' };
  }
  if (
    project.isLastKnown ||
    (action.kind === 'deployNext' &&
      isUnverified(project, action.environmentId))
  ) {
    return { reason: 'unverified' };
  }
  switch (action.kind) {
    case 'deployNext': {
      const next = nextRelease(project, action.channel, action.environmentId);
      return running(project, action.environmentId) ?? blockOf(next);
    }
    case 'deploy':
      return running(project, action.environmentId);
    case 'redeploy':
    case 'rollback':
      return running(project, action.deployment.environmentId);
    case 'cancelDeployment':
    case 'cancelRun':
      if (action.task.isCompleted) {
        return { reason: 'finished' };
      }
      return action.task.state === 'Cancelling'
        ? { reason: 'canceling' }
        : undefined;
    case 'answer':
      return otherResponsible(action.interruption);
    case 'run':
      return action.runbook.isPublished ? undefined : { reason: 'unpublished' };
    default:
      return undefined;
  }
}

/**
 * Returns the ids of the environments of an action; undefined for an action
 * outside of any.
 */
function environmentIdsOf(
  project: OctopusProjectView,
  action: OctopusAction,
): string[] | undefined {
  switch (action.kind) {
    case 'deployNext':
    case 'deploy':
      return [action.environmentId];
    case 'redeploy':
    case 'rollback':
      return [action.deployment.environmentId];
    case 'answer':
      return action.interruption.environmentId
        ? [action.interruption.environmentId]
        : undefined;
    case 'run':
      return runbookEnvironments(project, action.runbook).map(({ id }) => id);
    default:
      return undefined;
  }
}

function blockOf(next: ReturnType<typeof nextRelease>) {
  return next.release ? undefined : next.block;
}

/**
 * An environment without namespaces and tenants takes one deployment at a time. One that is
 * only scheduled is not in the way.
 */
function running(
  project: OctopusProjectView,
  environmentId: string,
): ActionBlock | undefined {
  const { slots, hasNamespaces, hasTenants } = environmentState(
    project,
    environmentId,
  );
  const [unfinished] = slots.flatMap(({ latest }) =>
    latest && !latest.isCompleted ? [latest] : [],
  );
  return unfinished && !hasNamespaces && !hasTenants
    ? { reason: 'running', version: unfinished.version }
    : undefined;
}

/** Octopus takes the answer of whoever is responsible, and of nobody else. */
function otherResponsible({
  responsible,
  canTakeResponsibility,
}: OctopusInterruption): ActionBlock | undefined {
  if (responsible?.isPortal) {
    return undefined;
  }
  if (responsible) {
    return { reason: 'otherResponsible', name: responsible.name };
  }
  return canTakeResponsibility ? undefined : { reason: 'notResponsible' };
}
