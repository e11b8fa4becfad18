import {
  OctopusFindableRelease,
  OctopusFindableRunbook,
} from '@octopus-backstage/plugin-octopus-common';
import { RunbookResource } from '../resources/previews';
import { ReleaseResource } from '../resources/releases';
import { omitEmpty } from './fields';
import { toBuildContents } from './toBuildContents';

/** What somebody looks for is said early, and every release has notes. */
const LONGEST = 2_000;
/** Of all builds of a release. */
const MOST_CHANGES = 50;

/** A release and what it belongs to. */
export interface ListedRelease {
  id: string;
  projectId: string;
  channelId: string;
  found: Omit<OctopusFindableRelease, 'channel'>;
}

/** Maps a release to what there is to find of it. */
export function toListedRelease(release: ReleaseResource): ListedRelease {
  const builds = release.BuildInformation ?? [];
  const packages = (release.SelectedPackages ?? []).map(
    ({ ActionName, PackageReferenceName, Version }) =>
      `${PackageReferenceName || ActionName} ${Version}`,
  );
  return {
    id: release.Id,
    projectId: release.ProjectId,
    channelId: release.ChannelId,
    found: {
      version: release.Version,
      assembled: release.Assembled,
      ...omitEmpty({ releaseNotes: shortened(release.ReleaseNotes) }),
      packages: [
        ...new Set([
          ...builds.map(({ PackageId, Version }) => `${PackageId} ${Version}`),
          ...packages,
        ]),
      ],
      changes: [...new Set(builds.flatMap(toChanges))].slice(0, MOST_CHANGES),
    },
  };
}

/** Maps a runbook to what there is to find of it. */
export function toFindableRunbook({
  Id,
  Name,
  Description,
}: Pick<
  RunbookResource,
  'Id' | 'Name' | 'Description'
>): OctopusFindableRunbook {
  return {
    id: Id,
    name: Name,
    ...omitEmpty({ description: shortened(Description) }),
  };
}

function toChanges(build: Parameters<typeof toBuildContents>[0]): string[] {
  const { commits = [], workItems = [] } = toBuildContents(build);
  return [
    ...workItems.map(({ id, description }) =>
      description ? `${id} ${description}` : id,
    ),
    ...commits.map(({ message }) => message),
  ].filter(Boolean);
}

function shortened(text: string | null | undefined): string | undefined {
  return text && text.length > LONGEST
    ? `${text.slice(0, LONGEST)}…`
    : text ?? undefined;
}
