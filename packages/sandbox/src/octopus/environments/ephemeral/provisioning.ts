import { SandboxContext } from '../../context';
import { deploymentRefusals } from '../../execution/deployments/refusals';
import { createRunbookRun } from '../../execution/runbookRuns/createRunbookRun';
import { RunbookRun } from '../../execution/runbookRuns/runbookRun';
import { serverTasks } from '../../execution/tasks/serverTask';
import { Project, projects } from '../../projects/projects';
import { runbooks } from '../../runbooks/runbooks';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { lookUpPlace } from '../places';
import {
  Connection,
  EphemeralEnvironment,
  ephemeralEnvironments,
} from './ephemeralEnvironments';

type Asker = { name: string; id: string | null };

/**
 * Where an ephemeral environment stands for a project. Sources:
 * OctopusDeploy/create-ephemeral-environment:src/createEnvironment.ts
 * (`NotConnected`) and src/__tests__/createEnvironment.test.ts
 * (`NotProvisioned`). The other names are those that somebody read out of a
 * 2026.1 server, not documented ones; what a failed run leaves is not public,
 * so that it stays at its `...ing` here.
 */
export function statusFor(
  ctx: SandboxContext,
  environment: EphemeralEnvironment,
  projectId: string,
): string {
  const connection = connectionOf(environment, projectId);
  const isDone = (taskId: string | null) =>
    taskId === null ||
    ctx.store.of(serverTasks).get(taskId)?.state === 'Success';
  if (!connection) return 'NotConnected';
  const { provisioning, deprovisioning } = connection;
  if (deprovisioning) {
    return isDone(deprovisioning.taskId) ? 'Deprovisioned' : 'Deprovisioning';
  }
  if (provisioning) {
    return isDone(provisioning.taskId) ? 'Provisioned' : 'Provisioning';
  }
  return 'NotProvisioned';
}

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

/** Removes the environments that are leaving, once every project is done with them. */
export function removeDeprovisioned(ctx: SandboxContext): void {
  ctx.store
    .of(ephemeralEnvironments)
    .list()
    .filter(
      item =>
        item.isLeaving &&
        item.connections.every(
          ({ projectId }) =>
            statusFor(ctx, item, projectId) === 'Deprovisioned',
        ),
    )
    .forEach(item => ctx.delete(ephemeralEnvironments, item));
}

function connectionOf(
  { connections }: EphemeralEnvironment,
  projectId: string,
): Connection | undefined {
  return connections.find(item => item.projectId === projectId);
}

function connected(
  environment: EphemeralEnvironment,
  connection: Connection,
): EphemeralEnvironment {
  const others = environment.connections.filter(
    ({ projectId }) => projectId !== connection.projectId,
  );
  return { ...environment, connections: [...others, connection] };
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
