import { createApiMock } from '@backstage/frontend-test-utils';
import { OctopusApi, OctopusClient, octopusApiRef } from '../api/OctopusClient';

/** The backend, with a mock for each method of its client. */
export const octopusApiMock = createApiMock(octopusApiRef, () => {
  const methods = Object.getOwnPropertyNames(OctopusClient.prototype).filter(
    name => name !== 'constructor',
  );
  return Object.fromEntries(
    methods.map(name => [name, jest.fn()]),
  ) as unknown as jest.Mocked<OctopusApi>;
});
