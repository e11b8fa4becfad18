import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** A process that was killed says nothing any more. */
export class Killed extends Error {}

/**
 * A client whose process is killed at the nth request: before it is sent, or
 * after Octopus has carried it out. Nothing gets through from then on.
 */
export function killedClient(
  client: OctopusClient,
  nth: number,
  when: 'before' | 'after',
): { client: OctopusClient; requests(): number } {
  let requests = 0;
  let dead = false;
  const send = async <T>(request: () => Promise<T>): Promise<T> => {
    requests += 1;
    dead ||= requests > nth || (requests === nth && when === 'before');
    if (dead) {
      throw new Killed('killed');
    }
    const answer = await request();
    dead ||= requests >= nth;
    if (dead) {
      throw new Killed('killed');
    }
    return answer;
  };
  return {
    requests: () => requests,
    client: {
      ...client,
      get: (path, options) => send(() => client.get(path, options)),
      list: (path, options) => send(() => client.list(path, options)),
      post: (path, body, options) =>
        send(() => client.post(path, body, options)),
      serverInformation: options =>
        send(() => client.serverInformation(options)),
      resolveSpace: (name, options) =>
        send(() => client.resolveSpace(name, options)),
    },
  };
}
