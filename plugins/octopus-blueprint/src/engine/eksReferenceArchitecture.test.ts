import { Blueprint, eksReferenceArchitecture } from '../blueprint';
import { blueprintContents } from '../blueprint/blueprintContents';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';
import { requestBudget } from './__testUtils__/requestBudget';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { removeBlueprint } from './removeBlueprint';

jest.setTimeout(60_000);

/** The packages that runbooks use; publishing looks up a version of each. */
function runbookPackages({ projects }: Blueprint): Set<unknown> {
  return new Set(
    projects
      .flatMap(project => project.runbooks)
      .flatMap(runbook => runbook.steps)
      .flatMap(step => step.packages ?? [])
      .map(({ packageId }) => packageId),
  );
}

/** What Octopus documents for new instances; octopus-api.md section 4.2. */
const rateLimit = { requestsPerMinute: 200, burstLimit: 200 };

describe('the EKS reference architecture, at the pace that Octopus allows', () => {
  const bed = engineTestBed({ rateLimit });
  const { engine, all, sandbox } = bed;
  const statuses: number[] = [];
  sandbox.onExchange(({ status }) => statuses.push(status));
  beforeEach(() => {
    statuses.length = 0;
  });

  it('is created within its budget and without a retry', async () => {
    const blueprint = eksReferenceArchitecture();
    const result = await applyBlueprint(blueprint, engine);
    const { total } = sandbox.requests();

    expect(counts(result.plan)).toEqual({
      create: result.plan.entries.length,
    });
    expect(result.plan.entries.filter(({ reason }) => reason)).toEqual([]);
    const packages = runbookPackages(blueprint);
    expect(packages.size).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(
      requestBudget(result.plan, packages.size),
    );
    expect(total).toBeGreaterThan(
      result.plan.entries.filter(({ kind }) => kind !== 'variable').length,
    );
    expect(statuses).not.toContain(429);
    expect(bed.retries()).toEqual([]);

    const runbooks = await all('runbooks/all');
    expect(runbooks.map(({ Name }) => Name).sort()).toEqual(
      blueprintContents(blueprint).runbooks.sort(),
    );
    expect(
      runbooks.filter(runbook => !runbook.PublishedRunbookSnapshotId),
    ).toEqual([]);
    const channels = await all('channels/all');
    expect(channels.filter(({ Name }) => Name === 'Default')).toEqual([]);
    const projects = await all('projects/all');
    expect(channels.filter(({ IsDefault }) => IsDefault)).toHaveLength(
      projects.length,
    );
  });

  it('costs little when there is nothing to change', async () => {
    await applyBlueprint(eksReferenceArchitecture(), engine);
    sandbox.clearRequests();
    const { plan } = await applyBlueprint(eksReferenceArchitecture(), engine);
    expect(counts(plan)).toEqual({ unchanged: plan.entries.length });
    expect(sandbox.requests().total).toBeLessThanOrEqual(
      requestBudget(plan, 0),
    );
    expect(statuses).not.toContain(429);
  });

  it('costs little more when the same credentials are typed in again', async () => {
    const credentials = {
      awsAccessKey: 'AKIAIOSFODNN7EXAMPLE',
      awsSecretKey: 'aws-secret',
      dockerHubUsername: 'docker-user',
      dockerHubPassword: 'docker-secret',
      githubToken: 'github-secret',
      octopusApiKey: 'API-FORRUNBOOKS',
    };
    const blueprint = eksReferenceArchitecture(credentials);
    await applyBlueprint(blueprint, engine);
    sandbox.clearRequests();
    const { plan } = await applyBlueprint(blueprint, engine);
    expect(
      plan.entries.flatMap(({ action, kind, name }) =>
        action === 'unchanged' ? [] : `${action} ${kind} ${name}`,
      ),
    ).toEqual(['update feed Docker Hub', 'update account AWS Account']);
    // These two, and the ledger before and after.
    expect(sandbox.requests().total).toBeLessThanOrEqual(
      requestBudget(plan, 0) + 2 + 2,
    );
  });
});

describe('the EKS reference architecture', () => {
  const bed = engineTestBed();
  const { engine, all, sandbox } = bed;

  it('is removed without a trace', async () => {
    const blueprint = eksReferenceArchitecture();
    await applyBlueprint(blueprint, engine);
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(counts(plan)).toEqual({ delete: plan.entries.length });
    await expect(all('environments/all')).resolves.toEqual([]);
    await expect(all('projects/all')).resolves.toEqual([]);
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  it('is published as far as feeds tell versions, and the rest later', async () => {
    sandbox.addFault({
      route: '/api/{spaceId}/feeds/{id}/packages/versions',
      effect: { type: 'error', status: 400, message: 'The feed is down.' },
    });
    const first = await applyBlueprint(eksReferenceArchitecture(), engine);
    const open = first.plan.entries.filter(({ reason }) => reason);
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({
      kind: 'runbookProcess',
      reason: expect.stringMatching(/^not published, as .*The feed is down/),
    });
    expect(
      (await all('runbooks/all')).filter(
        runbook => !runbook.PublishedRunbookSnapshotId,
      ),
    ).toHaveLength(1);

    sandbox.clearFaults();
    const plan = await planBlueprint(eksReferenceArchitecture(), engine);
    expect(plan.entries.filter(({ action }) => action === 'update')).toEqual([
      expect.objectContaining({
        name: open[0].name,
        changes: ['PublishedRunbookSnapshotId'],
      }),
    ]);
    const second = await applyBlueprint(eksReferenceArchitecture(), engine);
    expect(second.plan.entries.filter(({ reason }) => reason)).toEqual([]);
    expect(
      (await all('runbooks/all')).filter(
        runbook => !runbook.PublishedRunbookSnapshotId,
      ),
    ).toEqual([]);
  });
});
