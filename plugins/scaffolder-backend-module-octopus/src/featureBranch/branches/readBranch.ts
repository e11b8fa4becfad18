import { InputError } from '@backstage/errors';
import { branchLabels, labelOf } from './branchLabels';

/**
 * Reads which branch to deploy: from its name, or from a version that names it.
 *
 * @returns the branch, and the labels that its versions may have
 * @throws InputError when neither is given, the version has no prerelease part,
 * or it is a version of another branch
 */
export function readBranch(input: { branch?: string; version?: string }): {
  branch: string;
  labels: string[];
} {
  const branch = input.branch?.trim().replace(/^refs\/heads\//, '');
  const version = input.version?.trim();
  if (!branch && !version) {
    throw new InputError(
      'Say what to deploy: give the branch, or a version of it such as 0.2.8-myfeature.4',
    );
  }
  if (version) {
    checkVersion(version, branch, branch ? branchLabels(branch) : []);
  }
  const name = branch || labelOf(version!);
  return { branch: name, labels: branchLabels(name) };
}

function checkVersion(
  version: string,
  branch: string | undefined,
  labels: string[],
): void {
  const label = labelOf(version);
  if (!label) {
    throw new InputError(
      `Version ${version} has no prerelease part, so it is no build of a branch but one of the main line. Give a version such as ${version}-mybranch.1, or deploy this one through its own lifecycle`,
    );
  }
  if (branch !== undefined && !labels.includes(label)) {
    throw new InputError(
      `Version ${version} is a build of '${label}' and not of the branch '${branch}', whose builds are called ${labels.join(
        ' or ',
      )}`,
    );
  }
}
