import { SandboxContext } from '../../context';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { releases } from '../releases/release';
import { ServerTask, serverTasks } from '../tasks/serverTask';
import { deployments } from './deployment';

/**
 * Why a queued deployment cannot start any more: its lifecycle was changed
 * while it waited (OctopusDeploy/Issues#9176), or its ephemeral environment
 * could not be provisioned, which is inferred. The wordings are not public.
 */
export function reasonNotToStart(
  ctx: SandboxContext,
  task: ServerTask,
): string | undefined {
  const deployment = ctx.store
    .of(deployments)
    .get(task.arguments.DeploymentId ?? '');
  const awaited = ctx.store.of(serverTasks).get(task.waitsFor ?? '');
  if (awaited && awaited.state !== 'Success') {
    return 'The environment was not provisioned, because its runbook did not succeed.';
  }
  const release = ctx.store.of(releases).get(deployment?.ReleaseId ?? '');
  if (!release) return undefined;
  return lifecycleProgress(ctx, release).deployable.includes(task.environmentId)
    ? undefined
    : 'The environment is no longer in the lifecycle of the release.';
}
