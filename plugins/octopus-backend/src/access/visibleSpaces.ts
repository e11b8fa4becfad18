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
 * How many spaces to ask about at once: the permission backend takes bodies of
 * at most 100 kB (Express's default), and a question has the whole permission and
 * the name of the space.
 */
const ASK_AT_ONCE = 25;

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

/** Keeps the spaces that the caller may see. */
export async function visibleSpaces<S extends { id: string; name: string }>(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  instance: string,
  spaces: S[],
): Promise<S[]> {
  const visible: S[] = [];
  for (let start = 0; start < spaces.length; start += ASK_AT_ONCE) {
    const some = spaces.slice(start, start + ASK_AT_ONCE);
    const decisions = await permissions.authorize(
      some.map(({ id, name }) => ({
        permission,
        resourceRef: formatOctopusSpaceRef({ instance, id, name }),
      })),
      { credentials },
    );
    visible.push(
      ...some.filter(
        (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
      ),
    );
  }
  return visible;
}
