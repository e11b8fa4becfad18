import { channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { Environment, environments } from '../../environments/environments';
import { OctopusError } from '../../http/errors';
import { projects } from '../../projects/projects';
import { Tenant } from '../../tenants/tenants';
import { phasesOf } from '../lifecycles/phasesOf';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { Release, releases } from '../releases/release';
import { ServerTask } from '../tasks/serverTask';
import { connectedTenants } from '../tenants/chooseTenants';
import { createDeployment } from './createDeployment';
import { deployments } from './deployment';
import { deploymentsWhere } from './deploymentsOf';

/** Who deploys by itself. Source: a recorded deployment of a 2024 server. */
const SYSTEM = { name: 'System', id: null };

function automaticTargets(ctx: SandboxContext, release: Release): string[] {
  const channel = ctx.store.of(channels).get(release.ChannelId);
  const automatic = channel
    ? phasesOf(ctx, channel).flatMap(phase => phase.AutomaticDeploymentTargets)
    : [];
  if (automatic.length === 0) return [];
  const tried = new Set(
    deploymentsWhere(ctx, item => item.ReleaseId === release.Id).map(
      ({ deployment }) => deployment.EnvironmentId,
    ),
  );
  const { next } = lifecycleProgress(ctx, release);
  return automatic.filter(id => next.includes(id) && !tried.has(id));
}

/**
 * Whom an automatic environment is deployed for: each connected tenant, and
 * nobody in particular where the project allows that. Source: the proposal in
 * OctopusDeploy/Issues#2672.
 */
function recipients(
  ctx: SandboxContext,
  release: Release,
  environment: Environment,
): (Tenant | undefined)[] {
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  const mode = project.TenantedDeploymentMode;
  return [
    ...(mode === 'Tenanted' ? [] : [undefined]),
    ...(mode === 'Untenanted'
      ? []
      : connectedTenants(ctx, project, environment)),
  ];
}

/**
 * Deploys a release to the automatic environments that it has reached and was
 * not deployed to yet. One that the server would refuse is left out.
 */
export function deployToAutomaticTargets(
  ctx: SandboxContext,
  release: Release,
  at: number,
): void {
  for (const id of automaticTargets(ctx, release)) {
    const environment = ctx.store.of(environments).get(id)!;
    for (const tenant of recipients(ctx, release, environment)) {
      try {
        createDeployment(ctx, {
          release,
          environment,
          tenant,
          given: () => undefined,
          user: SYSTEM,
          at,
        });
      } catch (error) {
        if (!(error instanceof OctopusError)) throw error;
      }
    }
  }
}

/** After a deployment has succeeded: on to the automatic environments. */
export function deployAutomatically(
  ctx: SandboxContext,
  task: ServerTask,
): void {
  if (task.type !== 'Deploy' || task.state !== 'Success') return;
  const deployment = ctx.store.of(deployments).get(task.arguments.DeploymentId);
  const release = deployment
    ? ctx.store.of(releases).get(deployment.ReleaseId)
    : undefined;
  if (release) deployToAutomaticTargets(ctx, release, task.completedAt!);
}
