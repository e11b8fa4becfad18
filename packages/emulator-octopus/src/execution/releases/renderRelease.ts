import { SandboxContext } from '../../context';
import { isoTime } from '../tasks/render/texts';
import { buildInformationOf } from './buildInformation';
import { Release } from './release';

function linksOf(release: Release): Record<string, string> {
  const space = `/api/${release.SpaceId}`;
  const self = `${space}/releases/${release.Id}`;
  const process = release.ProjectDeploymentProcessSnapshotId;
  return {
    Self: self,
    Project: `${space}/projects/${release.ProjectId}`,
    Channel: `${space}/projects/${release.ProjectId}/channels/${release.ChannelId}`,
    Progression: `${self}/progression`,
    Deployments: `${self}/deployments{?skip,take}`,
    DeploymentTemplate: `${self}/deployments/template`,
    DeploymentPreviews: `${self}/deployments/previews/`,
    Artifacts: `${space}/artifacts?regarding=${release.Id}`,
    ProjectVariableSnapshot: `${space}/variables/${release.ProjectVariableSetSnapshotId}`,
    ProjectDeploymentProcessSnapshot: `${space}/deploymentprocesses/${process}`,
    SnapshotVariables: `${self}/snapshot-variables`,
    Defects: `${self}/defects`,
    ReportDefect: `${self}/defects`,
    ResolveDefect: `${self}/defects/resolve`,
    Web: `/app#/${release.SpaceId}/releases/${release.Id}`,
  };
}

/**
 * A release as the API answers it. Source: DataDog/integrations-core recorded
 * releases of a 2024.2 server; `CustomFields` from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export function renderRelease(ctx: SandboxContext, release: Release) {
  const { assembled, assembledBy, reference, ...fields } = release;
  return {
    ...fields,
    Assembled: isoTime(assembled),
    LastModifiedOn: isoTime(assembled),
    LastModifiedBy: assembledBy,
    BuildInformation: buildInformationOf(ctx, release),
    SelectedGitResources: [],
    VersionControlReference: reference ?? null,
    Links: linksOf(release),
  };
}
