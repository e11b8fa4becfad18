import { JsonObject } from '@backstage/types';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { SimulatedObject } from '@octopus-backstage/emulator-octopus';
import {
  comeFirst,
  examplePackages,
  exampleSteps,
  setUpOctopus as setUpStandIn,
} from '@octopus-backstage/emulator-octopus/testing';
import { http, HttpResponse } from 'msw';

export const BASE_URL = 'http://octopus.test';

/**
 * A simulated Octopus whose clock is moved by the test, reset before each test.
 */
export function setUpOctopus({
  version,
  lacking,
  isChecked = true,
}: {
  version?: string;
  lacking?: string[];
  /** Off where many thousand requests are sent that shorter tests send as well. */
  isChecked?: boolean;
} = {}) {
  /** What a monitor in the clusters sees; there is none until a test sets it. */
  const cluster: { objects?: SimulatedObject[] } = {};
  const octopus = setUpStandIn({
    baseUrl: BASE_URL,
    spaces: ['Octopub', 'Platform'],
    packages: examplePackages,
    steps: {
      ...exampleSteps,
      objects: ({ actionType }) =>
        actionType === 'Octopus.KubernetesDeployContainers'
          ? cluster.objects
          : undefined,
    },
    ...(version && { version }),
    ...(lacking && { lacking }),
  });
  beforeEach(() => {
    cluster.objects = undefined;
  });
  const { sandbox, server } = octopus;
  const inSpace = (route: string) => `${BASE_URL}/api/Spaces-1${route}`;
  return {
    ...octopus,
    cluster,
    traffic: isChecked
      ? checkOctopusTraffic(sandbox, { isOld: version?.startsWith('2021.') })
      : { provokes: () => {} },
    /**
     * Lets somebody else act when the first POST of the portal arrives at a route
     * of the space, before it is carried out.
     */
    comeFirst: (route: string, theirs: () => Promise<unknown>) =>
      comeFirst(server, inSpace(route), theirs, { once: true }),
    /** Responds in place of the sandbox, with what it does not have. */
    respond: (method: 'get' | 'post', route: string, body: () => JsonObject) =>
      server.use(http[method](inSpace(route), () => HttpResponse.json(body()))),
    /** Responds with a user of the server that the sandbox does not have. */
    respondToUser: (id: string, user: JsonObject) =>
      server.use(
        http.get(`${BASE_URL}/api/users/${id}`, () =>
          HttpResponse.json({ Id: id, ...user }),
        ),
      ),
    /** Requests so far, except those that the test itself sent. */
    count: () => sandbox.requests().total,
    clear: () => sandbox.clearRequests(),
  };
}

export type TestOctopus = ReturnType<typeof setUpOctopus>;
