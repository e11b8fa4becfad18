import {
  OctopusBranchChoice,
  OctopusFoundBuild,
} from '@octopus-backstage/plugin-octopus-common';

/** More than that nobody looks through. */
const MOST = 200;

/** A build that a form offers. */
export interface OfferedBuild {
  build: OctopusFoundBuild;
  /** What it was made of. */
  of: OctopusBranchChoice;
  /** Whether it is found to be of the branch in the way that was chosen. */
  isFound: boolean;
}

/**
 * Finds the builds of a branch, the newest first; without a branch those of all.
 * Under a name that is not known, it may be one of the branches whose names a
 * hash hides, so their builds are offered.
 */
export function branchBuilds(
  branches: OctopusBranchChoice[],
  wanted: { branch?: string; findBuildsBy?: string },
): OfferedBuild[] {
  const name = wanted.branch?.replace(/^refs\/heads\//, '');
  const own = branches.find(each => each.isNameKnown && each.branch === name);
  const clue =
    wanted.findBuildsBy === 'build-information' ? 'build-information' : 'label';
  const among = name
    ? [own ?? branches.filter(each => !each.isNameKnown)].flat()
    : branches;
  const versions = new Set<string>();
  return among
    .flatMap(of =>
      (of.builds ?? []).map(build => ({
        build,
        of,
        isFound: !own || build.foundBy.includes(clue),
      })),
    )
    .filter(
      ({ build: { version } }) =>
        !versions.has(version) && versions.add(version),
    )
    .slice(0, MOST);
}
