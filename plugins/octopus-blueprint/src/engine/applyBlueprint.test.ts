import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { ProgressEvent } from './model/Plan';

describe('applyBlueprint', () => {
  const bed = engineTestBed();
  const { engine, all, named } = bed;
  const { objects } = blueprintSize(smallBlueprint());

  it('creates everything in an empty space, as planned', async () => {
    const blueprint = smallBlueprint();
    const plan = await planBlueprint(blueprint, engine);
    expect(counts(plan)).toEqual({ create: objects });
    await expect(all('projects/all')).resolves.toEqual([]);

    const result = await applyBlueprint(blueprint, engine);

    expect(result.plan.entries.map(({ id: _, ...entry }) => entry)).toEqual(
      plan.entries,
    );
    expect(result.plan.entries.filter(({ id }) => !id)).toEqual([]);
    expect(result.projects).toEqual([
      { name: 'Web', id: 'Projects-1', slug: 'web' },
      { name: 'Stack', id: 'Projects-2', slug: 'stack' },
    ]);
    expect(result.plan.space).toEqual({ id: 'Spaces-2', name: 'Platform' });
  });

  it('turns names into ids', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const [dev, prod] = await all('environments/all');
    const lifecycle = await named('lifecycles/all', 'Straight');
    expect(
      lifecycle.Phases.map((phase: any) => phase.OptionalDeploymentTargets),
    ).toEqual([[dev.Id], [prod.Id]]);

    const web = await named('projects/all', 'Web');
    const account = await named('accounts/all', 'AWS');
    const { Variables } = await bed.client.get<any>(
      bed.path(`variables/${web.VariableSetId}`),
    );
    expect(
      Variables.map(({ Name, Value, Scope }: any) => [Name, Value, Scope]),
    ).toEqual([
      ['Greeting', 'Hello', {}],
      ['Account', account.Id, {}],
      ['Size', '1', { Environment: [dev.Id] }],
      ['Size', '3', { Environment: [prod.Id] }],
    ]);

    const stack = await named('projects/all', 'Stack');
    const process = await bed.client.get<any>(
      bed.path(`projects/${stack.Id}/deploymentprocesses`),
    );
    const [action] = process.Steps[0].Actions;
    expect(action.Properties['Octopus.Action.DeployRelease.ProjectId']).toBe(
      web.Id,
    );
    const releases = (await all('feeds/all')).find(
      ({ FeedType }) => FeedType === 'OctopusProject',
    );
    expect(action.Packages[0]).toMatchObject({
      PackageId: web.Id,
      FeedId: releases!.Id,
    });
  });

  it('leaves no channel but those of the blueprint', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const web = await named('projects/all', 'Web');
    const channels = await all('channels/all');
    expect(
      channels
        .filter(({ ProjectId }) => ProjectId === web.Id)
        .map(({ Name, IsDefault }) => [Name, IsDefault])
        .sort(),
    ).toEqual([
      ['Mainline', true],
      ['Side', false],
    ]);
    expect(channels.map(({ Name }) => Name)).not.toContain('Default');
  });

  it('publishes runbooks with the variables that they see', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const runbook = await named('runbooks/all', '🔍 Look');
    const snapshots = await all('runbookSnapshots');
    expect(snapshots.map(({ Id }) => Id)).toEqual([
      runbook.PublishedRunbookSnapshotId,
    ]);
    const frozen = await bed.client.get<any>(
      bed.path(`variables/${snapshots[0].FrozenProjectVariableSetId}`),
    );
    expect(frozen.Variables).toHaveLength(4);
  });

  it('uses the default pool where the instance has none of the name', async () => {
    const blueprint = smallBlueprint();
    blueprint.projects[0].deploymentProcess[0].workerPool = 'No such pool';
    await applyBlueprint(blueprint, engine);
    const web = await named('projects/all', 'Web');
    const process = await bed.client.get<any>(
      bed.path(`projects/${web.Id}/deploymentprocesses`),
    );
    expect(process.Steps[0].Actions[0].WorkerPoolId || null).toBeNull();
  });

  it('reads a process or a set again when its version is not what it expects', async () => {
    // Somebody, or another kind of server, has written them since they were made.
    const meddling = {
      ...bed.client,
      post: async (url: string, body: any, options: any) => {
        const made = await bed.client.post<any>(url, body, options);
        if (made.RunbookProcessId) {
          const process = bed.path(`runbookProcesses/${made.RunbookProcessId}`);
          await bed.client.put(process, await bed.client.get(process));
        }
        if (made.VariableSetId) {
          const set = bed.path(`variables/${made.VariableSetId}`);
          await bed.client.put(set, await bed.client.get(set));
        }
        return made;
      },
    } as typeof bed.client;
    const { plan } = await applyBlueprint(smallBlueprint(), {
      ...engine,
      client: meddling,
    });
    expect(counts(plan)).toEqual({ create: objects });
    expect((await all('runbookProcesses'))[0].Version).toBe(2);
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('does not write over steps that somebody made in the meantime', async () => {
    const meddling = {
      ...bed.client,
      post: async (url: string, body: any, options: any) => {
        const made = await bed.client.post<any>(url, body, options);
        if (made.RunbookProcessId) {
          const process = bed.path(`runbookProcesses/${made.RunbookProcessId}`);
          const now = await bed.client.get<any>(process);
          const [web] = await all('deploymentprocesses');
          await bed.client.put(process, { ...now, Steps: web.Steps });
        }
        return made;
      },
    } as typeof bed.client;
    await expect(
      applyBlueprint(smallBlueprint(), {
        ...engine,
        client: meddling,
        concurrency: 1,
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /Could not create runbook process '🔍 Look' of project 'Web': .*another user has made changes/,
      ),
    });
  });

  it('tells of every object once, in an order that makes sense', async () => {
    const events: ProgressEvent[] = [];
    await applyBlueprint(smallBlueprint(), {
      ...engine,
      onProgress: event => events.push(event),
    });
    expect(events.map(({ done }) => done)).toEqual(
      Array.from({ length: objects }, (_, index) => index + 1),
    );
    const place = (kind: string) =>
      events.findIndex(({ entry }) => entry.kind === kind);
    expect(place('environment')).toBeLessThan(place('lifecycle'));
    expect(place('lifecycle')).toBeLessThan(place('project'));
    expect(place('runbookProcess')).toBeLessThan(place('trigger'));
    expect(events.every(({ entry }) => entry.id)).toBe(true);
  });

  it('finds nothing to do the second time, and writes nothing', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    bed.sandbox.clearRequests();
    const result = await applyBlueprint(smallBlueprint(), engine);
    expect(counts(result.plan)).toEqual({ unchanged: objects });
    const { routes } = bed.sandbox.requests();
    expect(routes.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(result.projects.map(({ name }) => name)).toEqual(['Web', 'Stack']);
  });

  it('plans the same in the same state', async () => {
    const first = await planBlueprint(smallBlueprint(), engine);
    const second = await planBlueprint(smallBlueprint(), engine);
    expect(second).toEqual(first);
    await applyBlueprint(smallBlueprint(), engine);
    const third = await planBlueprint(smallBlueprint(), engine);
    expect(third.entries.map(({ kind, name }) => [kind, name])).toEqual(
      first.entries.map(({ kind, name }) => [kind, name]),
    );
  });

  it('updates what a newer blueprint changes, and nothing else', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const before = await named('environments/all', 'Dev');
    const result = await applyBlueprint(
      smallBlueprint({
        version: '2.0.0',
        environmentDescription: 'For all',
        script: 'echo newer',
      }),
      engine,
    );
    expect(counts(result.plan)).toEqual({ unchanged: objects - 2, update: 2 });
    expect(
      result.plan.entries
        .filter(({ action }) => action === 'update')
        .map(({ kind, changes }) => [kind, changes]),
    ).toEqual([
      ['environment', ['Description']],
      ['deploymentProcess', ['Steps']],
    ]);
    await expect(named('environments/all', 'Dev')).resolves.toMatchObject({
      Id: before.Id,
      Description: 'For all',
    });
    const [process] = await all('deploymentprocesses');
    expect(process.Version).toBe(2);
    expect(JSON.stringify(process)).toContain('echo newer');
  });

  it('keeps the ids of steps when it changes them', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const [before] = await all('deploymentprocesses');
    await applyBlueprint(smallBlueprint({ script: 'echo newer' }), engine);
    const [after] = await all('deploymentprocesses');
    expect(after.Steps[0].Id).toBe(before.Steps[0].Id);
    expect(after.Steps[0].Actions[0].Id).toBe(before.Steps[0].Actions[0].Id);
  });

  it('publishes again when a variable changes', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const result = await applyBlueprint(
      smallBlueprint({ greeting: 'Good day' }),
      engine,
    );
    expect(
      result.plan.entries
        .filter(({ action }) => action === 'update')
        .map(({ kind, name, changes }) => [kind, name, changes]),
    ).toEqual([
      ['variable', 'Greeting', ['Value']],
      ['runbookProcess', '🔍 Look', ['PublishedRunbookSnapshotId']],
    ]);
    const snapshots = await all('runbookSnapshots');
    const runbook = await named('runbooks/all', '🔍 Look');
    expect(snapshots).toHaveLength(2);
    const published = snapshots.find(
      ({ Id }) => Id === runbook.PublishedRunbookSnapshotId,
    )!;
    const frozen = await bed.client.get<any>(
      bed.path(`variables/${published.FrozenProjectVariableSetId}`),
    );
    expect(JSON.stringify(frozen.Variables)).toContain('Good day');
    await expect(
      planBlueprint(smallBlueprint({ greeting: 'Good day' }), engine).then(
        counts,
      ),
    ).resolves.toEqual({ unchanged: objects });
  });

  it('reports what a newer blueprint no longer has, and leaves it', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const smaller = smallBlueprint();
    smaller.projects[0].triggers = [];
    smaller.projects[0].variables.pop();
    const { plan } = await applyBlueprint(smaller, engine);
    expect(
      plan.entries
        .filter(({ action }) => action !== 'unchanged')
        .map(({ kind, name, action, reason }) => [kind, name, action, reason]),
    ).toEqual([
      [
        'variable',
        'Size (Prod)',
        'keep',
        'the blueprint no longer has it; delete it if nobody needs it',
      ],
      [
        'trigger',
        'Look every night',
        'keep',
        'the blueprint no longer has it; delete it if nobody needs it',
      ],
    ]);
    await expect(all('projecttriggers')).resolves.toHaveLength(1);
  });
});
