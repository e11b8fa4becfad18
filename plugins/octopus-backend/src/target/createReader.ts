import {
  OctopusClient,
  OctopusRequestOptions,
  Space,
} from '@octopus-backstage/plugin-octopus-node';
import { translateError } from '../errors/translateError';
import { waitFor } from '../waiting/Answering';

/** Reads from Octopus while a user is waiting for the page. */
export interface OctopusReader {
  get<T>(path: string, query?: OctopusRequestOptions['query']): Promise<T>;
  list<T>(path: string, query?: OctopusRequestOptions['query']): Promise<T[]>;
  /** @throws InputError when it is larger than `maxBytes` */
  download(path: string, maxBytes: number): Promise<Uint8Array>;
  resolveSpace(idNameOrSlug: string): Promise<Space>;
}

/** The time limit for a request including the client's retries. */
const LIMIT_MS = 10_000;

/**
 * Creates a reader that limits the time of its requests.
 *
 * @throws what `translateError` makes of an error
 */
export function createReader(client: OctopusClient): OctopusReader {
  const limited = async <T>(
    request: (options: OctopusRequestOptions) => Promise<T>,
  ) => {
    try {
      return await waitFor('Octopus', () =>
        request({ signal: AbortSignal.timeout(LIMIT_MS) }),
      );
    } catch (error) {
      throw translateError(error, {
        instance: client.instance.name,
        access: 'read',
        limitMs: LIMIT_MS,
      });
    }
  };
  return {
    get: (path, query) =>
      limited(options => client.get(path, { ...options, query })),
    download: (path, maxBytes) =>
      limited(options =>
        client.get(path, { ...options, responseType: 'bytes', maxBytes }),
      ),
    list: (path, query) =>
      limited(options => client.list(path, { ...options, query })),
    resolveSpace: wanted =>
      limited(options => client.resolveSpace(wanted, options)),
  };
}
