import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { PackageSlot } from '../execution/processes/packageSlots';
import { proposedVersion } from '../execution/releases/proposedVersion';
import { releasesOf } from '../execution/releases/releasesOf';
import { slotsOf } from '../execution/releases/slotsOf';
import { GitCommit } from '../git/commits';
import { projectAt, requireProcessInDatabase } from '../git/contentOf';
import { findCommit } from '../git/findCommit';
import { noSuchProcess } from '../git/noSuchProcess';
import { textQuery } from '../http/query';
import { Project, projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { deploymentProcesses } from './processes';
import { templatePackage } from './templatePackage';

/**
 * What one needs to know to create a release. Shape: definition
 * `ReleaseTemplateResource` of the OpenAPI document; octopus-api.md §3.
 */
export function releaseTemplateRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const template = (
    c: Context<SandboxEnv>,
    stored: Project,
    commit?: GitCommit,
  ) => {
    const project = projectAt(stored, commit);
    const channelId = textQuery(c, 'channel');
    const channel = channelId
      ? find(ctx, channels, project.SpaceId, channelId)
      : undefined;
    const [last] = releasesOf(ctx, project.Id);
    const donor = project.VersioningStrategy?.DonorPackage;
    const lastOf = (slot: PackageSlot) =>
      last?.SelectedPackages.find(
        item =>
          item.ActionName === slot.actionName &&
          item.PackageReferenceName === slot.reference,
      )?.Version;
    return c.json({
      DeploymentProcessId: project.DeploymentProcessId,
      LastReleaseVersion: last?.Version ?? null,
      NextVersionIncrement: donor ? null : proposedVersion(ctx, project),
      VersioningPackageStepName: donor?.DeploymentAction ?? null,
      VersioningPackageReferenceName: donor?.PackageReference ?? null,
      Packages: slotsOf(ctx, project, channel, commit).map(slot =>
        templatePackage(slot, lastOf(slot)),
      ),
      GitResources: [],
      Links: {},
    });
  };

  const inPath = (c: Context<SandboxEnv>) =>
    find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')!);

  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/deploymentprocesses/template', c => {
      const project = inPath(c);
      requireProcessInDatabase(project);
      return template(c, project);
    })
    .get('/projects/:projectId/:gitRef/deploymentprocesses/template', c => {
      const project = inPath(c);
      const commit = findCommit(ctx, project, c.req.param('gitRef'));
      return template(c, project, commit);
    })
    .get('/deploymentprocesses/:id/template', c => {
      const space = spaceOf(ctx, c);
      const process = ctx.store.of(deploymentProcesses).get(c.req.param('id'));
      if (process?.SpaceId !== space.Id) {
        throw noSuchProcess(ctx, space.Id, c.req.param('id'));
      }
      return template(c, find(ctx, projects, space.Id, process.ProjectId));
    });
}
