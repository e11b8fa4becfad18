import { SandboxContext } from '../../context';
import { Release, releases } from '../releases/release';
import { buildInformationOf } from '../releases/buildInformation';
import { isoTime, optionalTime } from '../tasks/render/texts';
import { serverTasks } from '../tasks/serverTask';
import { Deployment } from './deployment';
import { executionPlan, targeting } from './newerFields';

/** What a release brings, as previews and deployments list it. */
export function changesOf(ctx: SandboxContext, release: Release | undefined) {
  if (!release) return { Changes: [], ChangesMarkdown: '' };
  const information = buildInformationOf(ctx, release).map(
    ({ IssueTrackerName, ...fields }) => fields,
  );
  return {
    Changes: [
      {
        Version: release.Version,
        ReleaseNotes: release.ReleaseNotes,
        BuildInformation: information,
        WorkItems: [],
        Commits: information.flatMap(({ Commits }) => Commits),
      },
    ],
    ChangesMarkdown: `\n**Release ${release.Version}**\n\n${
      release.ReleaseNotes ?? ''
    }\n`,
  };
}

function linksOf(deployment: Deployment): Record<string, string> {
  const space = `/api/${deployment.SpaceId}`;
  const manifest = deployment.ManifestVariableSetId;
  return {
    Self: `${space}/deployments/${deployment.Id}`,
    Release: `${space}/releases/${deployment.ReleaseId}`,
    Environment: `${space}/environments/${deployment.EnvironmentId}`,
    Project: `${space}/projects/${deployment.ProjectId}`,
    Task: `/api/tasks/${deployment.TaskId}`,
    Web: `/app#/${deployment.SpaceId}/deployments/${deployment.Id}`,
    Artifacts: `${space}/artifacts?regarding=${deployment.Id}`,
    Interruptions: `${space}/interruptions?regarding=${deployment.Id}`,
    DeploymentProcess: `${space}/deploymentprocesses/${deployment.DeploymentProcessId}`,
    ...(deployment.TenantId && {
      Tenant: `${space}/tenants/${deployment.TenantId}`,
    }),
    ...(manifest && { Variables: `${space}/variables/${manifest}` }),
  };
}

/**
 * A deployment as the API answers it: without a state, which its task has, and
 * always with empty `FormValues` (octopus-api.md §3.6). Source:
 * DataDog/integrations-core recorded deployments of a 2024.2 server.
 */
export function renderDeployment(ctx: SandboxContext, deployment: Deployment) {
  const { created, queueTime, queueTimeExpiry, ...fields } = deployment;
  const task = ctx.store.of(serverTasks).get(deployment.TaskId);
  const release = ctx.store.of(releases).get(deployment.ReleaseId);
  return {
    ...fields,
    ...changesOf(ctx, release),
    Priority: 'LifecycleDefault',
    FormValues: {},
    QueueTime: optionalTime(queueTime),
    QueueTimeExpiry: optionalTime(queueTimeExpiry),
    Created: isoTime(created),
    TentacleRetentionPeriod: null,
    ...targeting,
    ChangeRequestSettings: null,
    FailureEncountered: task?.isFailing ?? false,
    ExecutionPlanLogContext: executionPlan(task),
    Links: linksOf(deployment),
  };
}
