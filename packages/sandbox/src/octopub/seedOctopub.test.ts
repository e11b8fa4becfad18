import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { eksReferenceArchitecture } from '@octopus-backstage/plugin-octopus-blueprint';
import { createDemoOctopus } from './createDemoOctopus';

const NOW = Date.UTC(2026, 10, 18, 9, 30);
const octopus = createDemoOctopus({
  rateLimit: false,
  now: () => new Date(NOW),
});
checkOctopusTraffic(octopus);
beforeEach(() => octopus.reset());

const get = async (path: string, space = 'Spaces-1') => {
  const response = await octopus.fetch(
    new Request(`http://octopus.test/api/${space}${path}`, {
      headers: { 'X-Octopus-ApiKey': octopus.keys.admin },
    }),
  );
  expect(response.status).toBe(200);
  return response.json();
};
const project = async (name: string) =>
  (await get(`/projects?name=${encodeURIComponent(name)}`)).Items[0];
const progressionOf = async (name: string) =>
  get(`/projects/${(await project(name)).Id}/progression`);

/** Version and state of the last deployment to each environment. */
async function currentOf(name: string): Promise<Record<string, string>> {
  const { Environments, Releases } = await progressionOf(name);
  const current: Record<string, string> = {};
  for (const { Id, Name } of Environments) {
    for (const release of Releases) {
      const item = release.Deployments[Id]?.find((i: any) => i.IsCurrent);
      if (item) current[Name] = `${item.ReleaseVersion} ${item.State}`;
    }
  }
  return current;
}

describe('the seeded space', () => {
  it('has the objects of the reference architecture', async () => {
    const names = async (path: string) =>
      (await get(`${path}/all`)).map(({ Name }: any) => Name);
    expect(await names('/environments')).toEqual([
      'Development',
      'Feature Branch',
      'Test',
      'Production',
      'Security',
      'Sync',
    ]);
    expect(await names('/projects')).toEqual([
      '_ AWS EKS Infrastructure',
      '_ Deploy EKS Octopub Stack',
      'Docker Project Templates',
      'EKS Octopub Audits',
      'EKS Octopub Frontend',
      'EKS Octopub Products',
    ]);
    expect(await names('/lifecycles')).toEqual(
      expect.arrayContaining(['Application', 'DevSecOps', 'Feature Branch']),
    );
    expect(await names('/machines')).toHaveLength(4);
    const runbooks = await get('/runbooks/all');
    expect(runbooks).toHaveLength(
      eksReferenceArchitecture().projects.flatMap(each => each.runbooks).length,
    );
    expect(
      runbooks.every((runbook: any) => runbook.PublishedRunbookSnapshotId),
    ).toBe(true);
  });

  it('has each service somewhere else on its way', async () => {
    expect(await currentOf('EKS Octopub Frontend')).toEqual({
      Development: '0.2.6 Success',
      'Feature Branch': '0.2.6-newbasket.3 Success',
      Test: '0.2.5 Success',
      Production: '0.2.4 Success',
      Security: '0.2.4 Success',
    });
    expect(await currentOf('EKS Octopub Products')).toMatchObject({
      Development: '0.3.4 Success',
      Test: '0.3.4 Failed',
      Production: '0.3.3 Success',
    });
    expect(await currentOf('EKS Octopub Audits')).toMatchObject({
      Development: '0.1.9 Success',
      Test: '0.1.8 Success',
    });
    expect(await currentOf('_ Deploy EKS Octopub Stack')).toEqual({
      Development: '0.0.5 Success',
      'Feature Branch': '0.0.5 Success',
      Test: '0.0.4 Success',
      Production: '0.0.4 Success',
    });
  });

  it('has a feature branch in a namespace of its own', async () => {
    const { Id } = await project('EKS Octopub Frontend');
    const [environment] = (await get('/environments?name=Feature%20Branch'))
      .Items;
    const { Items } = await get(
      `/deployments?projects=${Id}&environments=${environment.Id}`,
    );
    expect(Items.map((item: any) => item.Name)).toHaveLength(2);
    for (const { ManifestVariableSetId } of Items) {
      const set = await get(`/variables/${ManifestVariableSetId}`);
      expect(set.Variables).toMatchObject([
        { Name: 'Kubernetes.Namespace', Value: 'newbasket' },
      ]);
    }
  });

  it('never lets a prerelease out of the Feature Branch environment', async () => {
    const { Items } = await get('/releases?take=1000');
    const branches = Items.filter(({ Version }: any) => Version.includes('-'));
    expect(branches).toHaveLength(1);
    const deployments = await get(`/releases/${branches[0].Id}/deployments`);
    const [environment] = (await get('/environments?name=Feature%20Branch'))
      .Items;
    expect(
      deployments.Items.map(({ EnvironmentId }: any) => EnvironmentId),
    ).toEqual([environment.Id]);
  });

  it('has release notes, build information and people', async () => {
    const { Id } = await project('EKS Octopub Products');
    const release = await get(`/projects/${Id}/releases/0.3.3`);
    expect(release.ReleaseNotes).toContain('Answer 304');
    expect(release.BuildInformation).toMatchObject([
      { Branch: 'main', Commits: [{ Comment: expect.any(String) }] },
    ]);
    const { Items } = await get(`/deployments?projects=${Id}&take=1000`);
    const people = new Set(Items.map(({ DeployedBy }: any) => DeployedBy));
    expect([...people].sort()).toEqual([
      'System',
      'ada',
      'linus',
      'octopub-ci',
    ]);
  });

  it('has nothing in the future, and nothing that still runs', async () => {
    const { Items, TotalCounts } = await get('/tasks?take=1000');
    expect(TotalCounts).toMatchObject({ Queued: 0, Executing: 0, Failed: 1 });
    expect(Items.length).toBeGreaterThan(80);
    for (const { QueueTime, CompletedTime } of Items) {
      expect(Date.parse(CompletedTime)).toBeLessThanOrEqual(NOW);
      expect(Date.parse(QueueTime)).toBeGreaterThan(NOW - 42 * 86_400_000);
    }
  });

  it('has runs of the triggers that scale pods', async () => {
    const { Items } = await get('/runbookRuns?take=1000');
    const scaled = Items.filter(({ RunbookName }: any) =>
      RunbookName.includes('Scale Pods'),
    );
    expect(scaled.length).toBeGreaterThanOrEqual(12);
    expect(scaled[0]).toMatchObject({ DeployedBy: 'System' });
  });

  it('leaves the other space empty', async () => {
    expect(await get('/projects/all', 'Spaces-2')).toEqual([]);
    expect((await get('/tasks', 'Spaces-2')).Items).toEqual([]);
  });
});

describe('seeding', () => {
  it('is the same every time, and at every task speed', async () => {
    const tasksOf = async (taskSpeed: number) => {
      const sandbox = createDemoOctopus({
        now: () => new Date(NOW),
        taskSpeed,
        rateLimit: false,
      });
      const response = await sandbox.fetch(
        new Request('http://octopus.test/api/tasks?take=1000', {
          headers: { 'X-Octopus-ApiKey': sandbox.keys.admin },
        }),
      );
      return (await response.json()).Items.map(
        ({ Description, StartTime, CompletedTime, State }: any) => ({
          Description,
          StartTime,
          CompletedTime,
          State,
        }),
      );
    };
    const once = await tasksOf(1);
    expect(await tasksOf(1)).toEqual(once);
    expect(await tasksOf(Infinity)).toEqual(once);
  });

  it('takes little time', async () => {
    const sandbox = createDemoOctopus();
    // Of the processor: a busy machine takes longer by the clock.
    const started = process.cpuUsage();
    await sandbox.reset();
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});
