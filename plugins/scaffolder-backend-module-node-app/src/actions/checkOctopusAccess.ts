import { InputError } from '@backstage/errors';

/**
 * A workflow gets at Octopus either by trust or by a key.
 *
 * @throws InputError when there is neither or both
 */
export function checkOctopusAccess(input: {
  octopusServiceAccount?: string;
  octopusApiKey?: string;
}): void {
  const given = [input.octopusServiceAccount, input.octopusApiKey].filter(
    Boolean,
  );
  if (given.length !== 1) {
    throw new InputError(
      'Say how the workflow signs in to Octopus: either octopusServiceAccount, a service account that is to trust the repository, or octopusApiKey, a key of its own.',
    );
  }
}
