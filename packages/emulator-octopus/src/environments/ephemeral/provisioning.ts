import { SandboxContext } from '../../context';
import { deploymentRefusals } from '../../execution/deployments/refusals';
import { createRunbookRun } from '../../execution/runbookRuns/createRunbookRun';
import { RunbookRun } from '../../execution/runbookRuns/runbookRun';
import { validationError } from '../../http/errors';
import { Project, projects } from '../../projects/projects';
import { runbooks } from '../../runbooks/runbooks';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { lookUpPlace } from '../places';
import { connected, connectionOf } from './connections';
import {
  EphemeralEnvironment,
  ephemeralEnvironments,
} from './ephemeralEnvironments';

type Asker = { name: string; id: string | null };

/**
 * Provisions the environment of a deployment, if it is an ephemeral one that
 * is not yet, by the published snapshot of the project's runbook. A project
 * that was not connected becomes so.
 *
 * @returns the task that the deployment has to wait for
 */
export function provisionFor(
  ctx: SandboxContext,
  environmentId: string,
  project: Project,
  by: { user: Asker; at: number },
): string | undefined {
  const store = ctx.store.of(ephemeralEnvironments);
  const environment = store.get(environmentId);
  if (!environment) return undefined;
  const connection = connectionOf(environment, project.Id);
  if (connection?.provisioning && !connection.deprovisioning) {
    return connection.provisioning.taskId ?? undefined;
  }
  const run = runFor(ctx, environment, project.ProvisioningRunbookId, by);
  const taskId = run?.TaskId ?? null;
  store.put(
    connected(environment, {
      projectId: project.Id,
      provisioning: { taskId },
      deprovisioning: null,
    }),
  );
  return taskId ?? undefined;
}

/** Runs the deprovisioning runbook of a project, if there is one and something to take away. */
export function deprovisionFor(
  ctx: SandboxContext,
  environmentId: string,
  projectId: string,
  by: { user: Asker; at: number },
): RunbookRun | undefined {
  const store = ctx.store.of(ephemeralEnvironments);
  const environment = store.get(environmentId)!;
  const connection = connectionOf(environment, projectId);
  if (!connection || connection.deprovisioning) return undefined;
  const project = ctx.store.of(projects).get(projectId);
  const run = connection.provisioning
    ? runFor(ctx, environment, project?.DeprovisioningRunbookId ?? null, by)
    : undefined;
  store.put(
    connected(environment, {
      ...connection,
      deprovisioning: { taskId: run?.TaskId ?? null },
    }),
  );
  return run;
}

/** Runs a runbook again, or for `null` takes the failed run for a success. */
export function settleFailure(
  ctx: SandboxContext,
  environmentId: string,
  project: Project,
  what: 'provisioning' | 'deprovisioning',
  by: { user: Asker; at: number } | null,
): RunbookRun | undefined {
  const store = ctx.store.of(ephemeralEnvironments);
  const environment = store.get(environmentId)!;
  const connection = connectionOf(environment, project.Id);
  if (!connection?.[what]) {
    throw validationError(`There is no ${what} that has failed.`);
  }
  const runbookId =
    what === 'provisioning'
      ? project.ProvisioningRunbookId
      : project.DeprovisioningRunbookId;
  const run = by ? runFor(ctx, environment, runbookId, by) : undefined;
  store.put(
    connected(environment, {
      ...connection,
      [what]: { taskId: run?.TaskId ?? null },
    }),
  );
  return run;
}

function runFor(
  ctx: SandboxContext,
  environment: EphemeralEnvironment,
  runbookId: string | null,
  { user, at }: { user: Asker; at: number },
): RunbookRun | undefined {
  const runbook = ctx.store.of(runbooks).get(runbookId ?? '');
  if (!runbook) return undefined;
  const snapshot = ctx.store
    .of(runbookSnapshots)
    .get(runbook.PublishedRunbookSnapshotId ?? '');
  if (!snapshot) throw deploymentRefusals.unpublished();
  return createRunbookRun(ctx, {
    runbook,
    snapshot,
    environment: lookUpPlace(ctx, environment.SpaceId, environment.Id)!,
    given: () => undefined,
    user,
    at,
  });
}
