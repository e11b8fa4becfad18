import { SandboxContext } from '../context';
import { requireScopes } from '../environments/scopes';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { retentionFields, toRetention } from '../lifecycles/retention';
import { connectivityFields } from '../projects/projectFields';
import { Project } from '../projects/projects';
import { oneOf, readConnectivity } from '../projects/readProject';
import { requireTags } from '../tagSets/requireTags';
import { Runbook } from './runbooks';

/** Keys of a runbook in a body. */
export const runbookFields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  ProjectId: 'text',
  PublishedRunbookSnapshotId: 'text',
  MultiTenancyMode: 'text',
  ConnectivityPolicy: { object: connectivityFields },
  EnvironmentScope: 'text',
  Environments: 'texts',
  DefaultGuidedFailureMode: 'text',
  RunRetentionPolicy: { object: retentionFields },
  ForcePackageDownload: 'boolean',
  RunbookTags: 'texts',
} as const;

/**
 * What a body says about a runbook. Required fields and defaults:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/runbooks.md. A retention
 * without a unit counts runs, as it did before there were units: definition
 * `RunbookRetentionPeriod` of the OpenAPI document.
 */
export function readRunbook(
  ctx: SandboxContext,
  project: Project,
  input: Bound<typeof runbookFields>,
): Omit<
  Runbook,
  | 'Id'
  | 'SpaceId'
  | 'ProjectId'
  | 'Slug'
  | 'RunbookProcessId'
  | 'PublishedRunbookSnapshotId'
> {
  if (!input.RunRetentionPolicy) {
    throw validationError('The RunRetentionPolicy field is required.');
  }
  requireScopes(ctx, project.SpaceId, input.Environments ?? []);
  return {
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    MultiTenancyMode: oneOf('MultiTenancyMode', input.MultiTenancyMode, [
      'Untenanted',
      'TenantedOrUntenanted',
      'Tenanted',
    ]),
    ConnectivityPolicy: readConnectivity(input.ConnectivityPolicy),
    EnvironmentScope: oneOf('EnvironmentScope', input.EnvironmentScope, [
      'All',
      'Specified',
      'FromProjectLifecycles',
    ]),
    Environments: input.Environments ?? [],
    DefaultGuidedFailureMode: oneOf(
      'DefaultGuidedFailureMode',
      input.DefaultGuidedFailureMode,
      ['Off', 'EnvironmentDefault', 'On'],
    ),
    RunRetentionPolicy: toRetention(input.RunRetentionPolicy, 'Items'),
    ForcePackageDownload: input.ForcePackageDownload ?? false,
    RunbookTags: requireTags(ctx, project.SpaceId, input.RunbookTags ?? []),
  };
}
