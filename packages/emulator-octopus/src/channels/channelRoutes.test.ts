import { dockerFeed, project, step, withImage } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('channelRoutes', () => {
  const api = testSandbox();
  const rule = {
    Tag: '^$',
    VersionRange: '',
    ActionPackages: [
      { DeploymentAction: 'Deploy Container', PackageReference: 'web' },
    ],
  };

  beforeEach(() => project(api));

  it('moves the default flag, and refuses to delete the default channel', async () => {
    const mainline = await api.post('/projects/Projects-1/channels', {
      Name: 'Mainline',
      ProjectId: 'Projects-1',
      IsDefault: true,
    });
    expect(await api.get('/channels/Channels-1')).toMatchObject({
      Name: 'Default',
      IsDefault: false,
    });
    expect(await api.send('DELETE', `/channels/${mainline.Id}`)).toMatchObject({
      status: 400,
      body: { ErrorMessage: 'You cannot delete the default channel.' },
    });
    await api.remove('/channels/Channels-1');
    expect(await api.send('DELETE', `/channels/${mainline.Id}`)).toMatchObject({
      status: 400,
      body: { ErrorMessage: 'You cannot delete the only remaining channel.' },
    });
  });

  it('takes rules only for packages that the process has', async () => {
    const body = { Name: 'Default', IsDefault: true, Rules: [rule] };
    expect((await api.send('PUT', '/channels/Channels-1', body)).status).toBe(
      400,
    );
    const feed = await dockerFeed(api);
    await api.put('/projects/Projects-1/deploymentprocesses', {
      ProjectId: 'Projects-1',
      Version: 0,
      Steps: [step('Deploy Container', withImage(feed.Id))],
    });
    const saved = await api.put('/channels/Channels-1', body);
    expect(saved.Rules).toMatchObject([{ ...rule, Id: expect.any(String) }]);
    const renamed = await api.put('/channels/Channels-1', { Name: 'Mainline' });
    expect(renamed.Rules).toEqual(saved.Rules);
    expect(
      (await api.put('/channels/Channels-1', { Name: 'Mainline', Rules: [] }))
        .Rules,
    ).toEqual([]);
  });

  it('keeps a channel that a step is limited to', async () => {
    const { Id } = await api.post('/channels', {
      Name: 'Hotfix',
      ProjectId: 'Projects-1',
    });
    await api.put('/projects/Projects-1/deploymentprocesses', {
      ProjectId: 'Projects-1',
      Version: 0,
      Steps: [step('Warn', { Channels: [Id] })],
    });
    expect(await api.send('DELETE', `/channels/${Id}`)).toMatchObject({
      status: 400,
      body: {
        ErrorMessage:
          "The channel you are about to remove is used by 'Warn' step.",
      },
    });
  });

  it('has names unique within a project only', async () => {
    await project(api, { Name: 'Other' });
    expect(
      (
        await api.send('POST', '/channels', {
          Name: 'default',
          ProjectId: 'Projects-1',
        })
      ).body.Errors[0],
    ).toBe(
      'A channel with this name already exists. Please choose a different name.',
    );
    expect(await api.get('/channels/all')).toHaveLength(2);
  });

  it.each([
    ['1.0.0', '^$', true],
    ['1.0.0-pr.1', '^$', false],
    ['1.0.0-pr.1', '', true],
  ])('tests %s against the tag %p', async (version, tag, satisfied) => {
    const query = new URLSearchParams({ version, preReleaseTag: tag });
    expect(await api.get(`/channels/rule-test?${query}`)).toEqual({
      SatisfiesVersionRange: true,
      SatisfiesPreReleaseTag: satisfied,
      Errors: [],
    });
  });
});
