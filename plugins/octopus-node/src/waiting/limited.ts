import { askInTime } from './askInTime';

/** How long a task waits for Backstage itself, such as for its catalog. */
const TASK_MS = 60_000;

/**
 * A service all of whose methods return promises, or streams.
 *
 * @public
 */
export type AsynchronousService<T> = {
  [K in keyof T]: (
    ...args: never[]
  ) => Promise<unknown> | AsyncIterable<unknown>;
};

/**
 * The same service of Backstage, with a limit to every call that is no stream:
 * services wait for their database for as long as that is away.
 *
 * @param what - such as `The catalog`
 * @param ask - waits for one call
 *
 * @public
 */
export function limited<T extends object>(
  what: string,
  service: T & AsynchronousService<T>,
  ask: <R>(what: string, call: () => Promise<R>) => Promise<R>,
): T {
  return new Proxy<T>(service, {
    get(target, name) {
      const method = Reflect.get(target, name);
      return typeof method === 'function'
        ? (...args: unknown[]) => {
            const answer = method.apply(target, args);
            return typeof answer?.then === 'function'
              ? ask(what, () => answer)
              : answer;
          }
        : method;
    },
  });
}

/**
 * The service as one run of a task uses it.
 *
 * @param what - such as `The catalog`
 * @param signal - of the run: once it is cancelled, calls reject with the
 *   signal's reason at once
 * @returns a service whose calls otherwise reject with a ServiceUnavailableError
 *   that names it, after a minute
 *
 * @public
 */
export function limitedForRun<T extends object>(
  what: string,
  service: T & AsynchronousService<T>,
  signal: AbortSignal | undefined,
): T {
  return limited<T>(what, service, (name, call) =>
    askInTime(`${name} of this portal`, call, TASK_MS, signal),
  );
}
