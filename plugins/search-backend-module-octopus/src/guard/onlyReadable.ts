import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  octopusProjectReadPermission,
  octopusSearchTypes,
} from '@octopus-backstage/plugin-octopus-common';
import { Results } from './searchResponse';

const permission = octopusProjectReadPermission;
const types: string[] = Object.values(octopusSearchTypes);
/** The permission backend takes bodies of at most 100 kB. */
const ASK_AT_ONCE = 25;

/**
 * Keeps the results that the caller may read in Octopus. How many there are on all
 * pages is said only to those who may read everything.
 */
export async function onlyReadable(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  found: Results,
): Promise<Results> {
  const { numberOfResults, totalItems, ...rest } = found;
  const isOurs = ({ type }: Results['results'][number]) => types.includes(type);
  const counts = numberOfResults ?? totalItems;
  if (counts === undefined && !found.results.some(isOurs)) {
    return found;
  }
  const [{ result }] = await permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (result === AuthorizeResult.ALLOW) {
    return found;
  }
  const refs = found.results
    .filter(isOurs)
    .flatMap(({ document }) => document.entityRef ?? []);
  const readable =
    result === AuthorizeResult.CONDITIONAL
      ? await allowed(permissions, credentials, [...new Set(refs)])
      : new Set();
  return {
    ...rest,
    results: found.results.filter(
      each => !isOurs(each) || readable.has(each.document.entityRef ?? ''),
    ),
  };
}

async function allowed(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  refs: string[],
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (let start = 0; start < refs.length; start += ASK_AT_ONCE) {
    const some = refs.slice(start, start + ASK_AT_ONCE);
    const decisions = await permissions.authorize(
      some.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    some
      .filter((_, index) => decisions[index].result === AuthorizeResult.ALLOW)
      .forEach(ref => readable.add(ref));
  }
  return readable;
}
