import { channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { provisionFor } from '../../environments/ephemeral/provisioning';
import { scopeOf } from '../../environments/scopes';
import { deploymentProcesses, Process } from '../../processes/processes';
import { Project, projects } from '../../projects/projects';
import { Tenant } from '../../tenants/tenants';
import { createStart } from '../createStart';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { planSteps } from '../processes/planSteps';
import { toTaskSteps } from '../processes/toTaskSteps';
import { usesGuidedFailure } from '../processes/usesGuidedFailure';
import { Release } from '../releases/release';
import { variablesOf } from '../snapshots/variablesOf';
import { enqueueTask } from '../tasks/enqueueTask';
import { recordTaskEvent } from '../tasks/taskEvents';
import { fillPrompts } from '../variables/fillPrompts';
import { promptForm } from '../variables/promptForm';
import { checkDeploymentTenant } from '../tenants/checkTenant';
import { forTenant } from '../tenants/forTenant';
import { resolveVariables } from '../variables/resolveVariables';
import { concurrencyTag } from './concurrencyTag';
import { Deployment, deployments } from './deployment';
import { keepPromptedValues } from './keepPromptedValues';
import { packagesOfRelease } from './packagesOfRelease';
import { deploymentRefusals } from './refusals';
import {
  releaseVariables,
  systemVariables,
  tenantVariables,
} from './systemVariables';

/** What a new deployment is made of. */
export interface NewDeployment {
  release: Release;
  environment: Environment;
  /** Whom it is for; nobody in particular when left out. */
  tenant?: Tenant;
  /** The value sent for a prompt. */
  given(elementName: string, variableName: string): string | undefined;
  /** Values passed by a parent deployment; they win over the project's. */
  passed?: Record<string, string>;
  user: { name: string; id: string | null };
  /** Milliseconds since 1970. */
  at: number;
  options?: Partial<
    Pick<
      Deployment,
      | 'Comments'
      | 'ForcePackageDownload'
      | 'ForcePackageRedeployment'
      | 'SkipActions'
      | 'SpecificMachineIds'
      | 'ExcludedMachineIds'
      | 'queueTime'
      | 'queueTimeExpiry'
      | 'UseGuidedFailure'
    >
  >;
}

function frozenProcess(ctx: SandboxContext, release: Release): Process {
  return ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId)!;
}

function prepare(ctx: SandboxContext, input: NewDeployment, project: Project) {
  const { release, environment, tenant, passed = {}, options = {} } = input;
  const sets = variablesOf(ctx, release);
  const context = {
    ...scopeOf(ctx, environment.Id),
    channelId: release.ChannelId,
    tenant,
  };
  const form = promptForm(sets, context);
  const filled = fillPrompts(
    form,
    (element, name) => passed[name] ?? input.given(element, name),
  );
  if (filled.missing.length > 0) {
    throw deploymentRefusals.prompts(filled.missing);
  }
  const planned = planSteps(ctx, frozenProcess(ctx, release), {
    ...context,
    specificMachineIds: options.SpecificMachineIds,
    excludedMachineIds: options.ExcludedMachineIds,
  });
  const variables = {
    ...systemVariables(project, environment, planned),
    ...releaseVariables(release),
    ...tenantVariables(tenant),
    'Octopus.Release.Channel.Name':
      ctx.store.of(channels).get(release.ChannelId)?.Name ?? '',
    ...Object.fromEntries(resolveVariables(sets, context)),
    ...filled.values,
    ...passed,
  };
  return { form, filled, planned, variables };
}

/**
 * Makes a deployment and puts its task into the queue.
 *
 * @throws OctopusError when the lifecycle does not allow the environment, the
 * project does not allow the tenant or to have none, or a required prompt has
 * no value
 */
export function createDeployment(
  ctx: SandboxContext,
  input: NewDeployment,
): Deployment {
  const { release, environment, tenant, at, options = {} } = input;
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  if (!lifecycleProgress(ctx, release).deployable.includes(environment.Id)) {
    throw deploymentRefusals.lifecycle(
      release.Version,
      project.Name,
      environment.Name,
    );
  }
  checkDeploymentTenant({ project, environment, tenant });
  const { form, filled, planned, variables } = prepare(ctx, input, project);
  const waitsFor = provisionFor(ctx, environment.Id, project, {
    user: input.user,
    at,
  });
  const Id = ctx.store.nextId('Deployments');
  const TaskId = ctx.store.nextId('ServerTasks');
  const UseGuidedFailure = usesGuidedFailure(
    options.UseGuidedFailure,
    project.DefaultGuidedFailureMode,
    environment,
  );
  const task = enqueueTask(ctx, {
    Id: TaskId,
    SpaceId: release.SpaceId,
    type: 'Deploy',
    description: `Deploy ${project.Name} release ${release.Version} to ${
      environment.Name
    }${forTenant(tenant)}`,
    arguments: { DeploymentId: Id },
    relatedIds: [
      Id,
      release.ChannelId,
      release.Id,
      project.Id,
      environment.Id,
      ...(tenant ? [tenant.Id] : []),
    ],
    projectId: project.Id,
    environmentId: environment.Id,
    tenantId: tenant?.Id ?? null,
    runbookId: null,
    queuedAt: at,
    notBefore: options.queueTime ?? null,
    expiresAt: options.queueTimeExpiry ?? null,
    waitsFor,
    concurrencyTag: concurrencyTag(
      new Map(Object.entries(variables)),
      [tenant?.Id, project.Id, environment.Id].filter(Boolean).join('/'),
    ),
    useGuidedFailure: UseGuidedFailure,
    variables: { ...variables, 'Octopus.Deployment.Id': Id },
    steps: toTaskSteps(planned, {
      packagesOf: action => packagesOfRelease(release, action, variables),
      leftOut: options.SkipActions ?? [],
    }),
  });
  const deployment = ctx.store.of(deployments).put({
    Id,
    SpaceId: release.SpaceId,
    Name: `Deploy to ${environment.Name}${forTenant(tenant)}`,
    ReleaseId: release.Id,
    ChannelId: release.ChannelId,
    ProjectId: project.Id,
    EnvironmentId: environment.Id,
    TaskId,
    DeploymentProcessId: release.ProjectDeploymentProcessSnapshotId,
    ManifestVariableSetId: keepPromptedValues(
      ctx,
      Id,
      release.SpaceId,
      form,
      filled.values,
    ),
    UseGuidedFailure,
    ForcePackageRedeployment: options.ForcePackageRedeployment ?? false,
    ...createStart(input, planned),
  });
  recordTaskEvent(ctx, task, 'Queued', at);
  return deployment;
}
