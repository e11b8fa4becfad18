import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  examplePackages,
  exampleSteps,
  setUpOctopus as setUpStandIn,
} from '@octopus-backstage/emulator-octopus/testing';

export const BASE_URL = 'http://octopus.test';

/** A stand-in of Octopus whose clock only the test moves, reset before each. */
export function setUpOctopus() {
  const octopus = setUpStandIn({
    baseUrl: BASE_URL,
    spaces: ['Octopub', 'Platform'],
    packages: examplePackages,
    steps: exampleSteps,
  });
  const { sandbox } = octopus;
  return {
    ...octopus,
    traffic: checkOctopusTraffic(sandbox),
    /** Requests so far, without those that the test itself sent. */
    count: () => sandbox.requests().total,
    clear: () => sandbox.clearRequests(),
  };
}

export type TestOctopus = ReturnType<typeof setUpOctopus>;
