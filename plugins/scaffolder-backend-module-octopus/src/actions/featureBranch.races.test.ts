import { http, HttpResponse } from 'msw';
import { addEphemeral } from '../featureBranch/__testUtils__/addEphemeral';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import {
  baseUrl,
  octopubPortal,
} from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const newbasket = {
  entityRef: 'component:default/octopub-frontend',
  branch: 'newbasket',
};

// The check of the contract slows each request, and so decides who comes first.
describe.each([
  ['with the check of the contract', true],
  ['without it', false],
])('octopus:feature-branch, when somebody else is first, %s', (_, checks) => {
  const portal = octopubPortal({ checksContract: checks });
  const { deploy, get, list, post, server, sandbox } = portal;
  const projectOf = async (name: string) =>
    (await get('/projects/all')).find((each: any) => each.Name === name);
  const releasesOf = async (name: string) => {
    const { Id } = await projectOf(name);
    return (await list(`/projects/${Id}/releases`)) as any[];
  };
  const versionsOf = async (name: string) =>
    (await releasesOf(name)).map(({ Version }) => Version);
  let before: number;
  const started = async () => (await deployedIn(portal)).slice(before);
  beforeEach(async () => {
    before = (await deployedIn(portal)).length;
  });
  const posted = '/releases';
  /** A release of the stack with other versions than those that run. */
  const other = (body: any) => ({
    ...body,
    ReleaseNotes: null,
    SelectedPackages: body.SelectedPackages.map((each: any) => ({
      ...each,
      Version: each.ActionName.includes('Frontend') ? '0.2.4' : each.Version,
    })),
  });
  const ofProject = (name: string, theirs: (body: any) => unknown) =>
    portal.comeFirst(posted, async body => {
      if (body.ProjectId === (await projectOf(name)).Id) {
        await theirs(body);
      }
    });

  it('deploys two branches at once, from one release of the stack', async () => {
    const releases = await versionsOf(STACK);
    const [one, two] = await Promise.all([deploy(pricing), deploy(newbasket)]);

    expect(one.outputs.copy.version).toBe('0.0.6');
    expect(two.outputs.copy.version).toBe('0.0.6');
    expect(await versionsOf(STACK)).toEqual(['0.0.6', ...releases]);
  });

  it('uses a release of the stack that holds the same', async () => {
    const releases = await versionsOf(STACK);
    ofProject(STACK, body => post(posted, body));
    const { outputs } = await deploy(pricing);

    expect(outputs.copy.version).toBe('0.0.6');
    expect(await versionsOf(STACK)).toEqual(['0.0.6', ...releases]);
  });

  it('uses one that an earlier version of this action made', async () => {
    const releases = await versionsOf(STACK);
    ofProject(STACK, body =>
      post(posted, {
        ...body,
        ReleaseNotes:
          'Made through Backstage, to be copied for feature branches: what runs in Development.',
      }),
    );
    const { outputs } = await deploy(pricing);

    expect(outputs.copy.version).toBe('0.0.6');
    expect(await versionsOf(STACK)).toEqual(['0.0.6', ...releases]);
  });

  it.each<[string, (body: any) => unknown]>([
    ['holds other versions', other],
    ['nobody made to be copied', body => ({ ...body, ReleaseNotes: 'Mine' })],
    [
      'is in another channel',
      body => ({ ...body, ChannelId: undefined, ReleaseNotes: 'Mine' }),
    ],
  ])('takes the next number for one that %s', async (__, theirs) => {
    let isFirst = true;
    ofProject(STACK, async body => {
      if (isFirst) {
        isFirst = false;
        await post(posted, theirs(body));
      }
    });
    const { outputs } = await deploy(pricing);

    expect(outputs.copy.version).toBe('0.0.7');
    const [made] = await releasesOf(STACK);
    expect(made).toMatchObject({
      Version: '0.0.7',
      ReleaseNotes:
        'Created by Backstage as the base for feature branches (state of Development).',
    });
    expect(
      (await started()).filter(({ project }) => project === STACK),
    ).toMatchObject([
      { version: '0.0.7', environment: 'Development' },
      { version: '0.0.7', environment: 'Feature Branch' },
    ]);
  });

  it('does not mistake it for its own where the answer was lost', async () => {
    let isFirst = true;
    ofProject(STACK, async body => {
      if (isFirst) {
        isFirst = false;
        await post(posted, other(body));
        sandbox.addFault({
          method: 'POST',
          route: '/api/{spaceId}/releases',
          times: 1,
          effect: { type: 'lostAnswer', by: 'reset' },
        });
      }
    });
    const { outputs } = await deploy(pricing);

    expect(outputs.copy.version).toBe('0.0.7');
  });

  it('gives up where others take one number after the other', async () => {
    const times = ofProject(STACK, body => post(posted, other(body)));

    await expect(deploy(pricing)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /'_ Deploy EKS Octopub Stack' has other releases .*\(0\.0\.6, 0\.0\.7, 0\.0\.8, 0\.0\.9, 0\.0\.10\)/,
      ),
    });
    // And the release of the build.
    expect(times()).toBe(6);
    expect(await started()).toEqual([]);
  });

  it.each([
    ['proposes the same number again', '0.0.5', 'ConflictError', /\(0\.0\.5\)/],
    ['proposes none', null, 'InputError', /proposes no number/],
  ])('gives up where Octopus %s', async (__, proposed, name, message) => {
    const { Id } = await projectOf(STACK);
    let isAsking = false;
    server.use(
      http.get(
        `${baseUrl}/api/Spaces-1/projects/${Id}/deploymentprocesses/template`,
        async ({ request }) => {
          if (isAsking) {
            return undefined;
          }
          isAsking = true;
          const template = await get(
            `/projects/${Id}/deploymentprocesses/template${
              new URL(request.url).search
            }`,
          );
          isAsking = false;
          return HttpResponse.json({
            ...template,
            NextVersionIncrement: proposed,
          });
        },
      ),
    );

    await expect(deploy(pricing)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(await started()).toEqual([]);
  });

  it('uses a release of the build that is the same', async () => {
    const releases = await versionsOf(PRODUCTS);
    ofProject(PRODUCTS, body => post(posted, body));
    const { outputs } = await deploy(pricing);

    expect(outputs.version).toBe('0.3.5-pricing.2');
    expect(await versionsOf(PRODUCTS)).toEqual([
      '0.3.5-pricing.2',
      ...releases,
    ]);
  });

  it('refuses the version of the build that another release took', async () => {
    ofProject(PRODUCTS, body =>
      post(posted, {
        ...body,
        SelectedPackages: body.SelectedPackages.map((each: any) => ({
          ...each,
          Version: '0.3.5-pricing.1',
        })),
      }),
    );

    await expect(deploy(pricing)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /has a release 0\.3\.5-pricing\.2 already, and it is not this build/,
      ),
    });
    expect(await started()).toEqual([]);
  });

  describe('in an ephemeral environment', () => {
    const route = '/projects/:id/environments/ephemeral';
    const ephemeral = { ...pricing, mode: 'ephemeral' };
    const environments = () => list('/environments/v2?type=Ephemeral');

    it('uses the environment of that name', async () => {
      await addEphemeral(portal);
      const { Id } = await projectOf(PRODUCTS);
      const path = route.replace(':id', Id);
      const times = portal.comeFirst(route, body => post(path, body));
      const { outputs } = await deploy(ephemeral);

      expect(times()).toBe(1);
      expect(outputs.namespace).toBe('pricing');
      expect(await environments()).toHaveLength(1);
    });

    it('refuses one of another kind or parent', async () => {
      await addEphemeral(portal);
      portal.comeFirst(route, () => post('/environments', { Name: 'pricing' }));

      await expect(deploy(ephemeral)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/name already exists/),
      });
      expect(await environments()).toEqual([]);
    });
  });
});
