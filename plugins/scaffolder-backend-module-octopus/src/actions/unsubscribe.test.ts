import { parse } from 'yaml';
import {
  LISTED,
  SECRET,
  subscriptionBed,
  URI,
} from './__testUtils__/subscriptionBed';
import { examples } from './unsubscribe.examples';

describe('octopus:unsubscribe', () => {
  const bed = subscriptionBed();
  const { sandbox, octopus, subscribe, unsubscribe, all, writes, make } = bed;

  it('deletes what was set up, and nothing else, however often it runs', async () => {
    await make('Chat', 'http://localhost:1234/hook');
    const before = await all();
    await subscribe();
    await expect(unsubscribe()).resolves.toEqual({
      action: 'delete',
      summary: "The subscription 'Backstage' of **Platform** is deleted.",
    });
    expect(await all()).toEqual(before);
    sandbox.clearRequests();
    await expect(unsubscribe()).resolves.toEqual({
      action: 'none',
      summary: 'No subscription in **Platform** notifies this portal.',
    });
    expect(writes()).toEqual([]);
    expect(bed.logged()).not.toContain(SECRET);
  });

  it('only says so in a dry run', async () => {
    await subscribe();
    sandbox.clearRequests();
    await expect(unsubscribe({ dryRun: true })).resolves.toEqual({
      action: 'delete',
      summary: "The subscription 'Backstage' of **Platform** would be deleted.",
    });
    expect(writes()).toEqual([]);
  });

  it('needs no secret, which may have been taken away first', async () => {
    await subscribe();
    await expect(unsubscribe({}, { secret: '' })).resolves.toMatchObject({
      action: 'delete',
    });
  });

  it('finds the one of an instance and of another address', async () => {
    const [own] = octopus.instances();
    const more = { instances: [own, { ...own, name: 'other' }] };
    await subscribe({ url: LISTED, name: 'Portal' }, more);
    const input = { url: LISTED, name: 'portal' };
    const others = { instances: [own, { ...own, name: 'other' }].reverse() };
    await expect(
      unsubscribe({ name: 'portal' }, others),
    ).resolves.toMatchObject({ action: 'keep' });
    await expect(unsubscribe(input, others)).resolves.toMatchObject({
      action: 'delete',
    });
  });

  it.each([1, 2])(
    'finds its own after instances were added or removed: %s at first',
    async count => {
      const [own] = octopus.instances();
      const both = [own, { ...own, name: 'other' }];
      await subscribe({}, { instances: both.slice(0, count) });
      await expect(
        unsubscribe({}, { instances: both.slice(0, 3 - count) }),
      ).resolves.toMatchObject({ action: 'delete' });
      expect(await bed.all()).toEqual([]);
    },
  );

  it.each([
    [{ Filter: { EventCategories: ['DeploymentFailed'] } }],
    [{ EmailTeams: ['Teams-1'] }],
    [{ SlackChannelIds: ['C1'] }],
    [{ WebhookTeams: ['Teams-1'] }],
  ])('keeps what somebody has edited: %j', async change => {
    const { subscriptionId } = await subscribe();
    await bed.edit(subscriptionId, change);
    sandbox.clearRequests();
    await expect(unsubscribe()).resolves.toEqual({
      action: 'keep',
      summary:
        "The subscription 'Backstage' of **Platform** stays: somebody has edited it.",
    });
    expect(writes()).toEqual([]);
  });

  it.each([
    ['By hand', URI, 'somebody else has made it'],
    ['Backstage', 'http://localhost:1234/canary', 'it notifies localhost:1234'],
  ])('keeps %s for %s', async (name, uri, reason) => {
    await make(name, uri);
    const { action, summary } = await unsubscribe();
    expect(action).toBe('keep');
    expect(summary).toContain(`'${name}' of **Platform** stays: ${reason}.`);
    expect(await all()).toHaveLength(1);
  });

  it.each([
    ['GET', '/all', 'may not see it (SubscriptionView)'],
    ['DELETE', '/{id}', 'may not delete it (SubscriptionDelete)'],
  ])(
    'goes on, and says so, when the key has no right: %s',
    async (method, rest, reason) => {
      await subscribe();
      sandbox.addFault({
        method,
        route: `/api/{spaceId}/subscriptions${rest}`,
        effect: { type: 'error', status: 403 },
      });
      const { action, summary } = await unsubscribe();
      sandbox.clearFaults();
      expect(action).toBe('keep');
      expect(summary).toContain(`'Backstage' of **Platform** stays: `);
      expect(summary).toContain(`the portal's key ${reason}.`);
      expect(await all()).toHaveLength(1);
    },
  );

  it('ends well when the response to the deletion was lost', async () => {
    await subscribe();
    sandbox.addFault({
      method: 'DELETE',
      route: '/api/{spaceId}/subscriptions/{id}',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await expect(unsubscribe()).resolves.toMatchObject({ action: 'delete' });
    expect(await all()).toEqual([]);
  });

  it('asks nothing of Octopus for an address that is not of this portal', async () => {
    await expect(
      unsubscribe({ url: 'http://elsewhere.example/api/octopus' }),
    ).rejects.toThrow(/^url: this is not an address of this portal/);
    expect(sandbox.requests().total).toBe(0);
  });

  it.each(examples)(
    'does as its example: $description',
    async ({ example }) => {
      const { input } = parse(example).steps[0];
      await subscribe();
      await expect(unsubscribe(input)).resolves.toMatchObject({
        action: 'delete',
      });
      expect(await all()).toHaveLength(input.dryRun ? 1 : 0);
    },
  );
});
