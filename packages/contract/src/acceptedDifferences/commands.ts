import { CLIENT_TS, DOCS, GO } from './sources';
import { flag, listOf, mapOf, record, ref, text } from './shapes';
import { OperationDifference } from './types';

const execution = {
  SpaceId: text,
  SpaceIdOrName: text,
  ProjectName: text,
  ForcePackageDownload: flag,
  SpecificMachineNames: listOf(text),
  ExcludedMachineNames: listOf(text),
  SkipStepNames: listOf(text),
  UseGuidedFailure: flag,
  Priority: text,
  RunAt: text,
  NoRunAfter: text,
  Variables: mapOf(text),
  DeploymentFreezeNames: listOf(text),
  DeploymentFreezeOverrideReason: text,
};
const deployment = {
  ...execution,
  ReleaseVersion: text,
  ForcePackageRedeployment: flag,
  UpdateVariableSnapshot: flag,
};
const deploymentResponses = {
  200: record(
    {
      DeploymentServerTasks: listOf(
        record({ DeploymentId: text, ServerTaskId: text }),
      ),
    },
    ['DeploymentServerTasks'],
  ),
  400: ref('Error'),
};
const inSpace = ['SpaceId', 'SpaceIdOrName', 'ProjectName'];

/** Commands of 2022.3 and later, by name instead of id. */
export const commandDifferences: OperationDifference[] = [
  {
    id: 'command.create release',
    allows: 'operation',
    method: 'POST',
    path: '/{baseSpaceId}/releases/create/v1',
    requestBody: record(
      {
        SpaceId: text,
        SpaceIdOrName: text,
        ProjectName: text,
        PackageVersion: text,
        GitCommit: text,
        GitRef: text,
        ReleaseVersion: text,
        ChannelName: text,
        Packages: listOf(text),
        GitResources: listOf(text),
        ReleaseNotes: text,
        IgnoreIfAlreadyExists: flag,
        IgnoreChannelRules: flag,
        PackagePrerelease: text,
        CustomFields: mapOf(text),
      },
      inSpace,
    ),
    responses: {
      201: record({ ReleaseId: text, ReleaseVersion: text }, [
        'ReleaseId',
        'ReleaseVersion',
      ]),
      400: ref('Error'),
    },
    source: `${DOCS}/releases.md; ${GO}/releases/create_release_v1.go`,
  },
  {
    id: 'command.deploy untenanted',
    allows: 'operation',
    method: 'POST',
    path: '/{baseSpaceId}/deployments/create/untenanted/v1',
    requestBody: record(
      {
        ...deployment,
        EnvironmentNames: listOf(text),
      },
      [...inSpace, 'ReleaseVersion', 'EnvironmentNames'],
    ),
    responses: deploymentResponses,
    source: `${DOCS}/deployments.md; ${GO}/deployments/deploy_release_v1.go`,
  },
  {
    id: 'command.deploy tenanted',
    allows: 'operation',
    method: 'POST',
    path: '/{baseSpaceId}/deployments/create/tenanted/v1',
    requestBody: record(
      {
        ...deployment,
        EnvironmentName: text,
        Tenants: listOf(text),
        TenantTags: listOf(text),
      },
      [...inSpace, 'ReleaseVersion', 'EnvironmentName'],
    ),
    responses: deploymentResponses,
    source: `${DOCS}/deployments.md; ${GO}/deployments/deploy_release_v1.go`,
  },
  {
    id: 'command.run runbook',
    allows: 'operation',
    method: 'POST',
    path: '/{baseSpaceId}/runbook-runs/create/v1',
    requestBody: record(
      {
        ...execution,
        RunbookName: text,
        EnvironmentNames: listOf(text),
        Tenants: listOf(text),
        TenantTags: listOf(text),
        Snapshot: text,
      },
      [...inSpace, 'RunbookName', 'EnvironmentNames'],
    ),
    responses: {
      200: record(
        {
          RunbookRunServerTasks: listOf(
            record({ RunbookRunId: text, ServerTaskId: text }),
          ),
        },
        ['RunbookRunServerTasks'],
      ),
      400: ref('Error'),
    },
    source: `${DOCS}/runbook-runs.md; ${GO}/runbooks/run_runbook_v1.go`,
  },
  {
    id: 'command.capabilities',
    allows: 'operation',
    method: 'GET',
    path: '/capabilities',
    responses: { 200: record({ Capabilities: listOf(text) }) },
    source: `${CLIENT_TS}/capabilities/capability.ts; ${DOCS}/capabilities.md`,
  },
];
