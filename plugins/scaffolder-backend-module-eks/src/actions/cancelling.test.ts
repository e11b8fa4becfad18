import { PermissionsService } from '@backstage/backend-plugin-api';
import { cancelOnceAsked, silentService } from '@octopus-backstage/contract';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { registeredActions } from '../__testUtils__/registeredActions';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

const verbs = {
  'eks:create-cluster': 'create',
  'eks:delete-cluster': 'delete',
} as const;

type Verb = (typeof verbs)[keyof typeof verbs];

describe('a run that is cancelled while it waits', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const parties = {
    'the permission policy': () => {
      const { service, asked } = silentService<PermissionsService>();
      return { asked, permissions: createActionPermissions(service) };
    },
    AWS: () => {
      const { service, asked } = silentService<{ send(): Promise<void> }>();
      return { asked, beforeRequest: () => service.send() };
    },
    Octopus: () => {
      const { sandbox } = cloud.octopus;
      sandbox.clearRequests();
      sandbox.addFault({ effect: { type: 'hang' } });
      const asked = new Promise<void>(resolve => {
        const timer = setInterval(() => {
          if (sandbox.requests().total) {
            clearInterval(timer);
            resolve();
          }
        }, 10);
      });
      return { asked };
    },
  };
  const runs = Object.entries(verbs).flatMap(([id, verb]) =>
    Object.entries(parties).map(([party, silence]) => ({
      id,
      verb: verb as Verb,
      party,
      silence,
    })),
  );

  it('is tried for every action', async () => {
    expect(Object.keys(verbs)).toEqual(
      (await registeredActions()).map(({ id }) => id),
    );
  });

  it.each(runs)('for $party, ends $id at once', async ({ verb, silence }) => {
    const { asked, ...more } = silence();
    const { error, reason, ms } = await cancelOnceAsked(asked, async signal => {
      const result = await cloud.run(verb, {}, { ...more, signal });
      throw result.error;
    });
    expect(error).toBe(reason);
    expect(ms).toBeLessThan(1_000);
  });
});
