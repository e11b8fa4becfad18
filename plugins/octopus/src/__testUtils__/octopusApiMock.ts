import { createApiMock } from '@backstage/frontend-test-utils';
import { OctopusClient } from '../api/OctopusClient';
import { OctopusApi, octopusApiRef } from '../api/octopusApiRef';

/** The backend, with a mock for each method of its client. */
export const octopusApiMock = createApiMock(octopusApiRef, () => {
  const methods = Object.getOwnPropertyNames(OctopusClient.prototype).filter(
    name => name !== 'constructor',
  );
  return Object.fromEntries(
    methods.map(name => [name, jest.fn()]),
  ) as unknown as jest.Mocked<OctopusApi>;
});
