import { testSandbox } from '../__testUtils__/testSandbox';

describe('featureToggleRoutes', () => {
  const api = testSandbox();

  it('answers with a list, which holds nothing', async () => {
    expect(await api.get('/api/configuration/feature-toggles')).toEqual({
      FeatureToggles: [],
    });
  });
});
