import {
  ActionSchema,
  tryInputs,
  wildInputs,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import {
  baseUrl,
  octopubPortal,
} from '../featureBranch/__testUtils__/octopubPortal';
import {
  deployFeatureBranchSchema,
  featureBranchSchema,
} from './featureBranchSchema';

const { parameters, limitMs } = wildRuns(20, 2_000);

const { entityRef, project } = deployFeatureBranchSchema;
const removalSchema: ActionSchema = {
  ...featureBranchSchema,
  entityRef,
  project,
  namespace: z => z.string(),
};
const good = {
  entityRef: 'component:default/octopub-products',
  branch: 'pricing',
  namespace: 'feature-pricing',
};

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

  it.each<
    [string, ActionSchema, (input: Record<string, unknown>) => Promise<unknown>]
  >([
    ['octopus:feature-branch', deployFeatureBranchSchema, portal.deploy],
    ['octopus:delete-feature-branch', removalSchema, portal.remove],
  ])(
    '%s says what is wrong, and asks Octopus alone',
    async (_, schema, run) => {
      const { outcomes, faults } = await tryInputs(
        wildInputs({ good, fields: Object.keys(schema) }),
        { schema, parameters, run: input => run(input) },
      );
      expect(faults).toEqual([]);
      expect(outcomes.InputError).toBeGreaterThan(0);
      expect([...origins]).toEqual([baseUrl]);
    },
    limitMs,
  );
});
