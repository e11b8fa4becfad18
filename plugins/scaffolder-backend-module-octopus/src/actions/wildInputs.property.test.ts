import { tryInputs, wildRuns } from '@octopus-backstage/contract/wild';
import {
  baseUrl,
  octopubPortal,
} from '../featureBranch/__testUtils__/octopubPortal';
import { registeredActions } from './__testUtils__/registeredActions';
import { triedActions } from './__testUtils__/triedActions';

const { parameters, limitMs } = wildRuns(20, 2_000);

const entityRef = 'component:default/octopub-products';

it('is done for every action', async () => {
  expect(Object.values(triedActions).flat().sort()).toEqual(
    (await registeredActions()).map(({ id }) => id).sort(),
  );
});

describe('whatever is entered for a feature branch', () => {
  const portal = octopubPortal();
  const origins = new Set<string>();
  beforeEach(() => {
    origins.clear();
    portal.server.events.on('request:start', ({ request }) => {
      origins.add(new URL(request.url).origin);
    });
  });
  afterEach(() => portal.server.events.removeAllListeners());

  /** An input that each action accepts, and how to run it. */
  const runs: Record<
    (typeof triedActions.wildInputs)[number],
    {
      good: Record<string, unknown>;
      run(input: Record<string, unknown>): Promise<unknown>;
    }
  > = {
    'octopus:feature-branch': {
      good: { entityRef, branch: 'pricing' },
      run: portal.deploy,
    },
    'octopus:delete-feature-branch': {
      good: { entityRef, namespace: 'feature-pricing' },
      run: portal.remove,
    },
  };

  it.each(triedActions.wildInputs)(
    '%s says what is wrong, and asks Octopus alone',
    async id => {
      const action = (await registeredActions()).find(each => each.id === id)!;
      const { outcomes, faults, uncovered } = await tryInputs(action, {
        ...runs[id],
        parameters,
        startAnew: () => portal.sandbox.reset(),
      });
      expect(uncovered).toEqual([]);
      expect(faults).toEqual([]);
      expect(outcomes.InputError).toBeGreaterThan(0);
      expect([...origins]).toEqual([baseUrl]);
    },
    limitMs,
  );
});
