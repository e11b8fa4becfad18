import { Entity } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { startModule } from '../__testUtils__/startModule';

const component = (name: string, annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, ...(annotations && { annotations }) },
});

/** The catalog's cache of an entity between two runs of processing. */
function createCache() {
  let kept: Record<string, any> = {};
  let written: Record<string, any> | undefined;
  return {
    get: async (key: string) => kept[key],
    set: async (key: string, value: any) => {
      written = { ...written, [key]: value };
    },
    next: () => {
      kept = written ?? kept;
      written = undefined;
    },
  };
}

async function process(
  processor: CatalogProcessor,
  entity: Entity,
  cache = createCache(),
) {
  const location = { type: 'url', target: 'https://example.com' };
  const processed = await processor.preProcessEntity!(
    entity,
    location,
    jest.fn(),
    location,
    cache as any,
  );
  cache.next();
  return processed;
}

describe('OctopusProjectProcessor', () => {
  const octopus = setUpOctopus();
  const start = (settings: object = {}, instances?: object[]) =>
    startModule(
      octopus,
      { names: { mode: 'annotate', space: 'Spaces-1', ...settings } },
      instances,
    );
  const slug = { 'octopus.com/project-slug': 'Spaces-1/my-shop' };

  it('annotates the component that is named as a project', async () => {
    await octopus.createProject('My Shop');
    const { run, processors, entityProviders } = await start();
    await run();
    const [processor] = processors;
    expect(processors).toHaveLength(1);
    expect(entityProviders).toEqual([]);
    const before = component('My-Shop', { 'example.com/a': 'b' });
    await expect(process(processor, before)).resolves.toEqual({
      ...before,
      metadata: {
        name: 'My-Shop',
        annotations: { 'example.com/a': 'b', ...slug },
      },
    });
    expect(before.metadata.annotations).toEqual({ 'example.com/a': 'b' });
  });

  it('leaves everything else as it is', async () => {
    await octopus.createProject('My Shop');
    await octopus.createProject('Hidden Shop');
    const { run, processors } = await start({ exclude: '^Hidden' });
    await run();
    for (const entity of [
      component('shop'),
      component('hidden-shop'),
      { ...component('my-shop'), kind: 'API' },
      component('my-shop', { 'octopus.com/project-id': 'Projects-9' }),
      component('my-shop', { 'octopus.com/project-slug': '' }),
      component('my-shop', { 'octopus.com/instance': 'other' }),
    ]) {
      await expect(process(processors[0], entity)).resolves.toBe(entity);
    }
  });

  it('names the instance where there are several', async () => {
    await octopus.createProject('My Shop');
    const { run, processors } = await start({ instance: 'second' }, [
      octopus.instance('first'),
      octopus.instance('second'),
    ]);
    await run();
    const { metadata } = await process(processors[0], component('my-shop'));
    expect(metadata.annotations).toEqual({
      ...slug,
      'octopus.com/instance': 'second',
    });
  });

  it('reads the list on every backend, and nothing per entity', async () => {
    await octopus.createProject('My Shop');
    const { run, tasks, processors, logger } = await start();
    expect([...tasks.values()]).toMatchObject([
      { id: 'octopus-annotate:names:refresh', scope: 'local' },
    ]);
    octopus.sandbox.clearRequests();
    await run();
    expect(octopus.sandbox.requests().total).toBe(2);
    for (let number = 0; number < 100; number++) {
      await process(processors[0], component('my-shop'));
    }
    expect(octopus.sandbox.requests().total).toBe(2);
    expect(logger.info.mock.calls).toEqual([
      [expect.stringMatching(/names: 1 slugs from 1 projects of space/)],
    ]);
  });

  it('keeps the annotation when a backend starts while Octopus is down', async () => {
    const shop = await octopus.createProject('My Shop');
    await octopus.createProject('Bank');
    const cache = createCache();
    const before = await start();
    await before.run();
    await process(before.processors[0], component('my-shop'), cache);

    const after = await start();
    octopus.sandbox.addFault({ effect: { type: 'error', status: 401 } });
    await expect(after.run()).rejects.toThrow();
    const [processor] = after.processors;
    for (let round = 0; round < 3; round++) {
      const kept = await process(processor, component('my-shop'), cache);
      expect(kept.metadata.annotations).toEqual(slug);
    }
    const bank = component('bank');
    await expect(process(processor, bank)).resolves.toBe(bank);

    octopus.sandbox.clearFaults();
    await octopus.remove(shop);
    await after.run();
    for (let round = 0; round < 2; round++) {
      const gone = await process(processor, component('my-shop'), cache);
      expect(gone.metadata.annotations).toBeUndefined();
    }
  });

  it('lets the first provider win', async () => {
    await octopus.createProject('My Shop');
    const both = { mode: 'annotate', space: 'Spaces-1' };
    const { tasks, processors } = await startModule(
      octopus,
      { one: { ...both, instance: 'one' }, two: { ...both, instance: 'two' } },
      [octopus.instance('one'), octopus.instance('two')],
    );
    for (const task of tasks.values()) {
      await task.fn(new AbortController().signal);
    }
    let entity: Entity = component('my-shop');
    for (const processor of processors) {
      entity = await process(processor, entity);
    }
    expect(entity.metadata.annotations).toMatchObject({
      'octopus.com/instance': 'one',
    });
  });
});
