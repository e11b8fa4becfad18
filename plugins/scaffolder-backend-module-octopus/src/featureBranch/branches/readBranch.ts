import { InputError } from '@backstage/errors';
import { NamespaceDeployInput } from '../context/inputs';
import { branchLabels, labelOf } from './branchLabels';

/** Which builds to look for. */
export interface WantedBuild {
  branch: string;
  /** The labels that versions of the branch have; the first is the present one. */
  labels: string[];
  /** Whether the branch was named, and not only a version. */
  isNamed: boolean;
  /** The newest build of the branch when left out. */
  version?: string;
  findBuildsBy: NamespaceDeployInput['findBuildsBy'];
}

/**
 * Reads which branch to deploy: from its name, or from a version that names it.
 *
 * @throws InputError when neither is given, the version has no prerelease part,
 * it is a version of another branch, or builds are to be found by a branch that
 * is not given
 */
export function readBranch(input: {
  branch?: string;
  version?: string;
  findBuildsBy?: NamespaceDeployInput['findBuildsBy'];
}): WantedBuild {
  const branch = input.branch?.trim().replace(/^refs\/heads\//, '');
  const version = input.version?.trim() || undefined;
  const { findBuildsBy = 'label' } = input;
  if (!branch && !version) {
    throw new InputError(
      'Say what to deploy: give the branch, or a version of it such as 0.2.8-myfeature.4',
    );
  }
  if (!branch && findBuildsBy === 'build-information') {
    throw new InputError(
      "Builds can be found by their build information only for a branch: give the branch, or leave out 'findBuildsBy'",
    );
  }
  const labels = branch ? branchLabels(branch) : [labelOf(version!)];
  if (version) {
    checkVersion(version, branch, findBuildsBy === 'label' ? labels : []);
  }
  return {
    branch: branch || labels[0],
    labels,
    isNamed: Boolean(branch),
    version,
    findBuildsBy,
  };
}

/** @param labels - any, when there are none */
function checkVersion(
  version: string,
  branch: string | undefined,
  labels: string[],
): void {
  const label = labelOf(version);
  if (!label) {
    throw new InputError(
      `Version ${version} has no prerelease part, so it is a mainline build, not a branch build. Give a version such as ${version}-mybranch.1, or deploy this one through its own lifecycle`,
    );
  }
  if (labels.length && !labels.includes(label)) {
    throw new InputError(
      `Version ${version} is a build of '${label}' and not of the branch '${branch}', whose builds are called ${labels.join(
        ' or ',
      )}. Leave out the branch to deploy that version all the same; where another tool makes the versions, set 'findBuildsBy' to build-information`,
    );
  }
}
