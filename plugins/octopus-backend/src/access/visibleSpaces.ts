import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  formatOctopusSpaceRef,
  octopusSpaceReadPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';

const permission = octopusSpaceReadPermission;

/**
 * Makes sure that the caller may see some space, before Octopus is asked.
 *
 * @throws NotAllowedError when the policy denies it in every space
 */
export async function checkAnySpace(
  { permissions }: ServiceContext,
  { credentials }: Caller,
): Promise<void> {
  const [{ result }] = await permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (result === AuthorizeResult.DENY) {
    throw new NotAllowedError(
      `You need the permission '${permission.name}', which you have in no space`,
    );
  }
}

/** Keeps the spaces that the caller may see, with a single question. */
export async function visibleSpaces<S extends { id: string; name: string }>(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  instance: string,
  spaces: S[],
): Promise<S[]> {
  if (spaces.length === 0) {
    return [];
  }
  const decisions = await permissions.authorize(
    spaces.map(({ id, name }) => ({
      permission,
      resourceRef: formatOctopusSpaceRef({ instance, id, name }),
    })),
    { credentials },
  );
  return spaces.filter(
    (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
  );
}
