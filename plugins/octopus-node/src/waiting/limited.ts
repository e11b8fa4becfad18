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
 * @param ask - waits for one call; as long as a task waits unless given
 * @returns a service whose calls reject with a ServiceUnavailableError that
 *   names it
 *
 * @public
 */
export function limited<T extends object>(
  what: string,
  service: T & AsynchronousService<T>,
  ask: <R>(what: string, call: () => Promise<R>) => Promise<R> = askTask,
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

function askTask<T>(what: string, call: () => Promise<T>): Promise<T> {
  return askInTime(`${what} of this portal`, call, TASK_MS);
}
