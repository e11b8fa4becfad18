import { ConflictError } from '@backstage/errors';
import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';
import { heldClient } from './__testUtils__/heldClient';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { spaceState } from './__testUtils__/spaceState';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { removeBlueprint } from './removeBlueprint';

jest.setTimeout(60_000);

describe('what an empty space gets while the announcement is saved', () => {
  const bed = engineTestBed();
  const { engine, client, space, all, named, path, sandbox } = bed;
  const blueprint = smallBlueprint();
  const { objects } = blueprintSize(blueprint);
  /** The set of the ledger, and all that needs nothing else. */
  const first = [
    blueprint.environments,
    blueprint.feeds,
    blueprint.accounts,
    blueprint.libraryVariableSets,
    blueprint.projectGroups,
  ].reduce((sum, list) => sum + list.length, 1);

  const untilFirst = async (held: ReturnType<typeof heldClient>) => {
    while (held.made() < first) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  /** A run that is killed before its announcement has arrived. */
  const die = async () => {
    const held = heldClient(client);
    const run = applyBlueprint(blueprint, { ...engine, client: held.client });
    await untilFirst(held);
    held.kill();
    await expect(run).rejects.toThrow('killed');
    await expect(all('environments/all')).resolves.not.toEqual([]);
    const { VariableSetId } = await named(
      'libraryvariablesets/all',
      'Backstage: small',
    );
    const set = await client.get<any>(path(`variables/${VariableSetId}`));
    expect(set).toMatchObject({ Version: 0, Variables: [] });
    return set;
  };

  it('is nothing that needs anything else', async () => {
    const held = heldClient(client);
    const run = applyBlueprint(blueprint, { ...engine, client: held.client });
    await untilFirst(held);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(held.made()).toBe(first);
    expect(
      sandbox.requests().routes.filter(({ method }) => method === 'PUT'),
    ).toEqual([]);
    held.release();
    await run;
  });

  it('is ours for the next run, if this one is killed', async () => {
    await applyBlueprint(blueprint, engine);
    const wanted = await spaceState(bed);
    await sandbox.reset();

    await die();
    const { plan } = await applyBlueprint(blueprint, engine);
    expect(Object.keys(counts(plan)).sort()).toEqual(['create', 'unchanged']);
    expect(await spaceState(bed)).toEqual(wanted);
    expect(counts(await planBlueprint(blueprint, engine))).toEqual({
      unchanged: objects,
    });
  });

  it('can be removed, if this run is killed', async () => {
    await die();
    await removeBlueprint(blueprint, engine);
    await expect(all('environments/all')).resolves.toEqual([]);
    await expect(all('libraryvariablesets/all')).resolves.toEqual([]);
  });

  it('is left alone if a person has changed it since', async () => {
    await die();
    const [environment] = await all('environments/all');
    await client.put(path(`environments/${environment.Id}`), {
      ...environment,
      Description: 'Mine now',
    });
    const { plan } = await applyBlueprint(blueprint, engine);
    expect(counts(plan)).toMatchObject({ reuse: 1 });
    await expect(all('environments/all')).resolves.toContainEqual(
      expect.objectContaining({ Description: 'Mine now' }),
    );
  });

  it('counts as made by a person once somebody has written in the set', async () => {
    const set = await die();
    await client.put(path(`variables/${set.Id}`), set);
    const plan = await planBlueprint(blueprint, engine);
    expect(counts(plan)).toMatchObject({ reuse: first - 1 });
  });

  it('is there once if another run starts meanwhile, and one of them ends', async () => {
    const held = heldClient(client);
    const run = applyBlueprint(blueprint, { ...engine, client: held.client });
    await untilFirst(held);
    await applyBlueprint(blueprint, { client: bed.newClient(), space });
    held.release();
    const error = await run.catch(reason => reason);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain('Another run');
    expect(counts(await planBlueprint(blueprint, engine))).toEqual({
      unchanged: objects,
    });
    expect(held.made()).toBe(first);
  });
});
