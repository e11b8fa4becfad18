import { SandboxContext } from '../../context';
import { lookUpPlace } from '../../environments/places';
import { OctopusError } from '../../http/errors';
import { projects } from '../../projects/projects';
import { Tenant, tenants } from '../../tenants/tenants';
import { Release, releases } from '../releases/release';
import { releasesOf } from '../releases/releasesOf';
import { ServerTask, TaskStep } from '../tasks/serverTask';
import { substitute } from '../variables/substitute';
import { compareVersions } from '../versions/compareVersions';
import { createDeployment } from './createDeployment';
import { deployments } from './deployment';
import { currentReleaseId } from './deploymentsOf';

const PREFIX = 'Octopus.Action.DeployRelease.';

class ChildStep {
  private readonly values: Map<string, string>;

  constructor(
    private readonly ctx: SandboxContext,
    private readonly task: ServerTask,
    private readonly step: TaskStep,
  ) {
    this.values = new Map(Object.entries(task.variables));
  }

  property(name: string): string {
    return substitute(
      String(this.step.properties[`${PREFIX}${name}`] ?? ''),
      this.values,
    );
  }

  release(): Release | undefined {
    const version =
      this.step.packages['']?.version || this.property('ReleaseVersion');
    return releasesOf(this.ctx, this.property('ProjectId')).find(
      release => release.Version === version,
    );
  }

  /** The parent's tenant, unless the child's project has none. */
  tenant({ ProjectId }: Release): Tenant | undefined {
    const project = this.ctx.store.of(projects).get(ProjectId);
    return this.task.tenantId &&
      project?.TenantedDeploymentMode !== 'Untenanted'
      ? this.ctx.store.of(tenants).get(this.task.tenantId)
      : undefined;
  }

  /**
   * Why the condition, or the tenant that is not connected
   * (OctopusDeploy/Issues#6693), leaves the release out; undefined when
   * neither does.
   */
  reasonToSkip(release: Release): string | undefined {
    const tenant = this.tenant(release);
    const connected = tenant?.ProjectEnvironments[release.ProjectId] ?? [];
    if (tenant && !connected.includes(this.task.environmentId)) {
      return `Tenant ${tenant.Name} is not connected to the environment for this project, so nothing is deployed.`;
    }
    const condition = this.property('DeploymentCondition');
    const currentId = currentReleaseId(
      this.ctx,
      release.ProjectId,
      this.task.environmentId,
      this.tenant(release)?.Id ?? null,
    );
    const current = currentId && this.ctx.store.of(releases).get(currentId);
    if (!current) return undefined;
    if (condition === 'IfNotCurrentVersion' && current.Id === release.Id) {
      return `Release ${release.Version} is the current release in the environment, so it is not deployed again.`;
    }
    const isOlder = compareVersions(release.Version, current.Version) <= 0;
    return condition === 'IfNewer' && isOlder
      ? `Release ${release.Version} is not newer than the current release ${current.Version}, so it is not deployed.`
      : undefined;
  }

  /** Variables for the child: a JSON object, values with expressions. */
  variables(): Record<string, string> {
    const text = String(this.step.properties[`${PREFIX}Variables`] || '{}');
    return Object.fromEntries(
      Object.entries(JSON.parse(text)).map(([name, value]) => [
        name,
        substitute(String(value), this.values),
      ]),
    );
  }
}

function deploy(
  ctx: SandboxContext,
  task: ServerTask,
  child: ChildStep,
  release: Release,
  at: number,
): string {
  const parent = ctx.store.of(deployments).get(task.arguments.DeploymentId);
  const deployment = createDeployment(ctx, {
    release,
    environment: lookUpPlace(ctx, task.SpaceId, task.environmentId)!,
    tenant: child.tenant(release),
    given: () => undefined,
    passed: child.variables(),
    user: {
      name: parent?.DeployedBy ?? 'System',
      id: parent?.DeployedById ?? null,
    },
    at,
  });
  return deployment.TaskId;
}

/**
 * Runs a `Deploy a release` step: finds the child release that the parent
 * release chose, heeds the condition, passes the variables on and waits for
 * the child's task. Source: octopus-api.md §7. A step that its condition
 * leaves out succeeds; the wording of its log line is ours.
 */
export function startChildDeployment(
  ctx: SandboxContext,
  task: ServerTask,
  step: TaskStep,
  at: number,
): void {
  const child = new ChildStep(ctx, task, step);
  const release = child.release();
  step.dueAt = at;
  if (!release) {
    const project = ctx.store.of(projects).get(child.property('ProjectId'));
    step.failure = `Could not find the release to deploy of project '${
      project?.Name ?? child.property('ProjectId')
    }'.`;
    return;
  }
  step.note = child.reasonToSkip(release) ?? null;
  if (step.note !== null) return;
  try {
    step.childTaskId = deploy(ctx, task, child, release, at);
    step.dueAt = null;
    step.note = `Waiting for the deployment of release ${release.Version}: ${step.childTaskId}`;
  } catch (error) {
    if (!(error instanceof OctopusError)) throw error;
    step.failure = (error.body.Errors ?? [error.message]).join(' ');
  }
}
