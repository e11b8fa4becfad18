import type { OctopusApi } from './octopusApiRef';

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * The API of the backend whose client is loaded when something first calls it:
 * every portal creates the API, and few of its pages ask for anything.
 *
 * @param load - called before each request; a failed one of it is not kept
 */
export function lazyOctopusApi(load: () => Promise<OctopusApi>): OctopusApi {
  return new Proxy({} as OctopusApi, {
    // Nothing that looks at a symbol, or at `then`, means to call the backend.
    get: (_, name) =>
      typeof name === 'symbol' || name === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            const api = (await load()) as unknown as Record<string, Method>;
            return api[name](...args);
          },
  });
}
