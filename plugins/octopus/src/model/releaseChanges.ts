import {
  OctopusCommit,
  OctopusRelease,
  OctopusWorkItem,
} from '@octopus-backstage/plugin-octopus-common';

/** What would change in a place if a release went there. */
export interface ReleaseChanges {
  /** The packages whose version changes. */
  packages: { name: string; from?: string; to?: string }[];
  /** Newest first: what it brings, or what it takes away when it goes back. */
  commits: OctopusCommit[];
  workItems: OctopusWorkItem[];
  /** It goes back to an older release. */
  isBackward: boolean;
  /** Some releases between the two are not known. */
  isPartial: boolean;
}

/**
 * Compares what runs with what would run. Commits and work items are those of
 * the builds of all releases between the two, as build servers told Octopus.
 *
 * @param known - the releases of the page
 */
export function releaseChanges(
  known: OctopusRelease[],
  from: OctopusRelease,
  to: OctopusRelease,
): ReleaseChanges {
  const isBackward = ageOf(from) > ageOf(to);
  const [older, newer] = isBackward ? [to, from] : [from, to];
  const between = known.filter(
    release =>
      release.channelId === newer.channelId &&
      ageOf(release) > ageOf(older) &&
      ageOf(release) < ageOf(newer),
  );
  const builds = [newer, ...newestFirst(between)].flatMap(
    ({ buildInformation = [] }) => buildInformation,
  );
  const had = new Set(
    (older.buildInformation ?? []).flatMap(({ commits = [] }) =>
      commits.map(({ id }) => id),
    ),
  );
  return {
    packages: packageChanges(from, to),
    commits: unique(builds.flatMap(({ commits = [] }) => commits)).filter(
      ({ id }) => !had.has(id),
    ),
    workItems: unique(builds.flatMap(({ workItems = [] }) => workItems)),
    isBackward,
    isPartial: known.every(({ id }) => id !== older.id),
  };
}

function ageOf({ assembled }: OctopusRelease): number {
  return Date.parse(assembled);
}

function newestFirst(releases: OctopusRelease[]): OctopusRelease[] {
  return [...releases].sort((a, b) => ageOf(b) - ageOf(a));
}

function unique<T extends { id: string }>(items: T[]): T[] {
  return [...new Map(items.map(item => [item.id, item])).values()];
}

function packageChanges(from: OctopusRelease, to: OctopusRelease) {
  const versionsOf = ({ packages }: OctopusRelease) =>
    new Map(
      packages.map(({ step, name, version }) => [
        JSON.stringify([step, name]),
        { name: name || step, version },
      ]),
    );
  const [before, after] = [versionsOf(from), versionsOf(to)];
  return [...new Set([...after.keys(), ...before.keys()])]
    .map(key => ({
      name: (after.get(key) ?? before.get(key))!.name,
      from: before.get(key)?.version,
      to: after.get(key)?.version,
    }))
    .filter(pkg => pkg.from !== pkg.to);
}
