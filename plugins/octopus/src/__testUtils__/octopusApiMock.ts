import { createApiMock } from '@backstage/frontend-test-utils';
import { octopusApiRef } from '../api/octopusApiRef';

/** The backend, with a mock for each call. */
export const octopusApiMock = createApiMock(octopusApiRef, () => ({
  getProject: jest.fn(),
  getReleases: jest.fn(),
  getDeployment: jest.fn(),
  getTask: jest.fn(),
  getReleasePreview: jest.fn(),
  getReleaseTemplate: jest.fn(),
  createRelease: jest.fn(),
  deploy: jest.fn(),
  cancelTask: jest.fn(),
  getRunbooks: jest.fn(),
  getRunbookPreview: jest.fn(),
  runRunbook: jest.fn(),
  getSystem: jest.fn(),
  getFeatureBranches: jest.fn(),
}));
