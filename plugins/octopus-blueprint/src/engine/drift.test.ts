import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed, entryOf } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';

describe('objects that a person edited', () => {
  const bed = engineTestBed();
  const { engine, all, named, client, path } = bed;
  const { objects } = blueprintSize(smallBlueprint());

  const edit = async (list: string, name: string, fields: object) => {
    const item = await named(`${list}/all`, name);
    await client.put(path(`${list}/${item.Id}`), { ...item, ...fields });
    return item;
  };
  const variablesOfWeb = async () => {
    const web = await named('projects/all', 'Web');
    return client.get<any>(path(`variables/${web.VariableSetId}`));
  };

  beforeEach(async () => {
    await applyBlueprint(smallBlueprint(), engine);
  });

  it('are kept, whatever the blueprint wants by now', async () => {
    await edit('environments', 'Dev', { Description: 'Mine' });
    const newer = smallBlueprint({ environmentDescription: 'Newer' });
    const { plan } = await applyBlueprint(newer, engine);
    expect(entryOf(plan, 'environment', 'Dev')).toMatchObject({
      action: 'keep',
      reason: 'it was edited in Octopus',
      changes: ['Description'],
    });
    expect(counts(plan)).toEqual({ keep: 1, unchanged: objects - 1 });
    await expect(named('environments/all', 'Dev')).resolves.toMatchObject({
      Description: 'Mine',
    });
  });

  it('are brought back when that is asked for', async () => {
    await edit('environments', 'Dev', { Description: 'Mine' });
    const options = { ...engine, edited: 'overwrite' as const };
    const { plan } = await applyBlueprint(smallBlueprint(), options);
    expect(entryOf(plan, 'environment', 'Dev')).toMatchObject({
      action: 'update',
      changes: ['Description'],
    });
    await expect(named('environments/all', 'Dev')).resolves.toMatchObject({
      Description: 'For developers',
    });
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('are known by their ids when they were renamed', async () => {
    await edit('environments', 'Dev', { Name: 'Development' });
    const { plan } = await applyBlueprint(
      smallBlueprint({ script: 'echo newer' }),
      engine,
    );
    expect(entryOf(plan, 'environment', 'Dev').action).toBe('keep');
    expect((await all('environments/all')).map(({ Name }) => Name)).toEqual([
      'Development',
      'Prod',
    ]);
  });

  it('count one by one among variables, and others in the set stay', async () => {
    const set = await variablesOfWeb();
    await client.put(path(`variables/${set.Id}`), {
      ...set,
      Variables: [
        ...set.Variables.map((variable: any) =>
          variable.Name === 'Greeting'
            ? { ...variable, Value: 'Moin' }
            : variable,
        ),
        { Name: 'Own', Type: 'String', Value: 'x', Scope: {} },
      ],
    });
    const newer = smallBlueprint({ greeting: 'Good day' });
    newer.projects[0].variables[2].value = '2';
    const { plan } = await applyBlueprint(newer, engine);
    expect(entryOf(plan, 'variable', 'Greeting').action).toBe('keep');
    expect(entryOf(plan, 'variable', 'Size (Dev)').action).toBe('update');
    expect(
      (await variablesOfWeb()).Variables.map(({ Name, Value }: any) => [
        Name,
        Value,
      ]).sort(),
    ).toEqual([
      ['Account', expect.any(String)],
      ['Greeting', 'Moin'],
      ['Own', 'x'],
      ['Size', '2'],
      ['Size', '3'],
    ]);
  });

  it('keep their steps, and are not published over the head of their editor', async () => {
    const [process] = await all('runbookProcesses');
    process.Steps[0].Actions[0].Properties['Octopus.Action.Script.ScriptBody'] =
      'echo mine';
    await client.put(path(`runbookProcesses/${process.Id}`), process);
    const { plan } = await applyBlueprint(
      smallBlueprint({ greeting: 'Good day' }),
      engine,
    );
    expect(entryOf(plan, 'runbookProcess', '🔍 Look')).toMatchObject({
      action: 'keep',
      changes: ['Steps'],
    });
    await expect(all('runbookSnapshots')).resolves.toHaveLength(1);
    expect(JSON.stringify(await all('runbookProcesses'))).toContain(
      'echo mine',
    );
  });

  it('are not those whose edit says what the blueprint says', async () => {
    await edit('environments', 'Dev', { Description: 'Newer' });
    const newer = smallBlueprint({ environmentDescription: 'Newer' });
    const { plan } = await applyBlueprint(newer, engine);
    expect(counts(plan)).toEqual({ unchanged: objects });
    const again = await planBlueprint(
      smallBlueprint({ environmentDescription: 'Newest' }),
      engine,
    );
    expect(entryOf(again, 'environment', 'Dev').action).toBe('update');
  });

  it('come back when they were deleted', async () => {
    const [trigger] = await all('projecttriggers');
    await client.delete(path(`projecttriggers/${trigger.Id}`));
    const { plan } = await applyBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'trigger', 'Look every night')).toMatchObject({
      action: 'create',
      reason: 'it was deleted in Octopus',
    });
    expect(counts(plan)).toEqual({ create: 1, unchanged: objects - 1 });
  });

  it('come back with all that was in them, and what refers to them is updated', async () => {
    const web = await named('projects/all', 'Web');
    await client.delete(path(`projects/${web.Id}`));
    const { plan } = await applyBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'project', 'Web').action).toBe('create');
    const stack = plan.entries.find(
      ({ kind, project }) =>
        kind === 'deploymentProcess' && project === 'Stack',
    );
    expect(stack).toMatchObject({ action: 'update', changes: ['Steps'] });
    const now = await named('projects/all', 'Web');
    expect(JSON.stringify(await all('deploymentprocesses'))).toContain(
      `"PackageId":"${now.Id}"`,
    );
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('are published again when their snapshot is gone', async () => {
    const runbook = await named('runbooks/all', '🔍 Look');
    await client.put(path(`runbooks/${runbook.Id}`), {
      ...runbook,
      PublishedRunbookSnapshotId: null,
    });
    const { plan } = await applyBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'runbookProcess', '🔍 Look')).toMatchObject({
      action: 'update',
      changes: ['PublishedRunbookSnapshotId'],
    });
  });
});
