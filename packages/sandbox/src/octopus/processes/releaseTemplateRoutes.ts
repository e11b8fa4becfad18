import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { PackageSlot } from '../execution/processes/packageSlots';
import { releasesOf } from '../execution/releases/releasesOf';
import { slotsOf } from '../execution/releases/slotsOf';
import { nextVersion } from '../execution/versions/nextVersion';
import { resolveVersionMask } from '../execution/versions/resolveVersionMask';
import { notFound } from '../http/errors';
import { textQuery } from '../http/query';
import { Project, projects } from '../projects/projects';
import { find } from '../resources/find';
import { spaceOf } from '../spaces/spaceOf';
import { deploymentProcesses } from './processes';
import { templatePackage } from './templatePackage';

/** How Octopus counts releases of a project without a template of its own. */
const DEFAULT_TEMPLATE = '0.0.i';

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
    const counted = project.VersioningStrategy?.Template || DEFAULT_TEMPLATE;
    const lastOf = (slot: PackageSlot) =>
      last?.SelectedPackages.find(
        item =>
          item.ActionName === slot.actionName &&
          item.PackageReferenceName === slot.reference,
      )?.Version;
    return c.json({
      DeploymentProcessId: project.DeploymentProcessId,
      LastReleaseVersion: last?.Version ?? null,
      NextVersionIncrement: donor
        ? null
        : resolveVersionMask(
            nextVersion(counted, last?.Version),
            last?.Version,
          ),
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
