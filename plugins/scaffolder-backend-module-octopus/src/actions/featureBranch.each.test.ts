import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

/**
 * A step with `each` runs the action once for each item, and all of these runs
 * share one store of checkpoints. What they store is read by the next run of the
 * task only (NunjucksWorkflowRunner of `@backstage/plugin-scaffolder-backend`,
 * `prevTaskState`).
 */
describe('octopus:feature-branch with each', () => {
  const { deploy } = octopubPortal();

  it('gives each item its own version, namespace and expiry when the task is resumed', async () => {
    const items = [
      {
        entityRef: 'component:default/octopub-products',
        branch: 'pricing',
        expiresIn: '7 days',
      },
      {
        entityRef: 'component:default/octopub-products',
        branch: 'pricing',
        version: '0.3.4-pricing.1',
        namespace: 'older',
        expiresIn: '2 days',
      },
    ];
    const run = async (stored: Map<string, unknown>) => {
      const outputs = [];
      const written = new Map<string, unknown>();
      for (const item of items) {
        const checkpoints = new Map(stored);
        outputs.push((await deploy(item, { checkpoints })).outputs);
        checkpoints.forEach((value, key) => written.set(key, value));
      }
      const facts = outputs.map(({ namespace, version, expiresAt }) => ({
        namespace,
        version,
        expiresAt,
      }));
      return { facts, written };
    };

    const first = await run(new Map());
    expect(new Set(first.facts.map(({ namespace }) => namespace)).size).toBe(2);
    expect(new Set(first.facts.map(({ version }) => version)).size).toBe(2);
    const resumed = await run(first.written);
    expect(resumed.facts).toEqual(first.facts);
  });
});
