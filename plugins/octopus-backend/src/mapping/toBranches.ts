import {
  branchLabel,
  OctopusBranchBuild,
  OctopusBranchChoice,
  OctopusBuildClue,
  OctopusFoundBuild,
} from '@octopus-backstage/plugin-octopus-common';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { InformationResource, PackageBuilds } from '../resources/builds';
import { compareVersions } from './compareVersions';
import { omitEmpty } from './fields';
import { firstLine } from './toBuildContents';

/** More than that nobody reads; the newest come first. */
const MOST = 200;
const MOST_BUILDS = 30;

/** A branch while its builds are gathered. */
interface Gathered {
  isNameKnown: boolean;
  builds: OctopusFoundBuild[];
}

/**
 * Maps the builds of a project's packages to their branches, the one with the
 * newest build first and those without a build last. A build is found as
 * `octopus:feature-branch` finds it: by the first part of its prerelease, which
 * is the slug of the branch, or by the branch that its build information names.
 */
export function toBranches(packages: PackageBuilds[]): OctopusBranchChoice[] {
  const branches = new Map<string, Gathered>();
  for (const { versions, informed } of packages) {
    const records = new Map(informed.map(each => [each.Version, each]));
    for (const { Version, Published } of versions) {
      const label = labelOf(Version);
      if (label) {
        const record = records.get(Version);
        records.delete(Version);
        const named = record && branchOf(record);
        const branch = named ?? label;
        const foundBy: OctopusBuildClue[] = [
          ...(branchSlug(branch) === label ? (['label'] as const) : []),
          ...(named ? (['build-information'] as const) : []),
        ];
        add(branches, branch, {
          isNameKnown: Boolean(named || branchLabel(Version)),
          builds: [{ ...toBuild(Version, Published, record), foundBy }],
        });
      }
    }
    for (const record of records.values()) {
      const branch = branchOf(record);
      if (branch && labelOf(record.Version)) {
        add(branches, branch, { isNameKnown: true, builds: [] });
      }
    }
  }
  return [...branches]
    .map(([branch, gathered]) => toBranch(branch, gathered))
    .sort(newestFirst)
    .slice(0, MOST);
}

/** As `labelOf` of plugin-scaffolder-backend-module-octopus. */
function labelOf(version: string): string {
  const [, ...prerelease] = version.split('+')[0].split('-');
  return prerelease.join('-').split('.')[0];
}

function branchOf({ Branch }: InformationResource): string | undefined {
  return Branch?.trim().replace(/^refs\/heads\//, '') || undefined;
}

function toBuild(
  version: string,
  published: string | null | undefined,
  record: InformationResource | undefined,
): OctopusBranchBuild {
  const [commit] = record?.Commits ?? [];
  return {
    version,
    ...omitEmpty({
      builtAt: published ?? record?.Created,
      builtBy: record?.BuildEnvironment,
      buildNumber: record?.BuildNumber,
      commit: record?.VcsCommitNumber,
      message: firstLine(commit?.Comment),
    }),
  };
}

function add(
  branches: Map<string, Gathered>,
  branch: string,
  found: Gathered,
): void {
  const known = branches.get(branch);
  branches.set(branch, {
    isNameKnown: known?.isNameKnown || found.isNameKnown,
    builds: [...(known?.builds ?? []), ...found.builds],
  });
}

function toBranch(branch: string, gathered: Gathered): OctopusBranchChoice {
  const byVersion = new Map<string, OctopusFoundBuild>();
  for (const found of gathered.builds) {
    const known = byVersion.get(found.version);
    const foundBy = new Set([...(known?.foundBy ?? []), ...found.foundBy]);
    byVersion.set(found.version, { ...found, ...known, foundBy: [...foundBy] });
  }
  const builds = [...byVersion.values()].sort((a, b) =>
    compareVersions(b.version, a.version),
  );
  const newest = (clue: OctopusBuildClue): OctopusBranchBuild | undefined => {
    const found = builds.find(({ foundBy }) => foundBy.includes(clue));
    if (!found) {
      return undefined;
    }
    const { foundBy, ...build } = found;
    return build;
  };
  return {
    branch,
    isNameKnown: gathered.isNameKnown,
    ...omitEmpty({
      byLabel: newest('label'),
      byBuildInformation: newest('build-information'),
    }),
    builds: builds.slice(0, MOST_BUILDS),
  };
}

type Build = OctopusBranchBuild | undefined;

function newer(a: Build, b: Build): Build {
  return !a || (b && compareVersions(b.version, a.version) > 0) ? b ?? a : a;
}

function newestFirst(a: OctopusBranchChoice, b: OctopusBranchChoice): number {
  const [one, other] = [a, b].map(({ byLabel, byBuildInformation }) =>
    newer(byLabel, byBuildInformation),
  );
  if (one?.builtAt && other?.builtAt) {
    return Date.parse(other.builtAt) - Date.parse(one.builtAt);
  }
  if (one && other) {
    return compareVersions(other.version, one.version);
  }
  return Number(Boolean(other)) - Number(Boolean(one));
}
