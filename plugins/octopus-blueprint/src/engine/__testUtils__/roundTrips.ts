import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** So many turns of the event loop without another request: now they all wait for answers. */
const QUIET_TURNS = 20;

/**
 * A client for which every answer takes equally long, however fast the machine
 * is: requests wait until no more come, go together, and are all answered
 * before the next ones go. Each such round is a round trip that waits for the
 * one before it.
 */
export function inRoundTrips(client: OctopusClient): {
  client: OctopusClient;
  /** What each round trip asked for, such as `POST /api/Spaces-2/projects`. */
  rounds: string[][];
} {
  const rounds: string[][] = [];
  let waiting: { name: string; go: () => Promise<unknown> }[] = [];
  let going = false;

  const untilQuiet = async () => {
    let seen = -1;
    for (let turn = 0; turn < QUIET_TURNS; turn++) {
      if (seen !== waiting.length) {
        seen = waiting.length;
        turn = 0;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  };
  const goOn = async () => {
    going = true;
    for (await untilQuiet(); waiting.length; await untilQuiet()) {
      const round = waiting;
      waiting = [];
      rounds.push(round.map(({ name }) => name));
      await Promise.all(round.map(({ go }) => go()));
    }
    going = false;
  };
  const inTurn = <T>(name: string, send: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ name, go: () => send().then(resolve, reject) });
      if (!going) {
        goOn();
      }
    });

  return {
    rounds,
    client: {
      ...client,
      get: (path, options) =>
        inTurn(`GET ${path}`, () => client.get(path, options)),
      list: (path, options) =>
        inTurn(`GET ${path}`, () => client.list(path, options)),
      post: (path, body, options) =>
        inTurn(`POST ${path}`, () => client.post(path, body, options)),
      put: (path, body, options) =>
        inTurn(`PUT ${path}`, () => client.put(path, body, options)),
      delete: (path, options) =>
        inTurn(`DELETE ${path}`, () => client.delete(path, options)),
    } as OctopusClient,
  };
}
