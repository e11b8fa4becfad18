import { InputError } from '@backstage/errors';
import { branchLabels } from './build/branchLabels';
import { checkVersion } from './build/findBuild';
import { labelOf } from './build/prerelease';

/**
 * Which branch is meant: by its name, or by a version that names it.
 *
 * @returns the branch, and what it may be called in versions
 * @throws InputError when neither is given, or they do not fit together
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
