import { SandboxContext } from '../context';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { libraryVariableSets } from '../libraryVariableSets/libraryVariableSets';
import { lifecycles } from '../lifecycles/lifecycles';
import { projectGroups } from '../projectGroups/projectGroups';
import { requireIds } from '../resources/find';
import { runbooks } from '../runbooks/runbooks';
import { requireTags } from '../tagSets/requireTags';
import { defaultConnectivityPolicy, projectDefaults } from './projectDefaults';
import { projectFields } from './projectFields';
import {
  ActionPackage,
  ConnectivityPolicy,
  GuidedFailureMode,
  Project,
  TenantedDeploymentMode,
  VersioningStrategy,
} from './projects';

/** What a body says about a project; the rest has the defaults. */
export function readProject(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof projectFields>,
): Omit<
  Project,
  'Id' | 'SpaceId' | 'Slug' | 'VariableSetId' | 'DeploymentProcessId'
> {
  const defaults = projectDefaults();
  const sets =
    input.IncludedLibraryVariableSetIds ??
    defaults.IncludedLibraryVariableSetIds;
  requireIds(ctx, projectGroups, spaceId, [input.ProjectGroupId]);
  requireIds(ctx, lifecycles, spaceId, [input.LifecycleId]);
  requireIds(ctx, libraryVariableSets, spaceId, sets);
  requireIds(
    ctx,
    runbooks,
    spaceId,
    [input.ProvisioningRunbookId, input.DeprovisioningRunbookId].filter(
      Boolean,
    ),
  );
  return {
    ...defaults,
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    IsDisabled: input.IsDisabled ?? false,
    ProjectGroupId: input.ProjectGroupId!,
    LifecycleId: input.LifecycleId!,
    IncludedLibraryVariableSetIds: sets,
    DiscreteChannelRelease: input.DiscreteChannelRelease ?? false,
    DefaultToSkipIfAlreadyInstalled:
      input.DefaultToSkipIfAlreadyInstalled ?? false,
    TenantedDeploymentMode: oneOf<TenantedDeploymentMode>(
      'TenantedDeploymentMode',
      input.TenantedDeploymentMode,
      ['Untenanted', 'TenantedOrUntenanted', 'Tenanted'],
    ),
    DefaultGuidedFailureMode: oneOf<GuidedFailureMode>(
      'DefaultGuidedFailureMode',
      input.DefaultGuidedFailureMode,
      ['EnvironmentDefault', 'Off', 'On'],
    ),
    VersioningStrategy: readVersioning(input.VersioningStrategy),
    ReleaseNotesTemplate: input.ReleaseNotesTemplate ?? null,
    DeploymentChangesTemplate: input.DeploymentChangesTemplate ?? null,
    AutoCreateRelease: input.AutoCreateRelease ?? false,
    ProjectTags: requireTags(ctx, spaceId, input.ProjectTags ?? []),
    ForcePackageDownload: input.ForcePackageDownload ?? false,
    ProvisioningRunbookId: input.ProvisioningRunbookId || null,
    DeprovisioningRunbookId: input.DeprovisioningRunbookId || null,
    ProjectConnectivityPolicy: readConnectivity(
      input.ProjectConnectivityPolicy,
    ),
  };
}

/** A connectivity policy, of a project or a runbook. */
export function readConnectivity(
  input: Bound<typeof projectFields>['ProjectConnectivityPolicy'],
): ConnectivityPolicy {
  const given = input ?? {};
  return {
    ...defaultConnectivityPolicy(),
    SkipMachineBehavior:
      given.SkipMachineBehavior === 'SkipUnavailableMachines'
        ? 'SkipUnavailableMachines'
        : 'None',
    TargetRoles: given.TargetRoles ?? [],
    AllowDeploymentsToNoTargets: given.AllowDeploymentsToNoTargets ?? false,
    ExcludeUnhealthyTargets: given.ExcludeUnhealthyTargets ?? false,
  };
}

/** One of the allowed values, the first of them when there is none. */
export function oneOf<T extends string>(
  field: string,
  value: string | null | undefined,
  allowed: T[],
): T {
  const found = allowed.find(
    one => one.toLowerCase() === (value ?? allowed[0]).toLowerCase(),
  );
  if (!found) {
    throw validationError(
      `The value '${value}' is not valid for '${field}': expected one of ${allowed.join(
        ', ',
      )}.`,
    );
  }
  return found;
}

/** How a project numbers its releases; null when the body does not say. */
export function readVersioning(
  input: Bound<typeof projectFields>['VersioningStrategy'],
): VersioningStrategy | null {
  return input
    ? {
        Template: input.Template ?? null,
        DonorPackage: (input.DonorPackage as ActionPackage | undefined) ?? null,
      }
    : null;
}
