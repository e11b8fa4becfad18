import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { scopeOf } from '../../environments/scopes';
import { Machine } from '../../machines/machines';
import { deploymentProcesses } from '../../processes/processes';
import { projects } from '../../projects/projects';
import { Tenant } from '../../tenants/tenants';
import { PlannedAction, planSteps } from '../processes/planSteps';
import { usesGuidedFailure } from '../processes/usesGuidedFailure';
import { Release } from '../releases/release';
import { variablesOf } from '../snapshots/variablesOf';
import { promptForm } from '../variables/promptForm';
import { changesOf } from './renderDeployment';

/**
 * Health of a target as previews name it. They have no word for one that was
 * not checked yet: the check that the server makes of a new target is taken to
 * have gone well.
 */
function namedHealth({ HealthStatus }: Machine): string {
  return HealthStatus === 'Unknown' ? 'Healthy' : HealthStatus;
}

/** An action as previews list it. */
export function previewStep(planned: PlannedAction) {
  const { action, machines, roles, number } = planned;
  return {
    ActionId: action.Id,
    ActionName: action.Name,
    ActionNumber: number,
    Roles: roles,
    MachineNames: machines.map(({ Name }) => Name),
    Machines: machines.map(machine => ({
      Id: machine.Id,
      Name: machine.Name,
      HasLatestCalamari: true,
      HealthStatus: namedHealth(machine),
    })),
    CanBeSkipped: !action.IsRequired,
    IsDisabled: action.IsDisabled,
    HasNoApplicableMachines: roles.length > 0 && machines.length === 0,
    UnavailableMachines: [],
    ExcludedMachines: [],
  };
}

/**
 * What deploying a release to an environment, for a tenant or none, would ask and do. Shape:
 * definition `DeploymentPreviewResource` of the OpenAPI document.
 */
export function previewDeployment(
  ctx: SandboxContext,
  release: Release,
  environment: Environment,
  options: { tenant: Tenant | undefined; includeDisabled: boolean },
) {
  const project = ctx.store.of(projects).get(release.ProjectId)!;
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId)!;
  const context = {
    ...scopeOf(ctx, environment.Id),
    channelId: release.ChannelId,
    ...options,
  };
  const self = `/api/${release.SpaceId}/releases/${
    release.Id
  }/deployments/preview/${environment.Id}${
    options.tenant ? `/${options.tenant.Id}` : ''
  }`;
  return {
    Id: null,
    Form: promptForm(variablesOf(ctx, release), context),
    StepsToExecute: planSteps(ctx, process, context).map(previewStep),
    UseGuidedFailureModeByDefault: usesGuidedFailure(
      undefined,
      project.DefaultGuidedFailureMode,
      environment,
    ),
    ...changesOf(ctx, release),
    Links: { Self: self },
  };
}
