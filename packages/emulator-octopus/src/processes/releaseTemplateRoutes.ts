import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { PackageSlot } from '../execution/processes/packageSlots';
import { proposedVersion } from '../execution/releases/proposedVersion';
import { releasesOf } from '../execution/releases/releasesOf';
import { slotsOf } from '../execution/releases/slotsOf';
import { notFound } from '../http/errors';
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
  const template = (c: Context<SandboxEnv>, project: Project) => {
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
      Packages: slotsOf(ctx, project, channel).map(slot =>
        templatePackage(slot, lastOf(slot)),
      ),
      GitResources: [],
      Links: {},
    });
  };

  return new Hono<SandboxEnv>()
    .get('/projects/:projectId/deploymentprocesses/template', c =>
      template(
        c,
        find(ctx, projects, spaceOf(ctx, c).Id, c.req.param('projectId')),
      ),
    )
    .get('/deploymentprocesses/:id/template', c => {
      const space = spaceOf(ctx, c);
      const process = ctx.store.of(deploymentProcesses).get(c.req.param('id'));
      if (process?.SpaceId !== space.Id) {
        throw notFound();
      }
      return template(c, find(ctx, projects, space.Id, process.ProjectId));
    });
}
