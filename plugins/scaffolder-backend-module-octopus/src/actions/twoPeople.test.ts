import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';

jest.setTimeout(120_000);

/** What people started at the same moment, and how it ended for each. */
async function atOnce(...runs: (() => Promise<unknown>)[]) {
  const results = await Promise.allSettled(runs.map(run => run()));
  return results.map(result =>
    result.status === 'fulfilled'
      ? 'done'
      : `${result.reason.name}: ${result.reason.message}`,
  );
}

describe('two people who fill one space at once', () => {
  const { octopus, look } = setupSandbox();
  const options = {
    octopus,
    catalog: catalogServiceMock({ entities: [] }),
    permissions: unrestrictedActions,
  };
  const contextOf = () =>
    createMockActionContext<any, any>({
      input: {} as any,
      workspacePath: 'unused',
    });
  const fill = async () => {
    const ctx = contextOf();
    await createOctopusRefarchAction(options).handler(ctx as any);
    return Object.fromEntries((ctx.output as jest.Mock).mock.calls);
  };
  const empty = () =>
    createOctopusDeleteRefarchAction(options).handler(contextOf() as any);
  const names = async (kind: string) =>
    (await look.list<{ Name: string }>(`/api/Spaces-2/${kind}`)).map(
      ({ Name }) => Name,
    );
  const expectNothingTwice = async () => {
    for (const kind of ['projects', 'environments', 'lifecycles', 'feeds']) {
      const all = await names(kind);
      expect(all).toEqual([...new Set(all)]);
    }
  };

  it('get a space that is full, with nothing twice, or are told that somebody is at work', async () => {
    const ended = await atOnce(fill, fill);
    expect(ended).toContain('done');
    for (const each of ended.filter(one => one !== 'done')) {
      expect(each).toMatch(
        /^ConflictError: Another run .* (is|was) in progress in this space.*: task \S+, started at/,
      );
    }
    await expectNothingTwice();
    const { counts } = await fill();
    expect(Object.keys(counts)).toEqual(['unchanged']);
  });

  it('are told what is wrong when one empties it, and can run again', async () => {
    await fill();
    for (const ended of await atOnce(fill, empty)) {
      expect(ended).toMatch(/^(done$|ConflictError|NotFoundError)/);
    }
    await fill();
    await expectNothingTwice();
  });
});

describe('two people who deploy to one namespace at once', () => {
  const portal = octopubPortal();
  const { deploy, remove, list } = portal;
  const products = 'component:default/octopub-products';
  const copies = async (namespace: string) =>
    (await list('/deployments')).filter(({ Comments }: any) =>
      Comments?.includes(namespace),
    );

  it('get one copy and one build of the same branch', async () => {
    const run = () => deploy({ entityRef: products, branch: 'pricing' });
    const ended = await atOnce(run, run);
    for (const each of ended) {
      expect(each).toMatch(/^(done$|ConflictError: .*feature-pricing)/);
    }
    expect(ended).toContain('done');
    await run();
    const { length } = await copies('feature-pricing');
    await run();
    expect(await copies('feature-pricing')).toHaveLength(length);
  });

  it('are told whose it is, where the branches differ', async () => {
    const run = (entityRef: string, branch: string) => () =>
      deploy({ entityRef, branch, namespace: 'feature-shared' });
    const ended = await atOnce(
      run(products, 'pricing'),
      run('component:default/octopub-frontend', 'newbasket'),
    );
    expect(ended).toContain('done');
    expect(ended.filter(each => each !== 'done')).toEqual([
      expect.stringMatching(/^ConflictError: .*(pricing|newbasket)/),
    ]);
  });

  it('remove it once', async () => {
    await deploy({ entityRef: products, branch: 'pricing' });
    const run = () => remove({ namespace: 'feature-pricing' });
    expect(await atOnce(run, run)).toEqual(['done', 'done']);
  });
});
