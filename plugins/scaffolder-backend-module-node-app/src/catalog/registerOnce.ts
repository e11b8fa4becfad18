import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  ForwardedError,
  InputError,
  ResponseError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { replaceGithubUrlType } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { patiently } from '../git/patiently';

/**
 * The words of the catalog for a file that it may be able to read a little later.
 * Sources: `UrlReaderProcessor` of its backend ("Unable to read url"), its
 * `PlaceholderProcessor` ("could not read location", for a file that another one names), and
 * `GithubUrlReader` of Backstage ("Request failed for", with status and text).
 */
const UNREAD =
  /(Unable to read url|could not read location).*(, (429|5\d\d) |rate limit|fetch failed|ECONN|ETIMEDOUT|socket hang up)/is;

/** Set by the catalog on what no location brings any more. */
const ANNOTATION_ORPHAN = 'backstage.io/orphan';

/**
 * Registers a file in the catalog as the person of the credentials, unless it is
 * there already.
 *
 * @returns the reference of what the file describes, and whether it is new
 * @param waiting - for the server of the file, while it fails or is away
 * @throws ServiceUnavailableError when it stays so; ConflictError when another file describes one of its entities: the
 * catalog would keep that one, and say nothing; what the catalog says when it
 * cannot read the file or does not take it; the signal's reason when the run is
 * cancelled
 */
export async function registerOnce(
  catalog: CatalogService,
  target: string,
  credentials: BackstageCredentials,
  waiting: Parameters<typeof patiently>[0] = {},
): Promise<{ entityRef: string; isNew: boolean }> {
  const options = { credentials };
  const ask = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (error) {
      waiting.signal?.throwIfAborted();
      throw refusal(target, error);
    }
  };

  const { exists, entities } = await patiently(waiting, () =>
    ask(catalog.addLocation({ target, dryRun: true }, options)),
  );
  const described = entities.filter(({ kind }) => kind !== 'Location');
  if (!described.length) {
    throw new InputError(`${target} describes no entity`);
  }
  const entityRefs = described.map(stringifyEntityRef);
  const { items } = await ask(
    catalog.getEntitiesByRefs({ entityRefs }, options),
  );
  const known = items.filter((item): item is Entity => item !== undefined);
  refuseOthers(known, target);

  const entityRef =
    entityRefs.find(ref => ref.startsWith('component:')) ?? entityRefs[0];
  // Discovery may have brought it, without a location of its own.
  const isThere = known.length === described.length && !known.some(isOrphan);
  if (exists || isThere) {
    return { entityRef, isNew: false };
  }
  try {
    await catalog.addLocation({ target }, options);
    return { entityRef, isNew: true };
  } catch (error) {
    waiting.signal?.throwIfAborted();
    const now = await ask(catalog.getLocationByRef(`url:${target}`, options));
    if (!now) {
      throw refusal(target, error);
    }
    return { entityRef, isNew: false };
  }
}

function isOrphan({ metadata }: Entity): boolean {
  return metadata.annotations?.[ANNOTATION_ORPHAN] === 'true';
}

/** @throws ConflictError when an entity is that of another file */
function refuseOthers(known: Entity[], target: string): void {
  const here = replaceGithubUrlType(target, 'blob');
  for (const entity of known.filter(each => !isOrphan(each))) {
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    const file = location.replace(/^url:/, '');
    if (replaceGithubUrlType(file, 'blob') !== here) {
      throw new ConflictError(
        `${target} cannot be registered: ${stringifyEntityRef(
          entity,
        )} is in the catalog already, from ${
          file || 'elsewhere'
        }. Choose another name, or take that one out of the catalog.`,
      );
    }
  }
}

/** With what the catalog says, which the client leaves out of its message. */
function refusal(target: string, error: unknown): Error {
  const cause = error instanceof ResponseError ? error.cause : toError(error);
  if (UNREAD.test(cause.message)) {
    return new ServiceUnavailableError(
      `The catalog could not read ${target}: ${cause.message}. Run again: whatever already exists is reused.`,
    );
  }
  return new ForwardedError(
    cause.name === 'ServiceUnavailableError'
      ? `The catalog could not be asked about ${target}`
      : `The catalog does not accept ${target}`,
    cause,
  );
}
