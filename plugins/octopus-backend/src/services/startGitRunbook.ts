import { ConflictError } from '@backstage/errors';
import {
  defaultGitRef,
  noPrereleaseTag,
  SelectedPackageResource,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { gitRunbookPath } from '../octopus/runbooks';
import { RunbookRunResource } from '../resources/deployments';
import { RunbookResource } from '../resources/previews';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { postAndRefresh } from '../writes/postAndRefresh';

/**
 * Starts a runbook as it is on the default branch. Such a run has no snapshot
 * that has chosen versions of packages before, so it gets the newest that is no
 * prerelease, as scheduled runs do
 * (OctopusDeploy/docs:src/pages/docs/runbooks/config-as-code-runbooks.md). Body
 * and response: `run/v1` in
 * OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-runs.md.
 *
 * @throws ConflictError when a package has no such version
 */
export async function startGitRunbook(
  ctx: ServiceContext,
  target: ProjectTarget,
  runbook: RunbookResource,
  start: object,
): Promise<RunbookRunResource> {
  const { space, project, read } = target;
  const path = gitRunbookPath(target, runbook);
  const { Packages } = await read.get<{ Packages: TemplatePackageResource[] }>(
    `${path}/runbookSnapshotTemplate`,
  );
  const { Resources } = await postAndRefresh<{
    Resources: RunbookRunResource[];
  }>(ctx, target, `${path.slice(`/api/${space.id}/`.length)}/run/v1`, {
    SpaceId: space.id,
    ProjectId: project.Id,
    GitRef: defaultGitRef(project),
    RunbookId: runbook.Slug ?? runbook.Id,
    Runs: [start],
    SelectedPackages: await Promise.all(
      Packages.map(wanted => newestStable(target, runbook, wanted)),
    ),
    SelectedGitResources: [],
  });
  return Resources[0];
}

async function newestStable(
  { space, read }: ProjectTarget,
  runbook: RunbookResource,
  {
    ActionName,
    PackageReferenceName,
    PackageId,
    FeedId,
    IsResolvable,
  }: TemplatePackageResource,
): Promise<SelectedPackageResource> {
  const { Items } = IsResolvable
    ? await read.get<PageResource<{ Version: string }>>(
        `/api/${space.id}/feeds/${FeedId}/packages/versions`,
        { packageId: PackageId, preReleaseTag: noPrereleaseTag, take: 1 },
      )
    : { Items: [] };
  if (!Items[0]) {
    throw new ConflictError(
      `No version of package '${PackageId}' in step '${ActionName}' of runbook '${runbook.Name}' is known: run it in Octopus, and choose one there`,
    );
  }
  return {
    ActionName,
    PackageReferenceName: PackageReferenceName ?? '',
    Version: Items[0].Version,
  };
}
