import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed, entryOf } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { spaceState } from './__testUtils__/spaceState';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { planRemoval, removeBlueprint } from './removeBlueprint';

describe('removeBlueprint', () => {
  const bed = engineTestBed();
  const { engine, all, named, client, path, sandbox } = bed;
  const blueprint = smallBlueprint();
  const { objects } = blueprintSize(blueprint);

  const edit = async (list: string, name: string, fields: object) => {
    const item = await named(`${list}/all`, name);
    await client.put(path(`${list}/${item.Id}`), { ...item, ...fields });
  };
  const reasons = (plan: Awaited<ReturnType<typeof planRemoval>>) =>
    plan.entries
      .filter(({ action }) => action === 'keep')
      .map(({ kind, name, reason }) => `${kind} ${name}: ${reason}`);

  it('leaves an empty space as it was, ledger included', async () => {
    const empty = await spaceState(bed);
    await applyBlueprint(blueprint, engine);
    const plan = await planRemoval(blueprint, engine);
    expect(counts(plan)).toEqual({ delete: objects });
    const events: string[] = [];

    const removed = await removeBlueprint(blueprint, {
      ...engine,
      onProgress: ({ entry, done, total }) =>
        events.push(`${done}/${total} ${entry.action}`),
    });

    expect(removed.plan).toEqual(plan);
    expect(events).toHaveLength(objects);
    expect(events.at(-1)).toBe(`${objects}/${objects} delete`);
    expect(await spaceState(bed)).toEqual(empty);
    await expect(planRemoval(blueprint, engine)).resolves.toMatchObject({
      entries: [],
    });
  });

  it('only reads when it plans', async () => {
    await applyBlueprint(blueprint, engine);
    sandbox.clearRequests();
    await planRemoval(blueprint, engine);
    expect(
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('finds nothing to do in a space without a ledger', async () => {
    await client.post(path('environments'), { Name: 'Dev' });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(plan.entries).toEqual([]);
    await expect(all('environments/all')).resolves.toHaveLength(1);
  });

  it('keeps what a person edited, and what that needs', async () => {
    await applyBlueprint(blueprint, engine);
    await edit('projects', 'Stack', { Description: 'Mine' });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(entryOf(plan, 'project', 'Stack')).toMatchObject({
      action: 'keep',
      reason: 'it was edited in Octopus',
    });
    expect(entryOf(plan, 'deploymentProcess', 'Stack').reason).toBe(
      'what it is in stays: it was edited in Octopus',
    );
    expect(entryOf(plan, 'project', 'Web').reason).toBe(
      "the deployment process of project 'Stack' uses it",
    );
    expect(entryOf(plan, 'lifecycle', 'Straight').action).toBe('keep');
    expect(entryOf(plan, 'projectGroup', 'Demo').action).toBe('keep');
    await expect(all('projects/all')).resolves.toHaveLength(2);
    await expect(all('projecttriggers')).resolves.toHaveLength(1);
    const again = await planBlueprint(blueprint, engine);
    expect(counts(again)).toEqual({ keep: 1, unchanged: objects - 1 });
  });

  it('keeps a project in which a person edited something', async () => {
    await applyBlueprint(blueprint, engine);
    const [trigger] = await all('projecttriggers');
    await client.put(path(`projecttriggers/${trigger.Id}`), {
      ...trigger,
      IsDisabled: true,
    });
    const plan = await planRemoval(blueprint, engine);
    expect(entryOf(plan, 'project', 'Web').reason).toBe(
      "it holds trigger 'Look every night', which stays: it was edited in Octopus",
    );
    expect(entryOf(plan, 'project', 'Stack').action).toBe('delete');
  });

  it('keeps a project in which a person made something', async () => {
    await applyBlueprint(blueprint, engine);
    const web = await named('projects/all', 'Web');
    await client.post(path('channels'), { ProjectId: web.Id, Name: 'Own' });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(entryOf(plan, 'project', 'Web').reason).toBe(
      "it holds channel 'Own', which this blueprint did not make",
    );
    expect((await all('projects/all')).map(({ Name }) => Name)).toEqual([
      'Web',
    ]);
  });

  it('keeps a project that has releases, and all that it needs', async () => {
    await applyBlueprint(blueprint, engine);
    const web = await named('projects/all', 'Web');
    const side = await named('channels/all', 'Side');
    await client.post(path('releases'), {
      ProjectId: web.Id,
      ChannelId: side.Id,
      Version: '1.0.0',
      SelectedPackages: [
        { ActionName: 'Deploy', PackageReferenceName: 'web', Version: '1.0.0' },
      ],
    });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(entryOf(plan, 'project', 'Web').reason).toBe('it has releases');
    expect(entryOf(plan, 'account', 'AWS').reason).toBe(
      "variable 'Account' of 'Web' uses it",
    );
    expect((await all('projects/all')).map(({ Name }) => Name)).toEqual([
      'Web',
    ]);
    await expect(all('channels/all')).resolves.toHaveLength(2);
  });

  it('keeps a project whose runbooks have run', async () => {
    await applyBlueprint(blueprint, engine);
    const runbook = await named('runbooks/all', '🔍 Look');
    const dev = await named('environments/all', 'Dev');
    await client.post(path('runbookRuns'), {
      RunbookId: runbook.Id,
      RunbookSnapshotId: runbook.PublishedRunbookSnapshotId,
      EnvironmentId: dev.Id,
      FormValues: {},
    });
    const plan = await planRemoval(blueprint, engine);
    expect(entryOf(plan, 'project', 'Web').reason).toBe(
      'its runbooks have run',
    );
  });

  it('keeps a set in which a person made a variable', async () => {
    await applyBlueprint(blueprint, engine);
    const set = await named('libraryvariablesets/all', 'Shared');
    const variables = await client.get<any>(
      path(`variables/${set.VariableSetId}`),
    );
    variables.Variables.push({ Name: 'Own', Type: 'String', Value: 'x' });
    await client.put(path(`variables/${set.VariableSetId}`), variables);
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(reasons(plan)).toEqual([
      "variable Motto: what it is in stays: it holds variable 'Own' of 'Shared', which this blueprint did not make",
      "variable Token: what it is in stays: it holds variable 'Own' of 'Shared', which this blueprint did not make",
      "libraryVariableSet Shared: it holds variable 'Own' of 'Shared', which this blueprint did not make",
    ]);
    await expect(
      client.get(path(`variables/${set.VariableSetId}`)),
    ).resolves.toMatchObject({ Variables: [{}, {}, {}] });
  });

  it('keeps what somebody else uses', async () => {
    await applyBlueprint(blueprint, engine);
    const group = await named('projectgroups/all', 'Default Project Group');
    const lifecycle = await named('lifecycles/all', 'Straight');
    await client.post(path('projects'), {
      Name: 'Other',
      ProjectGroupId: group.Id,
      LifecycleId: lifecycle.Id,
    });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(reasons(plan)).toEqual([
      "lifecycle Straight: project 'Other' uses it",
      "environment Prod: lifecycle 'Straight' uses it",
      "environment Dev: lifecycle 'Straight' uses it",
    ]);
    await expect(named('lifecycles/all', 'Straight')).resolves.toEqual(
      lifecycle,
    );
  });

  it('keeps what a deployment target uses', async () => {
    await applyBlueprint(blueprint, engine);
    const dev = await named('environments/all', 'Dev');
    const account = await named('accounts/all', 'AWS');
    const [policy] = await all('machinepolicies/all');
    await client.post(path('machines'), {
      Name: 'cluster',
      EnvironmentIds: [dev.Id],
      Roles: ['EKS'],
      MachinePolicyId: policy.Id,
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://cluster.example.com',
        Namespace: 'web',
        SkipTlsVerification: 'False',
        Authentication: {
          AuthenticationType: 'KubernetesAws',
          AccountId: account.Id,
          ClusterName: 'cluster',
          UseInstanceRole: false,
          AssumeRole: false,
        },
      },
    });
    const plan = await planRemoval(blueprint, engine);
    expect(reasons(plan)).toEqual([
      "account AWS: deployment target 'cluster' uses it",
      "environment Dev: deployment target 'cluster' uses it",
    ]);
  });

  it('keeps what Octopus refuses to delete, with its words', async () => {
    await applyBlueprint(blueprint, engine);
    sandbox.addFault({
      method: 'DELETE',
      route: '/api/{spaceId}/accounts/{id}',
      effect: {
        type: 'error',
        status: 400,
        message: 'The Account has dependent resources and cannot be deleted.',
      },
    });
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(counts(plan)).toEqual({ delete: objects - 1, keep: 1 });
    expect(entryOf(plan, 'account', 'AWS').reason).toMatch(
      /Octopus does not delete it: .*dependent resources/,
    );
    sandbox.clearFaults();
    const second = await removeBlueprint(blueprint, engine);
    expect(counts(second.plan)).toEqual({ delete: 1 });
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  /** A project with a variable of its own, which was there before the blueprint. */
  const adopt = async () => {
    const web = await client.post<any>(path('projects'), {
      Name: 'Web',
      ProjectGroupId: (
        await named('projectgroups/all', 'Default Project Group')
      ).Id,
      LifecycleId: (await named('lifecycles/all', 'Default Lifecycle')).Id,
    });
    await client.put(path(`variables/${web.VariableSetId}`), {
      Id: web.VariableSetId,
      OwnerId: web.Id,
      Version: 0,
      Variables: [{ Name: 'Own', Type: 'String', Value: 'x', Scope: {} }],
    });
    await applyBlueprint(blueprint, { ...engine, existing: 'adopt' });
    return path(`variables/${web.VariableSetId}`);
  };
  const variablesIn = async (set: string) =>
    (await client.get<any>(set)).Variables.map(({ Name }: any) => Name);

  it('keeps a project that was adopted, and takes out what was added', async () => {
    const set = await adopt();
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(entryOf(plan, 'project', 'Web').reason).toBe(
      'it was there before and was adopted',
    );
    expect(entryOf(plan, 'runbook', '🔍 Look').action).toBe('delete');
    expect(entryOf(plan, 'channel', 'Side').action).toBe('delete');
    await expect(all('runbooks/all')).resolves.toEqual([]);
    await expect(variablesIn(set)).resolves.toEqual(['Own']);
  });

  it('takes out what was added although Octopus’s answer is lost', async () => {
    const set = await adopt();
    sandbox.addFault({
      ...{ method: 'PUT', route: set, nth: 1 },
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await removeBlueprint(blueprint, engine);
    expect(sandbox.faultsMet()).toBe(1);
    await expect(variablesIn(set)).resolves.toEqual(['Own']);
  });

  /** Removes, while somebody gives a variable of the set another value. */
  const removeWhileEdited = async (set: string, name: string) => {
    const put = jest.fn(async (...sent: Parameters<typeof client.put>) => {
      if (sent[0] === set && put.mock.calls.length === 1) {
        const now = await client.get<any>(set);
        now.Variables.find(({ Name }: any) => Name === name).Value = 'new';
        await client.put(set, now);
      }
      return client.put(...sent);
    });
    await removeBlueprint(blueprint, {
      ...engine,
      client: { ...client, put } as typeof client,
    });
  };

  it('takes out what was added while somebody edits something else', async () => {
    const set = await adopt();
    await removeWhileEdited(set, 'Own');
    await expect(client.get(set)).resolves.toMatchObject({
      Variables: [{ Name: 'Own', Value: 'new' }],
    });
  });

  it('leaves what somebody edits while it would be taken out', async () => {
    const set = await adopt();
    await expect(removeWhileEdited(set, 'Greeting')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^Could not delete variable 'Greeting' of project 'Web': .*another user has made changes/,
      ),
    });
    const { Variables } = await client.get<any>(set);
    expect(Variables).toContainEqual(
      expect.objectContaining({ Name: 'Greeting', Value: 'new' }),
    );
  });

  it('leaves what was only reused', async () => {
    await client.post(path('environments'), { Name: 'Dev' });
    await applyBlueprint(blueprint, engine);
    const { plan } = await removeBlueprint(blueprint, engine);
    expect(counts(plan)).toEqual({ delete: objects - 1 });
    expect((await all('environments/all')).map(({ Name }) => Name)).toEqual([
      'Dev',
    ]);
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  it('removes what an earlier blueprint made', async () => {
    await applyBlueprint(smallBlueprint({ projectName: 'Old' }), engine);
    await applyBlueprint(blueprint, engine);
    await removeBlueprint(blueprint, engine);
    await expect(all('projects/all')).resolves.toEqual([]);
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  it('goes on where it was interrupted', async () => {
    await applyBlueprint(blueprint, engine);
    sandbox.addFault({
      method: 'DELETE',
      nth: 3,
      effect: { type: 'error', status: 403, message: 'You may not.' },
    });
    await expect(removeBlueprint(blueprint, engine)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /^Could not delete .*You may not.*objects are dealt with; run again to continue\.$/,
      ),
    });
    sandbox.clearFaults();
    await removeBlueprint(blueprint, engine);
    await expect(all('environments/all')).resolves.toEqual([]);
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  it('stops when it is cancelled', async () => {
    await applyBlueprint(blueprint, engine);
    const controller = new AbortController();
    const stop = sandbox.onExchange(({ method }) => {
      if (method === 'DELETE') {
        controller.abort(new Error('cancelled'));
      }
    });
    await expect(
      removeBlueprint(blueprint, { ...engine, signal: controller.signal }),
    ).rejects.toThrow('cancelled');
    stop();
    await removeBlueprint(blueprint, engine);
    await expect(all('projects/all')).resolves.toEqual([]);
  });
});
