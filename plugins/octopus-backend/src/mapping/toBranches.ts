import {
  branchLabel,
  OctopusBranchBuild,
  OctopusBranchChoice,
} from '@octopus-backstage/plugin-octopus-common';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { InformationResource, PackageBuilds } from '../resources/builds';
import { compareVersions } from './compareVersions';
import { omitEmpty } from './fields';
import { firstLine } from './toBuildContents';

/** More than that nobody reads; the newest come first. */
const MOST = 200;

/**
 * Maps the builds of a project's packages to their branches, the one with the
 * newest build first and those without a build last. A build is found as
 * `octopus:feature-branch` finds it: by the first part of its prerelease, which
 * is the slug of the branch, or by the branch that its build information names.
 */
export function toBranches(packages: PackageBuilds[]): OctopusBranchChoice[] {
  const branches = new Map<string, OctopusBranchChoice>();
  for (const { versions, informed } of packages) {
    const records = new Map(informed.map(each => [each.Version, each]));
    for (const { Version, Published } of versions) {
      const label = labelOf(Version);
      if (label) {
        const record = records.get(Version);
        records.delete(Version);
        const named = record && branchOf(record);
        const build = toBuild(Version, Published, record);
        const branch = named ?? label;
        add(branches, {
          branch,
          isNameKnown: Boolean(named || branchLabel(Version)),
          ...(branchSlug(branch) === label && { byLabel: build }),
          ...(named && { byBuildInformation: build }),
        });
      }
    }
    for (const record of records.values()) {
      const branch = branchOf(record);
      if (branch && labelOf(record.Version)) {
        add(branches, { branch, isNameKnown: true });
      }
    }
  }
  return [...branches.values()].sort(newestFirst).slice(0, MOST);
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
  branches: Map<string, OctopusBranchChoice>,
  found: OctopusBranchChoice,
): void {
  const known = branches.get(found.branch);
  const byLabel = newer(known?.byLabel, found.byLabel);
  const byBuildInformation = newer(
    known?.byBuildInformation,
    found.byBuildInformation,
  );
  branches.set(found.branch, {
    branch: found.branch,
    isNameKnown: known?.isNameKnown || found.isNameKnown,
    ...(byLabel && { byLabel }),
    ...(byBuildInformation && { byBuildInformation }),
  });
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
