import { SandboxContext } from '../../context';
import { deploymentProcesses } from '../../processes/processes';
import { Entity, Kind } from '../../store/kind';
import { packageSlots } from '../processes/packageSlots';
import { variablesOf } from '../snapshots/variablesOf';
import { Release } from './release';

/** What a build server has told about a package version. */
export interface BuildInformation extends Entity {
  SpaceId: string;
  PackageId: string;
  Version: string;
  BuildEnvironment: string;
  BuildNumber: string;
  BuildUrl: string;
  Branch: string;
  VcsType: string;
  VcsRoot: string;
  VcsCommitNumber: string;
  VcsCommitUrl: string;
  Commits: { Id: string; Comment: string; LinkUrl: string }[];
  /** When it was told, in milliseconds since 1970. */
  createdAt: number;
}

/** Build information of every space. */
export const buildInformation: Kind<BuildInformation> = {
  idPrefix: 'BuildInformation',
  itemType: 'BuildInformation',
  label: 'Build Information',
  path: 'build-information',
};

/** Build information of the packages that a release selected. */
export function buildInformationOf(ctx: SandboxContext, release: Release) {
  const known = ctx.store.of(buildInformation).inSpace(release.SpaceId);
  const process = ctx.store
    .of(deploymentProcesses)
    .get(release.ProjectDeploymentProcessSnapshotId);
  if (known.length === 0 || !process) return [];
  const slots = packageSlots(
    ctx,
    process,
    variablesOf(ctx, release),
    release.ChannelId,
  );
  return release.SelectedPackages.flatMap(selected => {
    const slot = slots.find(
      item =>
        item.actionName === selected.ActionName &&
        item.reference === selected.PackageReferenceName,
    );
    return known
      .filter(
        item =>
          item.PackageId === slot?.packageId &&
          item.Version === selected.Version,
      )
      .map(({ Id, SpaceId, createdAt, ...fields }) => ({
        ...fields,
        IssueTrackerName: null,
        WorkItems: [],
      }));
  });
}
