import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed, entryOf } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';

/** As the original leaves it: `Default` beside the default channel that it made. */
describe('the channel that Octopus made with an adopted project', () => {
  const bed = engineTestBed();
  const { engine, all, named, client, path } = bed;
  const adopt = { ...engine, existing: 'adopt' as const };
  const { objects } = blueprintSize(smallBlueprint());

  const makeProject = async () => {
    const web = await client.post<any>(path('projects'), {
      Name: 'Web',
      ProjectGroupId: (
        await named('projectgroups/all', 'Default Project Group')
      ).Id,
      LifecycleId: (await named('lifecycles/all', 'Default Lifecycle')).Id,
    });
    await client.post(path('channels'), {
      ProjectId: web.Id,
      Name: 'Mainline',
      IsDefault: true,
    });
    const channel = (await all('channels/all')).find(
      ({ Name, ProjectId }) => Name === 'Default' && ProjectId === web.Id,
    )!;
    return { web, channel };
  };
  const defaults = async () =>
    (await all('channels/all')).filter(({ Name }) => Name === 'Default');

  it('goes, as the blueprint has one that takes its place', async () => {
    await makeProject();
    const events: string[] = [];
    const planned = await planBlueprint(smallBlueprint(), adopt);
    const { plan } = await applyBlueprint(smallBlueprint(), {
      ...adopt,
      onProgress: ({ entry }) => events.push(`${entry.action} ${entry.name}`),
    });
    for (const each of [planned, plan]) {
      expect(entryOf(each, 'channel', 'Default')).toMatchObject({
        action: 'delete',
        project: 'Web',
        reason:
          "Octopus made it with the project, 'Mainline' takes its place, and nothing uses it",
      });
    }
    expect(events).toContain('delete Default');
    await expect(defaults()).resolves.toEqual([]);
    const again = await planBlueprint(smallBlueprint(), adopt);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('also goes in a project that an earlier run adopted', async () => {
    const { web } = await makeProject();
    await applyBlueprint(smallBlueprint(), adopt);
    await client.post(path('channels'), { ProjectId: web.Id, Name: 'Default' });
    await expect(
      planBlueprint(smallBlueprint(), engine).then(counts),
    ).resolves.toEqual({ unchanged: objects });
    await applyBlueprint(smallBlueprint(), adopt);
    await expect(defaults()).resolves.toEqual([]);
  });

  it('stays when somebody has made something of it', async () => {
    const { channel } = await makeProject();
    await client.put(path(`channels/${channel.Id}`), {
      ...channel,
      Description: 'For the pilots',
    });
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(plan.entries.filter(({ name }) => name === 'Default')).toEqual([]);
    await expect(defaults()).resolves.toHaveLength(1);
  });

  it('stays when something refers to it', async () => {
    const { web, channel } = await makeProject();
    await client.put(path(`variables/${web.VariableSetId}`), {
      Id: web.VariableSetId,
      OwnerId: web.Id,
      Version: 0,
      Variables: [
        {
          Name: 'Mine',
          Type: 'String',
          Value: 'x',
          Scope: { Channel: [channel.Id] },
        },
      ],
    });
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(entryOf(plan, 'channel', 'Default')).toMatchObject({
      action: 'keep',
      reason:
        "'Mainline' takes its place, but variable 'Mine' of 'Web' uses it: delete it when nobody needs it",
    });
    await expect(defaults()).resolves.toHaveLength(1);
  });

  it('stays when it has releases', async () => {
    const { web, channel } = await makeProject();
    await client.post(path('releases'), {
      ProjectId: web.Id,
      ChannelId: channel.Id,
      Version: '1.0.0',
    });
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(entryOf(plan, 'channel', 'Default')).toMatchObject({
      action: 'keep',
      reason: expect.stringMatching(/but it has releases/),
    });
  });

  it('stays when Octopus does not delete it', async () => {
    await makeProject();
    bed.sandbox.addFault({
      method: 'DELETE',
      route: '/api/{spaceId}/channels/{id}',
      effect: { type: 'error', status: 400, message: 'It is in use.' },
    });
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(entryOf(plan, 'channel', 'Default')).toMatchObject({
      action: 'keep',
      reason: expect.stringMatching(/^Octopus does not delete it: .*in use/),
    });
  });
});
