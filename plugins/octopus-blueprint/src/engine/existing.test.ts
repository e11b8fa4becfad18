import { blueprintSize } from './__testUtils__/blueprintSize';
import { counts, engineTestBed, entryOf } from './__testUtils__/engineTestBed';
import { smallBlueprint } from './__testUtils__/smallBlueprint';
import { applyBlueprint, planBlueprint } from './applyBlueprint';
import { removeBlueprint } from './removeBlueprint';

describe('objects that were there before', () => {
  const bed = engineTestBed();
  const { engine, all, named, client, path } = bed;
  const { objects } = blueprintSize(smallBlueprint());

  const makeProject = async (Name: string) =>
    client.post<any>(path('projects'), {
      Name,
      Description: 'By hand',
      ProjectGroupId: (
        await named('projectgroups/all', 'Default Project Group')
      ).Id,
      LifecycleId: (await named('lifecycles/all', 'Default Lifecycle')).Id,
    });

  it('are used as they are when they can be shared', async () => {
    const dev = await client.post<any>(path('environments'), {
      Name: 'DEV',
      Description: 'By hand',
    });
    const { plan } = await applyBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'environment', 'Dev')).toMatchObject({
      action: 'reuse',
      id: dev.Id,
      reason: 'it was there before',
      changes: [
        'Name',
        'Description',
        'SortOrder',
        'AllowDynamicInfrastructure',
      ],
    });
    await expect(named('environments/all', 'DEV')).resolves.toEqual(dev);
    const lifecycle = await named('lifecycles/all', 'Straight');
    expect(lifecycle.Phases[0].OptionalDeploymentTargets).toEqual([dev.Id]);
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ reuse: 1, unchanged: objects - 1 });
  });

  it('are not mistaken for others whose names they contain', async () => {
    await client.post(path('environments'), { Name: 'Development' });
    const { plan } = await applyBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'environment', 'Dev').action).toBe('create');
  });

  it('get the variables that a shared set lacks, and keep theirs', async () => {
    const set = await client.post<any>(path('libraryvariablesets'), {
      Name: 'Shared',
      ContentType: 'Variables',
    });
    await client.put(path(`variables/${set.VariableSetId}`), {
      Id: set.VariableSetId,
      OwnerId: set.Id,
      Version: 0,
      Variables: [{ Name: 'Motto', Type: 'String', Value: 'Mine', Scope: {} }],
    });
    const { plan } = await applyBlueprint(
      smallBlueprint({ token: 'secret-token' }),
      engine,
    );
    expect(entryOf(plan, 'libraryVariableSet', 'Shared').action).toBe('reuse');
    expect(entryOf(plan, 'variable', 'Motto').action).toBe('reuse');
    expect(entryOf(plan, 'variable', 'Token').action).toBe('create');
    const { Variables } = await client.get<any>(
      path(`variables/${set.VariableSetId}`),
    );
    expect(Variables.map(({ Name, Value }: any) => [Name, Value])).toEqual([
      ['Motto', 'Mine'],
      ['Token', null],
    ]);
  });

  it('say that what was supplied for them is not written', async () => {
    await client.post(path('accounts'), {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAMINE',
      SecretKey: { HasValue: true, NewValue: 'mine' },
    });
    const { plan } = await applyBlueprint(
      smallBlueprint({ secretKey: 'secret-key' }),
      engine,
    );
    expect(entryOf(plan, 'account', 'AWS')).toMatchObject({
      action: 'reuse',
      reason:
        'it was there before, so what was supplied for it is not written (AWS secret key)',
      notWritten: ['AWS secret key'],
    });
  });

  it('are brought to the blueprint when they are adopted, shared ones too', async () => {
    await client.post(path('environments'), {
      Name: 'Dev',
      Description: 'By hand',
    });
    await client.post(path('accounts'), {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAMINE',
      SecretKey: { HasValue: true, NewValue: 'mine' },
    });
    await client.post(path('feeds'), {
      Name: 'docker',
      FeedType: 'Docker',
      FeedUri: 'https://registry.example.com',
      Username: 'mine',
    });
    const set = await client.post<any>(path('libraryvariablesets'), {
      Name: 'Shared',
      ContentType: 'Variables',
    });
    await client.put(path(`variables/${set.VariableSetId}`), {
      Id: set.VariableSetId,
      OwnerId: set.Id,
      Version: 0,
      Variables: [
        { Name: 'Motto', Type: 'String', Value: 'Mine', Scope: {} },
        { Name: 'Other', Type: 'String', Value: 'Kept', Scope: {} },
        { Name: 'Token', Type: 'Sensitive', IsSensitive: true, Value: 'old' },
      ],
    });
    const blueprint = smallBlueprint({
      accessKey: 'AKIAGIVEN',
      secretKey: 'given-secret-key',
      token: 'given-token',
    });
    const sent: string[] = [];
    bed.sandbox.onExchange(({ method, url, requestBody }) => {
      if (method === 'PUT' && JSON.stringify(requestBody).includes('given-')) {
        sent.push(new URL(url).pathname.split('/')[3]);
      }
    });

    const { plan } = await applyBlueprint(blueprint, {
      ...engine,
      existing: 'adopt',
    });

    const updated = {
      action: 'update',
      reason: expect.stringMatching(/adopt/),
    };
    expect(entryOf(plan, 'environment', 'Dev')).toMatchObject({
      ...updated,
      changes: ['Description', 'SortOrder', 'AllowDynamicInfrastructure'],
    });
    expect(entryOf(plan, 'account', 'AWS')).toMatchObject({
      ...updated,
      changes: ['AWS access key supplied', 'AWS secret key supplied'],
    });
    expect(entryOf(plan, 'feed', 'Docker')).toMatchObject({
      ...updated,
      changes: expect.arrayContaining(['FeedUri']),
    });
    expect(entryOf(plan, 'variable', 'Motto')).toMatchObject({
      ...updated,
      changes: ['Value'],
    });
    expect(plan.entries.filter(({ notWritten }) => notWritten)).toEqual([]);
    expect(sent.sort()).toEqual(['accounts', 'variables']);
    await expect(named('accounts/all', 'AWS')).resolves.toMatchObject({
      AccessKey: 'AKIAGIVEN',
    });
    // Nobody supplied another one.
    await expect(named('feeds/all', 'Docker')).resolves.toMatchObject({
      FeedUri: 'https://index.docker.io',
      Username: 'mine',
    });
    const { Variables } = await client.get<any>(
      path(`variables/${set.VariableSetId}`),
    );
    expect(Variables.map(({ Name, Value }: any) => [Name, Value])).toEqual([
      ['Motto', 'Onwards'],
      ['Other', 'Kept'],
      ['Token', null],
    ]);

    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
    const removal = await removeBlueprint(smallBlueprint(), engine);
    expect(entryOf(removal.plan, 'account', 'AWS')).toMatchObject({
      action: 'keep',
      reason: 'it was there before and was adopted',
    });
  });

  it('lose no secret to adoption when nothing is supplied in its place', async () => {
    const set = await client.post<any>(path('libraryvariablesets'), {
      Name: 'Shared',
      ContentType: 'Variables',
    });
    await client.put(path(`variables/${set.VariableSetId}`), {
      Id: set.VariableSetId,
      OwnerId: set.Id,
      Version: 0,
      Variables: [
        { Name: 'User', Type: 'Sensitive', IsSensitive: true, Value: 'old' },
      ],
    });
    const blueprint = (user?: string) => {
      const small = smallBlueprint();
      small.libraryVariableSets[0].variables.push({
        name: 'User',
        type: 'String',
        value: {
          title: 'User name',
          supplied: user,
          placeholder: 'TO BE FILLED IN',
          sensitive: false,
        },
      });
      return small;
    };
    const adopt = { ...engine, existing: 'adopt' as const };
    const user = async () =>
      (
        await client.get<any>(path(`variables/${set.VariableSetId}`))
      ).Variables.find(({ Name }: any) => Name === 'User');

    await applyBlueprint(blueprint(), adopt);
    await expect(user()).resolves.toMatchObject({ IsSensitive: true });
    const { plan } = await applyBlueprint(blueprint(), engine);
    expect(entryOf(plan, 'variable', 'User').action).toBe('unchanged');

    await applyBlueprint(blueprint('given'), engine);
    await expect(user()).resolves.toMatchObject({
      IsSensitive: false,
      Value: 'given',
    });
  });

  it('cannot be adopted when Octopus cannot change their type', async () => {
    await client.post(path('accounts'), {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesOidcAccount',
      RoleArn: 'arn:aws:iam::111122223333:role/octopus',
    });
    const { plan } = await applyBlueprint(
      smallBlueprint({ secretKey: 'secret-key' }),
      { ...engine, existing: 'adopt' },
    );
    expect(entryOf(plan, 'account', 'AWS')).toMatchObject({
      action: 'reuse',
      reason:
        'it was there before, and Octopus cannot change its AccountType, so what was supplied for it is not written (AWS secret key)',
      notWritten: ['AWS secret key'],
    });
  });

  it('are in the way when they are of another type', async () => {
    await client.post(path('feeds'), {
      Name: 'Docker',
      FeedType: 'Helm',
      FeedUri: 'https://example.com',
    });
    await expect(applyBlueprint(smallBlueprint(), engine)).rejects.toThrow(
      /feed 'Docker': it is a feed of type Helm, and the blueprint wants Docker/,
    );
  });

  it('are refused when they are projects, before anything is changed', async () => {
    await makeProject('web');
    const plan = await planBlueprint(smallBlueprint(), engine);
    expect(entryOf(plan, 'project', 'Web')).toMatchObject({
      action: 'conflict',
      reason:
        'a project of this name is there and was not made by this blueprint',
    });
    bed.sandbox.clearRequests();
    await expect(
      applyBlueprint(smallBlueprint(), engine),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /Nothing was changed.*project 'Web'.*another name.*adopted/,
      ),
    });
    expect(
      bed.sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  });

  it('are brought to the blueprint when they are adopted', async () => {
    const web = await makeProject('Web');
    const adopt = { ...engine, existing: 'adopt' as const };
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(entryOf(plan, 'project', 'Web')).toMatchObject({
      action: 'update',
      id: web.Id,
      reason: 'it was there before and is adopted',
      changes: expect.arrayContaining([
        'Description',
        'ProjectGroupId',
        'LifecycleId',
      ]),
    });
    await expect(named('projects/all', 'Web')).resolves.toMatchObject({
      Id: web.Id,
      Description: 'The site',
      LifecycleId: (await named('lifecycles/all', 'Straight')).Id,
    });
    const channels = await all('channels/all');
    expect(channels.map(({ Name }) => Name)).not.toContain('Default');
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('are adopted one by one inside a project', async () => {
    const web = await makeProject('Web');
    await client.post(path('runbooks'), {
      ProjectId: web.Id,
      Name: '🔍 Look',
      Description: 'By hand',
      RunRetentionPolicy: { QuantityToKeep: 5, ShouldKeepForever: false },
    });
    await client.post(path('channels'), { ProjectId: web.Id, Name: 'Side' });
    const adopt = { ...engine, existing: 'adopt' as const };
    const { plan } = await applyBlueprint(smallBlueprint(), adopt);
    expect(entryOf(plan, 'runbook', '🔍 Look')).toMatchObject({
      action: 'update',
      reason: 'it was there before and is adopted',
    });
    expect(entryOf(plan, 'channel', 'Side')).toMatchObject({
      action: 'unchanged',
      reason: 'it was there before and is adopted',
    });
    const again = await planBlueprint(smallBlueprint(), engine);
    expect(counts(again)).toEqual({ unchanged: objects });
  });

  it('are in the way inside a project of ours, too', async () => {
    await applyBlueprint(smallBlueprint(), engine);
    const web = await named('projects/all', 'Web');
    await client.post(path('channels'), { ProjectId: web.Id, Name: 'New' });
    const newer = smallBlueprint();
    newer.projects[0].channels.push({
      name: 'New',
      description: 'From the blueprint',
      isDefault: false,
      rules: [],
    });
    await expect(applyBlueprint(newer, engine)).rejects.toThrow(
      /channel 'New' of project 'Web'/,
    );
  });
});
