import { SandboxContext } from '../../context';
import { Bound } from '../../http/bind';
import { Environment } from '../../environments/environments';
import { machines } from '../../machines/machines';
import { deploymentProcesses } from '../../processes/processes';
import { Project, projects } from '../../projects/projects';
import { Tenant } from '../../tenants/tenants';
import { findByName, placeNamed } from '../findByName';
import { actionsNamed } from '../processes/actionsNamed';
import { requireCommandFields } from '../requireCommandFields';
import { releasesOf } from '../releases/releasesOf';
import { takeVariableSnapshot } from '../releases/takeVariableSnapshot';
import { checkDeploymentTenant } from '../tenants/checkTenant';
import { chooseTenants } from '../tenants/chooseTenants';
import { tenantRefusals } from '../tenants/tenantRefusals';
import { createDeployment } from './createDeployment';
import { Deployment } from './deployment';
import { timeOf } from './readExecution';
import { deploymentRefusals } from './refusals';
import { valueIn } from './valueIn';

const commonFields = {
  SpaceId: 'text',
  SpaceIdOrName: 'text',
  ProjectName: 'text',
  ReleaseVersion: 'text',
  Variables: 'dictionary',
  ForcePackageDownload: 'boolean',
  ForcePackageRedeployment: 'boolean',
  UpdateVariableSnapshot: 'boolean',
  SkipStepNames: 'texts',
  SpecificMachineNames: 'texts',
  ExcludedMachineNames: 'texts',
  UseGuidedFailure: 'boolean',
  RunAt: 'text',
  NoRunAfter: 'text',
} as const;

/** Body of `POST /deployments/create/untenanted/v1`. */
export const createDeploymentFields = {
  ...commonFields,
  EnvironmentNames: 'texts',
} as const;

/** Body of `POST /deployments/create/tenanted/v1`. */
export const createTenantedFields = {
  ...commonFields,
  EnvironmentName: 'text',
  Tenants: 'texts',
  TenantTags: 'texts',
} as const;

const REQUIRED = [
  'SpaceId',
  'SpaceIdOrName',
  'ProjectName',
  'ReleaseVersion',
] as const;

interface Slot {
  environment: Environment;
  tenant?: Tenant;
}

function execute(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof commonFields>,
  user: { name: string; id: string },
  slotsOf: (project: Project) => Slot[],
): Deployment[] {
  const project = findByName(ctx, projects, spaceId, input.ProjectName);
  const release = releasesOf(ctx, project.Id).find(
    item => item.Version.toLowerCase() === input.ReleaseVersion!.toLowerCase(),
  );
  if (!release)
    throw deploymentRefusals.unknown('release', input.ReleaseVersion!);
  const targets = (names: string[] = []) =>
    names.map(name => findByName(ctx, machines, spaceId, name).Id);
  const slots = slotsOf(project);
  slots.forEach(slot =>
    checkDeploymentTenant({ project, tenant: undefined, ...slot }),
  );
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId);
  const updated = input.UpdateVariableSnapshot
    ? takeVariableSnapshot(ctx, release)
    : release;
  return slots.map(slot =>
    createDeployment(ctx, {
      release: updated,
      ...slot,
      given: valueIn(input.Variables),
      user,
      at: ctx.now().getTime(),
      options: {
        ForcePackageDownload: input.ForcePackageDownload,
        ForcePackageRedeployment: input.ForcePackageRedeployment,
        SkipActions: actionsNamed(process, input.SkipStepNames),
        SpecificMachineIds: targets(input.SpecificMachineNames),
        ExcludedMachineIds: targets(input.ExcludedMachineNames),
        UseGuidedFailure: input.UseGuidedFailure,
        queueTime: timeOf(input.RunAt),
        queueTimeExpiry: timeOf(input.NoRunAfter),
      },
    }),
  );
}

/**
 * Carries out the v1 command that deploys a release to environments; an empty
 * list of them deploys nothing. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/deployments.md,
 * github-and-feature-branches.md §2.3.
 */
export function executeCreateDeployment(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof createDeploymentFields>,
  user: { name: string; id: string },
): Deployment[] {
  requireCommandFields(input, [...REQUIRED, 'EnvironmentNames']);
  return execute(ctx, spaceId, input, user, () =>
    input.EnvironmentNames!.map(name => ({
      environment: placeNamed(ctx, spaceId, name),
    })),
  );
}

/**
 * Carries out the v1 command that deploys a release to an environment for
 * tenants, one deployment each. Source: the same documents.
 */
export function executeCreateTenanted(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof createTenantedFields>,
  user: { name: string; id: string },
): Deployment[] {
  requireCommandFields(input, [...REQUIRED, 'EnvironmentName']);
  return execute(ctx, spaceId, input, user, project => {
    if (project.TenantedDeploymentMode === 'Untenanted') {
      throw tenantRefusals.notAllowed();
    }
    const environment = placeNamed(ctx, spaceId, input.EnvironmentName!);
    return chooseTenants(ctx, project, environment, {
      names: input.Tenants ?? [],
      tags: input.TenantTags ?? [],
    }).map(tenant => ({ environment, tenant }));
  });
}
