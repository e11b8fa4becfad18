import {
  nextVersion,
  ReleaseTemplateResource,
  SelectedPackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { Stack } from '../projects/findStack';
import { EnvironmentResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

const NOTES = 'Made through Backstage, to be copied for feature branches';

/** Whether a release was made by `createPinnedRelease`. */
export function isPinned({ ReleaseNotes }: ReleaseResource): boolean {
  return ReleaseNotes?.startsWith(NOTES) ?? false;
}

/**
 * Makes a release of the stack with given versions of its services; the rest
 * of it is as in another release.
 *
 * @param options - `versions`: by name of the step that deploys the service
 */
export async function createPinnedRelease(
  ctx: FeatureBranchContext,
  options: {
    stack: Stack;
    source: EnvironmentResource;
    like: ReleaseResource;
    versions: Map<string, string>;
  },
): Promise<ReleaseResource> {
  const { source, like, versions } = options;
  const { Id, Name } = options.stack.project;
  const { get, list, post } = api(ctx);
  const template = await get<ReleaseTemplateResource>(
    `/projects/${Id}/deploymentprocesses/template`,
    { channel: like.ChannelId },
  );
  const packages: SelectedPackageResource[] = template.Packages.map(
    ({ ActionName, PackageReferenceName }) => ({
      ActionName,
      PackageReferenceName: PackageReferenceName ?? '',
      Version:
        versions.get(ActionName) ??
        versionIn(like, ActionName, PackageReferenceName) ??
        '',
    }),
  );
  const version = nextVersion(
    template,
    wanted => packages[template.Packages.indexOf(wanted)].Version,
  );
  ctx.logger.info(
    `Services were deployed to ${source.Name} on their own since release ${like.Version} of '${Name}'; release ${version} gets the versions that run there`,
  );
  return post<ReleaseResource>(
    '/releases',
    {
      ProjectId: Id,
      ChannelId: like.ChannelId,
      Version: version,
      ReleaseNotes: `${NOTES}: what runs in ${source.Name}.`,
      SelectedPackages: packages,
    },
    async () =>
      (await list<ReleaseResource>(`/projects/${Id}/releases`)).find(
        release => release.Version === version && isPinned(release),
      ),
  );
}

function versionIn(
  { SelectedPackages }: ReleaseResource,
  actionName: string,
  reference: string | null,
): string | undefined {
  return SelectedPackages.find(
    selected =>
      selected.ActionName === actionName &&
      (selected.PackageReferenceName ?? '') === (reference ?? ''),
  )?.Version;
}
