import {
  OctopusClient,
  OctopusRequestOptions,
  Space,
} from '@octopus-backstage/plugin-octopus-node';
import { translateError } from '../../errors/translateError';

/** Reads from Octopus for a page that somebody waits for. */
export interface OctopusReader {
  get<T>(path: string, query?: OctopusRequestOptions['query']): Promise<T>;
  list<T>(path: string): Promise<T[]>;
  resolveSpace(idNameOrSlug: string): Promise<Space>;
}

/** The client's attempts together may take so long. */
const LIMIT_MS = 10_000;

/** A reader with the instance's read-only credential, if it has one. */
export function createReader(client: OctopusClient): OctopusReader {
  const limited = async <T>(
    request: (options: OctopusRequestOptions) => Promise<T>,
  ) => {
    try {
      return await request({ signal: AbortSignal.timeout(LIMIT_MS) });
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
    list: path => limited(options => client.list(path, options)),
    resolveSpace: wanted =>
      limited(options => client.resolveSpace(wanted, options)),
  };
}
