import { http, HttpResponse } from 'msw';
import { ada, olga, pat, sam } from './__testUtils__/people';
import { setUpOctopus } from './__testUtils__/setUpOctopus';
import {
  component,
  startSearch,
  TestSearch,
} from './__testUtils__/startSearch';

const octopus = setUpOctopus();

const TAB = '/catalog/default/component/shop/octopus';
const titles = ({ results }: any) =>
  results.map(({ document }: any) => document.title).sort();

describe('the search', () => {
  let search: TestSearch;

  const start = async (settings: object = { enabled: true }) => {
    search = await startSearch({
      entities: [
        component('shop', 'shop'),
        component('secret', 'secret'),
        component('lost', 'no-such-project'),
        component('plain'),
      ],
      instance: octopus.instance,
      settings,
    });
  };
  const startWithIndex = async () => {
    await start();
    await search.index();
  };

  beforeEach(async () => {
    await octopus.createProject('Shop');
    await octopus.createProject('Secret');
  });
  afterEach(() => search.stop());

  it('does nothing until it is enabled', async () => {
    await start({});
    expect(await search.scheduler.getScheduledTasks()).not.toContainEqual(
      expect.objectContaining({ id: expect.stringContaining('search_index') }),
    );
    expect(await search.find(ada, 'term=shop')).toMatchObject({ results: [] });
  });

  it('finds releases by their version and their notes, and runbooks', async () => {
    await startWithIndex();
    const found = await search.find(ada, 'term=1.4.2&types[0]=octopus-release');
    expect(titles(found)).toEqual(['secret 1.4.2', 'shop 1.4.2']);
    const byNotes = await search.find(ada, 'term=checkout');
    expect(byNotes.results.map(({ type }: any) => type)).toEqual([
      'octopus-release',
      'octopus-release',
    ]);
    const runbooks = await search.find(ada, 'term=backup');
    expect(runbooks.results).toHaveLength(2);
    expect(runbooks.results).toContainEqual(
      expect.objectContaining({
        type: 'octopus-runbook',
        document: expect.objectContaining({
          title: 'shop: Restore Backup',
          location: expect.stringMatching(
            `${TAB}.view=runbooks&runs=Runbooks-`,
          ),
        }),
      }),
    );
  });

  // On the page and through an assistant; the number would tell of others.
  it.each<[string, string, string[], number | undefined]>([
    ['everything', ada, ['secret 1.4.2', 'shop 1.4.2'], 2],
    ['no release of what they do not see', olga, ['shop 1.4.2'], undefined],
    ['nothing without the permission on Octopus', sam, [], undefined],
    ['nothing where they lack it', pat, ['shop 1.4.2'], undefined],
  ])('lets people find %s', async (_, person, expected, count) => {
    await startWithIndex();
    const found = await search.find(person, 'term=checkout');
    expect(titles(found)).toEqual(expected);
    expect(found.numberOfResults).toBe(count);
    const told = await search.findAsAssistant(person, { term: 'checkout' });
    expect(titles(told)).toEqual(expected);
    expect(told.totalItems).toBe(count);
  });

  it('says once what it could not read', async () => {
    await startWithIndex();
    await search.scheduler.triggerTask('search_index_octopus_release');
    const warnings = search.logger.warn.mock.calls
      .map(([text]) => text)
      .filter(text => /finds no releases/.test(text));
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The search finds no releases of 1 entity component:default\/lost: .*no-such-project/,
      ),
    ]);
  });

  it('finds a release that was made since, for one request', async () => {
    await startWithIndex();
    await octopus.createRelease('Shop', '1.5.0', { ReleaseNotes: 'Vouchers' });
    const now = Date.now() + 600_000;
    jest.spyOn(Date, 'now').mockReturnValue(now);
    octopus.sandbox.clearRequests();
    await search.scheduler.triggerTask('search_index_octopus_release');
    // The space's releases; and the lost project, which is looked for again.
    expect(octopus.sandbox.requests().total).toBe(2);
    expect(titles(await search.find(ada, 'term=vouchers'))).toEqual([
      'shop 1.5.0',
    ]);
    jest.restoreAllMocks();
  });

  it('keeps its index when a run fails', async () => {
    await startWithIndex();
    octopus.server.use(
      http.get('*/api/octopus/v1/search/contents', () =>
        HttpResponse.json({ error: { name: 'Error' } }, { status: 500 }),
      ),
    );
    await search.scheduler.triggerTask('search_index_octopus_release');
    expect(search.logger.error).toHaveBeenCalledWith(
      expect.stringContaining('octopus-release failed'),
    );
    expect(titles(await search.find(ada, 'term=checkout'))).toHaveLength(2);
  });
});
