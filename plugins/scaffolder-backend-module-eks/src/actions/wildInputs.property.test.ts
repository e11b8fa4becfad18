import {
  ActionSchema,
  tryInputs,
  watchConnections,
  wildInputs,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { clusterSchema } from './clusterSchema';
import { createClusterInput } from './createClusterSchema';

const { parameters, limitMs } = wildRuns(15, 5_000);

const removalSchema: ActionSchema = {
  ...clusterSchema,
  removeTargets: z => z.boolean().optional(),
  disableDeletionProtection: z => z.boolean().optional(),
};

describe('whatever is entered for a cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it.each<['create' | 'delete', ActionSchema]>([
    ['create', createClusterInput],
    ['delete', removalSchema],
  ])(
    'eks:%s-cluster says what is wrong, and asks AWS and Octopus alone',
    async (action, schema) => {
      const connections = watchConnections();
      try {
        const { outcomes, faults } = await tryInputs(
          wildInputs({
            good: {
              clusterName: 'octopus',
              region: 'eu-west-1',
              ...(action === 'create' && { dryRun: true }),
            },
            fields: Object.keys(schema),
          }),
          {
            schema,
            parameters,
            run: async input => {
              const { error } = await cloud.run(action, input);
              if (error) {
                throw error;
              }
            },
          },
        );
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
