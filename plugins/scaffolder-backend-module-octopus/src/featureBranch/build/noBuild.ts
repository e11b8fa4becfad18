import { NotFoundError } from '@backstage/errors';
import { WantedBuild } from '../branches/readBranch';
import { Builds } from './labelledBuilds';

/** How many versions the message lists. */
const SHOWN = 5;

/**
 * The branches that the workflow of a seeded service does not publish when they
 * are pushed: those of bots and of merge queues
 * (templates/node-app/content/.github/workflows/build.yaml).
 */
export const UNPUBLISHED = [
  'dependabot/**',
  'renovate/**',
  'gh-readonly-queue/**',
];
/** What default branches are usually called. */
const DEFAULT_BRANCHES = ['main', 'master', 'trunk'];

/** Says that there is no such build, where it was looked for, and what to do. */
export function noBuild(wanted: WantedBuild, builds: Builds): NotFoundError {
  const { branch, version, findBuildsBy } = wanted;
  const names = [...builds.keys()].map(({ PackageId }) => PackageId).join(', ');
  const seen = new Set([...builds.values()].flat());
  const known = [...seen].slice(0, SHOWN).join(', ') || 'none';
  if (findBuildsBy === 'build-information') {
    return new NotFoundError(
      version
        ? `No build information in Octopus says that version ${version} of ${names} was built from the branch '${branch}'; of that branch it knows: ${known}`
        : `No build information in Octopus says that a version of ${names} was built from the branch '${branch}': let the build push it with the name of the branch, or leave out 'findBuildsBy'`,
    );
  }
  if (version) {
    return new NotFoundError(
      `The feed has no version ${version} of ${names}; of that branch it has: ${known}`,
    );
  }
  return new NotFoundError(
    `The feed has no build of the branch '${branch}' of ${names}: looked for versions such as 1.0.2-${
      wanted.labels[0]
    }.1, as the workflow of a service from this portal makes them. ${advice(
      branch,
    )}, or give a version. Where another tool makes the versions, set 'findBuildsBy' to build-information`,
  );
}

function advice(branch: string): string {
  if (UNPUBLISHED.some(pattern => branch.startsWith(pattern.slice(0, -2)))) {
    return `That workflow does not publish ${UNPUBLISHED.join(
      ', ',
    )} when they are pushed: run it by hand for this branch`;
  }
  if (DEFAULT_BRANCHES.includes(branch)) {
    return 'Builds of the default branch have no label, and are not feature branch builds: give another branch';
  }
  return 'Push to the branch and wait for its build';
}
