import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** A process that was killed says nothing any more. */
export class Killed extends Error {}

/**
 * A client whose process is killed at the nth write: before it is sent, or
 * after Octopus has carried it out. From then on nothing gets through, not
 * even the last save of the ledger.
 */
export function dyingClient(
  client: OctopusClient,
  nth: number,
  when: 'before' | 'after',
): { client: OctopusClient; died: () => boolean } {
  let writes = 0;
  let dead = false;
  const alive = () => {
    if (dead) {
      throw new Killed('killed');
    }
  };
  const write = async <T>(send: () => Promise<T>): Promise<T> => {
    alive();
    writes += 1;
    const last = writes === nth;
    if (last && when === 'before') {
      dead = true;
    }
    alive();
    const answer = await send();
    if (last) {
      dead = true;
    }
    alive();
    return answer;
  };
  const read = async <T>(send: () => Promise<T>): Promise<T> => {
    alive();
    const answer = await send();
    alive();
    return answer;
  };
  return {
    died: () => dead,
    client: {
      ...client,
      get: (path, options) => read(() => client.get(path, options)),
      list: (path, options) => read(() => client.list(path, options)),
      post: (path, body, options) =>
        write(() => client.post(path, body, options)),
      put: (path, body, options) =>
        write(() => client.put(path, body, options)),
      delete: (path, options) => write(() => client.delete(path, options)),
    } as OctopusClient,
  };
}
