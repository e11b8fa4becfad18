import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  examplePackages,
  exampleSteps,
  setUpOctopus as setUpStandIn,
} from '@octopus-backstage/emulator-octopus/testing';

export const BASE_URL = 'http://octopus.test';

/**
 * A simulated Octopus whose clock is moved by the test, reset before each test.
 */
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
