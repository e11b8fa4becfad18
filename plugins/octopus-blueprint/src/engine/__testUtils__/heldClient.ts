import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Killed } from './dyingClient';

/**
 * A client whose first PUT, a run's announcement, is held back until the test
 * lets it go on. Once the process is killed, nothing gets through any more.
 */
export function heldClient(client: OctopusClient) {
  let dead = false;
  let made = 0;
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  const alive = () => {
    if (dead) {
      throw new Killed('killed');
    }
  };
  return {
    /** How many objects were created. */
    made: () => made,
    release: () => letGo(),
    kill: () => {
      dead = true;
      letGo();
    },
    client: {
      ...client,
      post: async (path, body, options) => {
        alive();
        const answer = await client.post(path, body, options);
        made += 1;
        alive();
        return answer;
      },
      put: async (path, body, options) => {
        await held;
        alive();
        return client.put(path, body, options);
      },
    } as OctopusClient,
  };
}
