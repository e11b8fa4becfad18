import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { createActionPermissions } from './createActionPermissions';

const basic = createPermission({ name: 'things.create', attributes: {} });
const onThing = createPermission({
  name: 'things.deploy',
  attributes: {},
  resourceType: 'thing',
});
const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

describe('createActionPermissions', () => {
  const credentials = mockCredentials.user('user:default/anna');
  const run = { getInitiatorCredentials: async () => credentials };
  const service = mockServices.permissions.mock();
  const permissions = createActionPermissions(service);
  const anywhere = (result: AuthorizeResult) =>
    service.authorizeConditional.mockResolvedValue([{ result } as never]);
  const resourceRefs = jest.fn<Promise<string[]>, []>();
  const onAny = () =>
    permissions.requireOnAny(run, onThing, {
      object: "'Shop' in Production",
      resourceRefs,
    });

  beforeEach(() => jest.resetAllMocks());

  it('asks for the person who started the task', async () => {
    service.authorize.mockResolvedValue([{ result: ALLOW }]);
    await permissions.require(run, basic, 'the thing');
    expect(service.authorize).toHaveBeenCalledWith([{ permission: basic }], {
      credentials,
    });
  });

  it('names the permission and the object', async () => {
    service.authorize.mockResolvedValue([{ result: DENY }]);
    await expect(
      permissions.require(run, basic, 'the thing'),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: "You need the permission 'things.create' for the thing",
    });
  });

  it('rejects early who has it nowhere', async () => {
    const asked = () => permissions.requireSomewhere(run, onThing, "'Shop'");
    for (const result of [ALLOW, CONDITIONAL]) {
      anywhere(result);
      await expect(asked()).resolves.toBeUndefined();
    }
    anywhere(DENY);
    await expect(asked()).rejects.toThrow(
      "'things.deploy' for 'Shop', and have it in no environment",
    );
  });

  it('needs no resource where the decision does not depend on it', async () => {
    anywhere(ALLOW);
    await expect(onAny()).resolves.toBeUndefined();
    anywhere(DENY);
    await expect(onAny()).rejects.toThrow(
      "'things.deploy' for 'Shop' in Production",
    );
    expect(resourceRefs).not.toHaveBeenCalled();
  });

  it('allows what is allowed on one of several resources', async () => {
    anywhere(CONDITIONAL);
    resourceRefs.mockResolvedValue(['thing:a', 'thing:b']);
    service.authorize.mockResolvedValue([{ result: DENY }, { result: ALLOW }]);
    await onAny();
    expect(service.authorize).toHaveBeenCalledWith(
      [
        { permission: onThing, resourceRef: 'thing:a' },
        { permission: onThing, resourceRef: 'thing:b' },
      ],
      { credentials },
    );

    service.authorize.mockResolvedValue([{ result: DENY }, { result: DENY }]);
    await expect(onAny()).rejects.toThrow('(thing:a, thing:b)');
  });

  it('refuses what no resource stands for', async () => {
    anywhere(CONDITIONAL);
    resourceRefs.mockResolvedValue([]);
    await expect(onAny()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('name its entity'),
    });
    expect(service.authorize).not.toHaveBeenCalled();
  });

  it('keeps a yes for a run that is resumed, and no refusal', async () => {
    const kept = new Map<string, true>();
    const resumed = {
      ...run,
      checkpoint: async ({ key, fn }: any) => {
        kept.set(key, kept.get(key) ?? (await fn()));
        return kept.get(key)!;
      },
    };
    service.authorize.mockResolvedValue([{ result: DENY }]);
    await expect(
      permissions.require(resumed, basic, 'the thing'),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    service.authorize.mockResolvedValue([{ result: ALLOW }]);
    await permissions.require(resumed, basic, 'the thing');
    service.authorize.mockRejectedValue(
      Object.assign(new Error('Request failed with 401'), { statusCode: 401 }),
    );
    await permissions.require(resumed, basic, 'the thing');
    expect([...kept.keys()]).toEqual([
      'octopus.permission:things.create/the%20thing',
    ]);
    await expect(
      permissions.require(resumed, basic, 'another thing'),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
  });

  it('says so when the sign-in of the person has ended', async () => {
    service.authorize.mockRejectedValue(
      Object.assign(new Error('Request failed with 401'), { statusCode: 401 }),
    );
    await expect(permissions.require(run, basic, 'it')).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('run the template again'),
    });
  });

  it('does not wait for ever for a policy that does not answer', async () => {
    jest.useFakeTimers();
    const never = () => new Promise<never>(() => {});
    service.authorize.mockImplementation(never);
    service.authorizeConditional.mockImplementation(never);
    const asked = [
      permissions.require(run, basic, 'it'),
      permissions.requireSomewhere(run, onThing, 'it'),
      onAny(),
    ].map(each => each.catch((error: Error) => error));
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    for (const outcome of await Promise.all(asked)) {
      expect(outcome).toMatchObject({
        name: 'ServiceUnavailableError',
        message:
          'The permission policy of this portal did not respond within 60 seconds; try again later',
      });
    }
  });

  it('does not keep a run that is cancelled', async () => {
    const never = () => new Promise<never>(() => {});
    service.authorize.mockImplementation(never);
    service.authorizeConditional.mockImplementation(never);
    const cancel = new AbortController();
    const cancelled = { ...run, signal: cancel.signal };
    const asked = [
      permissions.require(cancelled, basic, 'it'),
      permissions.requireSomewhere(cancelled, onThing, 'it'),
      permissions.requireOnAny(cancelled, onThing, {
        object: 'it',
        resourceRefs,
      }),
    ].map(each => each.catch((error: Error) => error));
    const reason = new Error('cancelled by a person');
    cancel.abort(reason);
    await expect(Promise.all(asked)).resolves.toEqual([reason, reason, reason]);
  });

  it('tells other failures as they are', async () => {
    service.authorize.mockRejectedValue(new Error('no connection'));
    await expect(permissions.require(run, basic, 'it')).rejects.toThrow(
      'no connection',
    );
  });
});
