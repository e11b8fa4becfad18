import type { OctopusApi } from './octopusApiRef';

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * The API of the backend whose client is loaded when something first calls it:
 * every portal creates the API, and few of its pages ask for anything.
 *
 * @param load - called before each request; a failed one of it is not kept
 */
export function lazyOctopusApi(load: () => Promise<OctopusApi>): OctopusApi {
  const methods = new Map<string, Method>();
  return new Proxy({} as OctopusApi, {
    get(_, name) {
      // Nothing that looks at a symbol, or at `then`, means to call the backend.
      if (typeof name === 'symbol' || name === 'then') {
        return undefined;
      }
      if (!methods.has(name)) {
        methods.set(name, async (...args) => {
          const api = (await load()) as unknown as Record<string, Method>;
          return api[name](...args);
        });
      }
      return methods.get(name);
    },
  });
}
