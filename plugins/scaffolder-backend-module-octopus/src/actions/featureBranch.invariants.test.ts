import { random } from '@octopus-backstage/emulator-octopus/testing';
import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { labelOf, prereleaseOf } from '../featureBranch/branches/branchLabels';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(120_000);

const SEED = Number(process.env.FEATURE_BRANCH_SEED ?? 20261124);
const SEQUENCES = 8;
const CALLS = 12;
const BY_HAND = 'by-hand';
const services = [
  ['EKS Octopub Frontend', 'octopussamples/octopub-frontend', '0.2.9'],
  [
    'EKS Octopub Products',
    'octopussamples/octopub-products-microservice',
    '0.3.9',
  ],
] as const;
// Two of them have the same label in versions, and one the name of an environment.
const branches = ['pricing', 'newbasket', 'feature/pricing', 'test'];

describe('any sequence of calls', () => {
  const portal = octopubPortal();
  const { deploy, remove, get, post, list, pass, sandbox } = portal;
  let next: () => number;
  /** How many deployments there were when a namespace was removed. */
  let removedAt: Map<string, number>;
  let outside = 0;
  const pick = <T>(items: readonly T[]): T =>
    items[Math.floor(next() * items.length)];

  const deployBranch = async (call: number) => {
    const [project, image, version] = pick(services);
    const branch = pick(branches);
    const label = branch.replace('feature/', '');
    await sandbox.publishPackage(image, `${version}-${label}.${call}`);
    await deploy({
      project,
      branch,
      ...(next() < 0.5 && { namespace: pick(['shared', 'other']) }),
      sourceEnvironment: pick(['Development', 'Production', 'Test']),
      wait: next() < 0.7,
    });
  };
  /** As a person would in Octopus, with builds of branches above all. */
  const promote = async () => {
    const releases = await list('/releases');
    const release = pick(
      releases.filter(({ Version }) => prereleaseOf(Version) || next() < 0.1),
    );
    const environment = pick<any>(await get('/environments/all'));
    outside += Number(
      prereleaseOf(release.Version) !== '' &&
        environment.Name !== 'Feature Branch',
    );
    const { Form } = await get(
      `/releases/${release.Id}/deployments/preview/${environment.Id}`,
    );
    await post('/deployments', {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      FormValues: Object.fromEntries(
        Form.Elements.map(({ Name }: any) => [Name, BY_HAND]),
      ),
    });
  };
  const removeBranch = async () => {
    const namespace = pick(['shared', 'other', 'newbasket', 'feature-pricing']);
    await remove({ namespace });
    removedAt.set(namespace, (await deployedIn(portal)).length);
  };

  const callBy = (kind: number, call: number) => {
    if (kind < 0.5) {
      return deployBranch(call);
    }
    return kind < 0.85 ? promote() : removeBranch();
  };

  /** The builds of branches that were deployed, and the branches by namespace. */
  const look = async () => {
    const builds = (await deployedIn(portal))
      .map((deployment, index) => ({ ...deployment, index }))
      .filter(({ version }) => prereleaseOf(version));
    const holders = new Map<string, Set<string>>();
    for (const { namespace = '', index, version, comments } of builds) {
      if (namespace !== BY_HAND && index >= (removedAt.get(namespace) ?? 0)) {
        const held = holders.get(namespace) ?? new Set();
        const record = parseFeatureBranchRecord(comments);
        holders.set(namespace, held.add(record?.branch ?? labelOf(version)));
      }
    }
    return {
      environments: new Set(builds.map(({ environment }) => environment)),
      shared: [...holders].filter(([, held]) => held.size > 1),
      namespaces: holders.size,
    };
  };

  it.each(Array.from({ length: SEQUENCES }, (_, index) => SEED + index))(
    'keeps branches apart, and out of every other environment (seed %i)',
    async seed => {
      next = random(seed);
      removedAt = new Map();
      const outcomes = { done: 0, refused: new Array<string>() };
      for (let call = 0; call < CALLS; call++) {
        const calling = callBy(next(), call);
        await calling.then(
          () => (outcomes.done += 1),
          error => outcomes.refused.push(error.name),
        );
        if (next() < 0.8) {
          pass(30);
        }
        expect(await look()).toMatchObject({
          environments: new Set(['Feature Branch']),
          shared: [],
        });
      }

      expect(outcomes.done).toBeGreaterThan(0);
      expect(outcomes.refused.length).toBeGreaterThan(0);
      expect(['ConflictError', 'InputError', 'NotFoundError']).toEqual(
        expect.arrayContaining(outcomes.refused),
      );
      expect((await look()).namespaces).toBeGreaterThan(0);
    },
  );

  it('tried to take builds of branches elsewhere', () => {
    expect(outside).toBeGreaterThan(SEQUENCES);
  });
});
