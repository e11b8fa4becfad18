import { dyingClient } from './__testUtils__/dyingClient';
import { engineTestBed } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { RunOrigin, RunRecord } from './model/RunRecord';
import { removeBlueprint } from './removeBlueprint';

const first = { task: 'task-1', startedBy: 'user:default/anna' };
const second = { task: 'task-2', startedBy: 'user:default/bert' };
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

describe('whose run changed a space', () => {
  const bed = engineTestBed();
  const { engine, client, path, named, sandbox } = bed;
  const blueprint = smallBlueprint();

  const by = (origin?: RunOrigin) => {
    const told: RunRecord[] = [];
    const onEarlierRun = (run: RunRecord) => told.push(run);
    return { told, options: { ...engine, origin, onEarlierRun } };
  };
  /** The variables of the ledger's set, with its document parsed. */
  const readLedger = async () => {
    const set = await named(
      'libraryvariablesets/all',
      `Backstage: ${blueprint.id}`,
    );
    const url = path(`variables/${set.VariableSetId}`);
    const variables = await client.get<any>(url);
    const [variable] = variables.Variables;
    return { url, variables, document: JSON.parse(variable.Value) };
  };

  it('is not told of the first one, and is of that one afterwards', async () => {
    const one = by(first);
    await applyBlueprint(blueprint, one.options);
    expect(one.told).toEqual([]);

    const two = by(second);
    await planBlueprint(blueprint, two.options);
    await applyBlueprint(blueprint, two.options);
    const record = { ...first, startedAt: time, finishedAt: time };
    // What had nothing to change is not noted.
    expect(two.told).toEqual([record, record]);
    expect((await readLedger()).document.writtenBy).toEqual(record);
  });

  it('is told before anything is removed, too, of a run that did not finish', async () => {
    const { client: dying } = dyingClient(client, 8, 'before');
    await applyBlueprint(blueprint, {
      ...by(first).options,
      client: dying,
    }).catch(() => undefined);

    const { told, options } = by(second);
    sandbox.clearRequests();
    const changedBefore = () =>
      sandbox.requests().routes.some(({ method }) => method !== 'GET');
    await removeBlueprint(blueprint, {
      ...options,
      onEarlierRun: run => {
        expect(changedBefore()).toBe(false);
        options.onEarlierRun(run);
      },
    });
    expect(told).toEqual([{ ...first, startedAt: time }]);
  });

  /** A client that lets something happen between what it has read and its first write. */
  const interruptedBy = (happens: () => Promise<unknown>) => {
    let once: Promise<unknown> | undefined;
    const post: typeof client.post = async (...request) => {
      once ??= happens();
      await once;
      return client.post(...request);
    };
    return { ...client, post } as typeof client;
  };

  it.each([
    ['is', 'at work still', 8],
    ['was', 'done', Infinity],
  ])(
    'is in the refusal of the one that another got ahead of, which %s %s',
    async (verb, _, writes) => {
      const other = () =>
        applyBlueprint(blueprint, {
          ...by(second).options,
          client: dyingClient(client, writes, 'after').client,
        }).catch(() => undefined);
      await expect(
        applyBlueprint(blueprint, {
          ...by(first).options,
          client: interruptedBy(other),
        }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(
          `${verb} in progress in this space${
            verb === 'was' ? ' at the same time' : ''
          }: task task-2, started by user:default/bert at `,
        ),
      });
    },
  );

  it('is in the refusal of what is in the way', async () => {
    await applyBlueprint(blueprint, by(first).options);
    const project = await named('projects/all', 'Web');
    const { url, variables, document } = await readLedger();
    delete document.objects['project/Web'];
    variables.Variables[0].Value = JSON.stringify(document);
    await client.put(url, variables);

    await expect(
      applyBlueprint(blueprint, by(second).options),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /project 'Web'.* The last run in this space was task task-1, started by user:default\/anna at \S+Z and finished at \S+Z\.$/,
      ),
    });
    expect(await named('projects/all', 'Web')).toEqual(project);
  });

  it('is not told by the ledger of an earlier version', async () => {
    await applyBlueprint(blueprint, by().options);
    expect((await readLedger()).document).not.toHaveProperty('writtenBy');
    const { told, options } = by(second);
    await applyBlueprint(blueprint, options);
    expect(told).toEqual([]);
  });
});
