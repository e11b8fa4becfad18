import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('kinds of objects that Octopus has, and the sandbox has not', () => {
  const api = testSandbox();
  beforeEach(async () => {
    await project(api);
    await environment(api, 'Test');
  });

  it.each<[string, string, object, string]>([
    [
      'triggers',
      '/projecttriggers',
      {
        ProjectId: 'Projects-1',
        Filter: { FilterType: 'FeedFilter', Packages: [] },
        Action: { ActionType: 'CreateRelease', ChannelId: 'Channels-1' },
      },
      "A trigger with the filter 'FeedFilter' and the action 'CreateRelease' cannot be created.",
    ],
    [
      'feeds',
      '/feeds',
      { FeedType: 'S3' },
      "The feed type 'S3' cannot be created.",
    ],
    [
      'targets',
      '/machines',
      {
        EnvironmentIds: ['Environments-1'],
        Roles: ['web'],
        Endpoint: { CommunicationStyle: 'KubernetesTentacle' },
      },
      "Targets of the style 'KubernetesTentacle' cannot be created.",
    ],
    [
      'accounts',
      '/accounts',
      { AccountType: 'GoogleCloudAccount' },
      "The account type 'GoogleCloudAccount' cannot be created.",
    ],
  ])(
    'among %s are refused, and not stored',
    async (_, path, fields, reason) => {
      const { TotalResults: before } = await api.get(path);
      const { status, body } = await api.send('POST', path, {
        Name: 'New',
        ...fields,
      });
      expect(status).toBe(400);
      expect(body.Errors).toEqual([reason]);
      expect((await api.get(path)).TotalResults).toBe(before);
    },
  );
});
