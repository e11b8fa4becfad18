import { random } from '@octopus-backstage/emulator-octopus/testing';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  Killed,
  killedClient,
} from '../featureBranch/__testUtils__/killedClient';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const KILLS = 40;
const SEED = Number(process.env.FEATURE_BRANCH_SEED ?? 20261123);

describe('octopus:feature-branch, killed and resumed', () => {
  const portal = octopubPortal();
  const { deploy, client, list, pass, sandbox } = portal;
  const input = {
    entityRef: 'component:default/octopub-products',
    branch: 'pricing',
    expiresIn: '7 days',
  };
  /** Releases and deployments, without what differs from run to run. */
  const state = async () => ({
    releases: (await list('/releases'))
      .map(({ Version, ProjectId }) => `${ProjectId} ${Version}`)
      .sort(),
    deployments: (await deployedIn(portal)).map(
      ({ comments: _, ...deployment }) => deployment,
    ),
  });

  let whole: Awaited<ReturnType<typeof state>>;
  let requests: number;
  const next = random(SEED);
  beforeAll(async () => {
    await sandbox.reset();
    const counted = killedClient(client, Infinity, 'before');
    await deploy(input, { client: counted.client });
    requests = counted.requests();
    whole = await state();
  });

  it('is one run that makes two releases, and six deployments', () => {
    expect(requests).toBeGreaterThan(KILLS);
    expect(
      whole.deployments.filter(
        ({ namespace }) => namespace === 'feature-pricing',
      ),
    ).toHaveLength(5);
  });

  const kills = Array.from({ length: KILLS }, () => ({
    where: next(),
    when: next() < 0.5 ? ('before' as const) : ('after' as const),
    keepsCheckpoints: next() < 0.5,
    minutes: next() < 0.5 ? 0 : 30,
  }));

  it.each(kills)(
    `comes to the same end (seed ${SEED}): $where $when, checkpoints $keepsCheckpoints, $minutes minutes later`,
    async ({ where, when, keepsCheckpoints, minutes }) => {
      const nth = 1 + Math.floor(where * requests);
      const checkpoints = new Map<string, unknown>();
      const dying = killedClient(client, nth, when);
      await expect(
        deploy(input, { client: dying.client, checkpoints }),
      ).rejects.toThrow(Killed);
      pass(minutes);

      await deploy(input, keepsCheckpoints ? { checkpoints } : {});

      expect(await state()).toEqual(whole);
    },
  );
});
