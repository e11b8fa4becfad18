import {
  tryInputs,
  watchConnections,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import { registeredActions } from '../__testUtils__/registeredActions';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

const { parameters, limitMs } = wildRuns(15, 5_000);

const runs = {
  'eks:create-cluster': 'create',
  'eks:delete-cluster': 'delete',
} as const;

it('is done for every action', async () => {
  expect(Object.keys(runs)).toEqual(
    (await registeredActions()).map(({ id }) => id),
  );
});

describe('whatever is entered for a cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    // More requests than its limit allows in a minute.
    cloud = await startCloud({ octopus: { rateLimit: false } });
  });
  afterEach(() => cloud.close());

  it.each(Object.entries(runs))(
    '%s says what is wrong, and asks AWS and Octopus alone',
    async (id, verb) => {
      const action = (await registeredActions()).find(each => each.id === id)!;
      const connections = watchConnections();
      try {
        const { outcomes, faults, uncovered } = await tryInputs(action, {
          good: { clusterName: 'octopus', region: 'eu-west-1', dryRun: true },
          parameters,
          run: async input => {
            const { error } = await cloud.run(verb, input);
            if (error) {
              throw error;
            }
          },
        });
        expect(uncovered).toEqual([]);
        expect(faults).toEqual([]);
        expect(outcomes.success).toBeGreaterThan(0);
      } finally {
        connections.stop();
      }
      expect(cloud.places).toEqual(expect.arrayContaining(connections.places));
    },
    limitMs,
  );
});
