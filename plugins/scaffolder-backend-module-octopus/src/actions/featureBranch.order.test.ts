import { random } from '@octopus-backstage/emulator-octopus/testing';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import { PRODUCTS } from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const SEED = Number(process.env.ORDER_SEED ?? 20261129);
const HISTORIES = 6;
const REQUESTS = 6;

describe('a copy of an environment', () => {
  const portal = octopubPortal();
  const { deploy, get, post, list, pass, clock } = portal;
  const named = async (path: string, name: string) =>
    (await get(path)).find(({ Name }: any) => Name === name);

  it.each(Array.from({ length: HISTORIES }, (_, index) => SEED + index))(
    'has what ran last, in any order of asking and taking effect (ORDER_SEED=%i)',
    async seed => {
      const next = random(seed);
      const project = await named('/projects/all', PRODUCTS);
      const environment = await named('/environments/all', 'Development');
      // Some go there twice: a progression shows only the deployment of a release
      // that was asked for last.
      const releases = (await list('/releases')).filter(
        ({ ProjectId, Version }: any) =>
          ProjectId === project.Id && /^[0-9.]+$/.test(Version),
      );
      const versions = new Map<string, string>();
      for (let count = 0; count < REQUESTS; count += 1) {
        const release = releases[Math.floor(next() * releases.length)];
        const due = next() < 0.4 ? 0 : Math.ceil(next() * 90);
        const { TaskId } = await post('/deployments', {
          ReleaseId: release.Id,
          EnvironmentId: environment.Id,
          ...(due && {
            QueueTime: new Date(clock.now() + due * 60_000).toISOString(),
          }),
        });
        versions.set(TaskId, release.Version);
        pass(Math.ceil(next() * 20));
      }
      pass(240);

      const ran = (await list('/tasks'))
        .filter(({ Id, State }: any) => versions.has(Id) && State === 'Success')
        .sort((a: any, b: any) => (a.StartTime < b.StartTime ? 1 : -1));
      expect(ran.length).toBeGreaterThan(1);
      await deploy({ project: 'EKS Octopub Frontend', branch: 'newbasket' });
      const copied = (await deployedIn(portal)).filter(
        each =>
          each.project === PRODUCTS && each.namespace === 'feature-newbasket',
      );
      expect(copied.map(({ version }) => version)).toEqual([
        versions.get(ran[0].Id),
      ]);
    },
  );
});
