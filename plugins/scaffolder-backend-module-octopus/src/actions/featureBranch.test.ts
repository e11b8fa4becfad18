import {
  formatFeatureBranchRecord,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

describe('octopus:feature-branch', () => {
  const portal = octopubPortal();
  const { deploy, sandbox } = portal;
  let before: number;
  const made = async () => (await deployedIn(portal)).slice(before);
  const short = async () =>
    (await made()).map(({ project, version, environment, namespace, state }) =>
      [project, version, environment, namespace, state].join(' | '),
    );

  beforeEach(async () => {
    before = (await deployedIn(portal)).length;
    sandbox.clearRequests();
  });

  it('copies what really runs in Development, and puts the build of the branch into it', async () => {
    const { outputs, log } = await deploy({ ...pricing, expiresIn: '7 days' });

    // Frontend 0.2.6 went to Development on its own since stack release 0.0.5.
    expect(await short()).toEqual([
      `${STACK} | 0.0.6 | Development |  | Success`,
      `${STACK} | 0.0.6 | Feature Branch | feature-pricing | Success`,
      'EKS Octopub Frontend | 0.2.6 | Feature Branch | feature-pricing | Success',
      `${PRODUCTS} | 0.3.4 | Feature Branch | feature-pricing | Success`,
      'EKS Octopub Audits | 0.1.9 | Feature Branch | feature-pricing | Success',
      `${PRODUCTS} | 0.3.5-pricing.2 | Feature Branch | feature-pricing | Success`,
    ]);
    expect(outputs).toMatchObject({
      namespace: 'feature-pricing',
      branch: 'pricing',
      version: '0.3.5-pricing.2',
      copy: { project: STACK, version: '0.0.6' },
      build: { project: PRODUCTS, version: '0.3.5-pricing.2' },
      url: 'http://feature-pricing.elb.example.com/feature-pricing',
      expiresAt: '2026-11-25T09:30:00.000Z',
      summary: expect.stringMatching(
        /\*\*pricing\*\* runs in.*It will be removed on 25 November 2026.* UTC/s,
      ),
    });
    const comments = (await made()).map(each => each.comments);
    for (const text of [comments[1], comments[5]]) {
      expect(text).toMatch(
        /^Deployed by user:default\/guest through Backstage$/m,
      );
      expect(parseFeatureBranchRecord(text)).toEqual({
        namespace: 'feature-pricing',
        branch: 'pricing',
        expiresAt: '2026-11-25T09:30:00.000Z',
        owner: 'user:default/guest',
      });
    }
    for (const step of [
      /0\.0\.6 to Feature Branch: Step 3: Deploy Products: Running/,
      /0\.3\.5-pricing\.2 to Feature Branch: Step 3: Smoke Test: Success/,
    ]) {
      expect(log).toContainEqual(expect.stringMatching(step));
    }
  });

  it('does nothing twice', async () => {
    const first = await deploy(pricing);
    const once = await short();
    const second = await deploy(pricing);

    expect(await short()).toEqual(once);
    expect(second.outputs).toEqual(first.outputs);
  });

  it('brings the branch up to its newest build, and leaves the copy alone', async () => {
    await deploy(pricing);
    await sandbox.publishPackage(
      'octopussamples/octopub-products-microservice',
      '0.3.5-pricing.3',
    );
    const once = await short();
    const { outputs } = await deploy(pricing);

    expect(outputs.version).toBe('0.3.5-pricing.3');
    expect((await short()).slice(once.length)).toEqual([
      `${PRODUCTS} | 0.3.5-pricing.3 | Feature Branch | feature-pricing | Success`,
    ]);
  });

  it('takes the release that runs where nothing went there on its own', async () => {
    await deploy({ ...pricing, sourceEnvironment: 'Production' });

    expect((await short())[0]).toBe(
      `${STACK} | 0.0.4 | Feature Branch | feature-pricing | Success`,
    );
    expect(await short()).toHaveLength(5);
  });

  it('copies an environment that comes later without touching earlier ones', async () => {
    // In Test, Frontend 0.2.5 and Products 0.3.3 are not of one stack release.
    await deploy({ ...pricing, sourceEnvironment: 'Test' });

    const all = await short();
    expect(all.filter(line => !line.includes('Feature Branch'))).toEqual([
      `${STACK} | 0.0.6 | Development |  | Success`,
    ]);
    expect(all).toContain(
      'EKS Octopub Frontend | 0.2.5 | Feature Branch | feature-pricing | Success',
    );
    expect(all).toContain(
      `${PRODUCTS} | 0.3.3 | Feature Branch | feature-pricing | Success`,
    );
  });

  it('knows a branch that somebody deployed in Octopus', async () => {
    const { outputs } = await deploy({
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
      namespace: 'newbasket',
    });

    expect(outputs.version).toBe('0.2.6-newbasket.3');
    expect(await short()).toEqual([]);
  });

  it('notes a new time of removal in a deployment', async () => {
    const branch = {
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
      namespace: 'newbasket',
      expiresIn: '2 days',
    };
    const { outputs } = await deploy(branch);
    const once = await made();
    await deploy(branch);

    expect(once.map(({ version }) => version)).toEqual(['0.2.6-newbasket.3']);
    expect(parseFeatureBranchRecord(once[0].comments)?.expiresAt).toBe(
      outputs.expiresAt,
    );
    expect(await made()).toEqual(once);
  });

  it('notes that it stays for good in a deployment', async () => {
    const { expiresIn, ...forGood } = {
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
      namespace: 'newbasket',
      expiresIn: '2 days',
    };
    await deploy({ ...forGood, expiresIn });
    await deploy(forGood);
    const [, last, ...more] = await made();

    expect(more).toEqual([]);
    expect(last.version).toBe('0.2.6-newbasket.3');
    const record = parseFeatureBranchRecord(last.comments);
    expect(record?.namespace).toBe('newbasket');
    expect(record?.expiresAt).toBeUndefined();
  });

  it('puts the builds of one branch of two services into one namespace', async () => {
    await sandbox.publishPackage(
      'octopussamples/octopub-frontend',
      '0.2.7-pricing.1',
    );
    await deploy(pricing);
    const once = await short();
    await deploy({
      ...pricing,
      entityRef: 'component:default/octopub-frontend',
    });

    expect((await short()).slice(once.length)).toEqual([
      'EKS Octopub Frontend | 0.2.7-pricing.1 | Feature Branch | feature-pricing | Success',
    ]);
  });

  it('does not wait for the last task when it need not', async () => {
    const { outputs } = await deploy({ ...pricing, wait: false });

    expect((await made()).pop()).toMatchObject({
      version: '0.3.5-pricing.2',
      state: 'Queued',
    });
    expect(outputs.urls).toEqual([]);
    expect(outputs.url).toMatch(/projects\/eks-octopub-products$/);
  });

  it('lets only one of two branches have a namespace that both ask for at once', async () => {
    const ends = await Promise.allSettled([
      deploy({ ...pricing, namespace: 'shared' }),
      deploy({
        entityRef: 'component:default/octopub-frontend',
        branch: 'newbasket',
        namespace: 'shared',
      }),
    ]);

    expect(ends.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const [{ reason }] = ends.filter(end => end.status === 'rejected');
    expect(reason).toMatchObject({ name: 'ConflictError' });
    const builds = (await short()).filter(line => / 0[.\d]+-/.test(line));
    expect(builds).toHaveLength(1);
  });

  it('gives way to a branch that came first by a moment', async () => {
    const { client } = portal;
    let isFirst = true;
    const beaten = {
      ...client,
      post: async (path: string, body: any, postOptions: any) => {
        if (isFirst && /Feature branch: /.test(body.Comments)) {
          isFirst = false;
          const Comments = formatFeatureBranchRecord({
            namespace: 'feature-pricing',
            branch: 'theirs',
          });
          await client.post(path, { ...body, Comments });
        }
        return client.post(path, body, postOptions);
      },
    };

    await expect(
      deploy(pricing, { client: beaten as typeof client }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/holds the branch 'theirs'/),
    });
    portal.pass(60);
    const copies = (await made()).filter(
      ({ project, namespace }) =>
        project === STACK && namespace === 'feature-pricing',
    );
    expect(copies.map(({ state }) => state)).toEqual(['Success', 'Canceled']);
  });

  it.each([
    ['was removed', true],
    ['is being removed', false],
  ])('puts no build where the copy %s in the meantime', async (_, wait) => {
    const { client } = portal;
    const namespace = 'feature-pricing';
    await deploy(pricing);
    const once = await made();
    await sandbox.publishPackage(
      'octopussamples/octopub-products-microservice',
      '0.3.9-pricing.1',
    );
    const late = {
      ...client,
      post: async (path: string, body: any, postOptions: any) => {
        if (path.endsWith('/releases')) {
          await portal.remove({ namespace, wait });
        }
        return client.post(path, body, postOptions);
      },
    };

    await expect(
      deploy(pricing, { client: late as typeof client }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/has been removed in the meantime/),
    });
    expect(await made()).toEqual(once);
  });

  it('says which step failed, in which service, and what its log ends with', async () => {
    await sandbox.failStep({
      project: 'EKS Octopub Frontend',
      step: 'Smoke Test',
      message: 'The service answered 500 instead of 200',
    });

    await expect(deploy(pricing)).rejects.toMatchObject({
      name: 'TaskFailedError',
      message: expect.stringMatching(
        /Stack release 0\.0\.6 to Feature Branch: Failed.*Deploy Frontend:.*Octopub Frontend release 0\.2\.6 to Feature Branch: Failed.*Smoke Test:.*answered 500/s,
      ),
    });
    const failed = await short();
    await deploy(pricing);
    expect((await short()).slice(failed.length)).toHaveLength(5);
  });

  it('makes nothing twice when Octopus does not come to answer', async () => {
    for (const route of ['releases', 'deployments']) {
      sandbox.addFault({
        method: 'POST',
        route: `/api/{spaceId}/${route}`,
        effect: { type: 'lostAnswer', by: 'reset' },
      });
    }
    const releases = (await portal.list('/releases')).length;
    await deploy(pricing);

    expect(await short()).toHaveLength(6);
    expect(await portal.list('/releases')).toHaveLength(releases + 2);
  });

  it('stops waiting in time, and goes on when it is run again', async () => {
    await expect(
      deploy({ ...pricing, timeout: '1 minute' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/goes on in Octopus.*Run this again/),
    });
    await deploy(pricing);

    expect(await short()).toHaveLength(6);
  });
});

describe('octopus:feature-branch with a server of 2021, which has no v1 commands', () => {
  const portal = octopubPortal({ version: '2021.2.4488' });

  it('deploys and removes all the same', async () => {
    const { outputs } = await portal.deploy(pricing);
    await portal.remove({ namespace: 'feature-pricing' });

    expect(outputs.build.version).toBe('0.3.5-pricing.2');
  });

  it.each(['deploy', 'remove'] as const)(
    'refuses ephemeral environments: %s',
    async action => {
      await expect(
        portal[action]({ ...pricing, namespace: 'pr', mode: 'ephemeral' }),
      ).rejects.toMatchObject({
        name: 'NotImplementedError',
        message: expect.stringMatching(
          /runs 2021\.2\.4488, and an ephemeral environment needs 2025\.4/,
        ),
      });
    },
  );
});
