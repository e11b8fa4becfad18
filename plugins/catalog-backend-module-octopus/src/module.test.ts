import { setUpOctopus } from './__testUtils__/setUpOctopus';
import { startModule } from './__testUtils__/startModule';

describe('catalogModuleOctopus', () => {
  const octopus = setUpOctopus();

  it('does nothing where nothing is configured', async () => {
    const module = await startModule(octopus);
    expect(module.entityProviders).toEqual([]);
    expect(module.processors).toEqual([]);
    expect(module.tasks.size).toBe(0);
    expect(octopus.sandbox.requests().total).toBe(0);
  });

  it('keeps the backend from starting with a mistake in its settings', async () => {
    await expect(
      startModule(octopus, { apps: { space: 'Octopub' } }),
    ).rejects.toThrow('catalog.providers.octopus.apps.owner is missing');
  });

  it('takes several providers', async () => {
    const module = await startModule(octopus, {
      apps: { owner: 'one', space: 'Octopub' },
      sites: { owner: 'two', space: 'Octopub', type: 'website' },
      names: { mode: 'annotate', space: 'Platform' },
    });
    expect(
      module.entityProviders.map(provider => provider.getProviderName()),
    ).toEqual(['octopus-provider:apps', 'octopus-provider:sites']);
    expect(
      module.processors.map(processor => processor.getProcessorName()),
    ).toEqual(['OctopusProjectProcessor:names']);
    expect([...module.tasks.keys()]).toHaveLength(3);
  });
});
