import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import {
  LISTED,
  SECRET,
  subscriptionBed,
  URI,
} from './__testUtils__/subscriptionBed';
import { examples } from './subscribe.examples';

describe('octopus:subscribe', () => {
  const { sandbox, octopus, subscribe, logged, all, writes, make, edit } =
    subscriptionBed();

  it('sets it up once, however often it runs', async () => {
    const first = await subscribe();
    expect(first).toMatchObject({
      action: 'create',
      subscriptionId: expect.any(String),
    });
    const [made] = await all();
    expect(made).toMatchObject({
      Id: first.subscriptionId,
      Name: 'Backstage',
      IsDisabled: false,
      EventNotificationSubscription: {
        WebhookURI: URI,
        WebhookHeaderKey: 'X-Octopus-Subscription-Secret',
        WebhookHeaderValue: {
          IsSensitive: true,
          SensitiveValue: { HasValue: true },
        },
      },
    });
    expect(logged() + JSON.stringify([first, made])).not.toContain(SECRET);
    expect(logged()).toContain('is set up');
    sandbox.clearRequests();
    await expect(subscribe()).resolves.toMatchObject({
      action: 'keep',
      subscriptionId: made.Id,
    });
    expect(writes()).toEqual([]);
    expect(await all()).toEqual([made]);
  });

  it('names the instance where there are several', async () => {
    const [own] = octopus.instances();
    await subscribe({}, { instances: [own, { ...own, name: 'other' }] });
    const [made] = await all();
    expect(made.EventNotificationSubscription.WebhookURI).toBe(
      `${URI}?instance=sandbox`,
    );
  });

  it('tells the instance from the others when one is added', async () => {
    const [own] = octopus.instances();
    const { subscriptionId } = await subscribe();
    await edit(subscriptionId, {
      Filter: { EventCategories: ['DeploymentFailed'] },
    });
    const more = { instances: [own, { ...own, name: 'other' }] };
    await expect(subscribe({}, more)).resolves.toMatchObject({
      action: 'update',
      subscriptionId,
    });
    const [made] = await all();
    expect(made.EventNotificationSubscription).toMatchObject({
      Filter: { EventCategories: ['DeploymentFailed'] },
      WebhookURI: `${URI}?instance=sandbox`,
      WebhookHeaderValue: { SensitiveValue: { HasValue: true } },
    });
    sandbox.clearRequests();
    await expect(subscribe({}, more)).resolves.toMatchObject({
      action: 'keep',
    });
    expect(writes()).toEqual([]);
  });

  it('sends another secret when asked to, and changes nothing else', async () => {
    const { subscriptionId } = await subscribe();
    await edit(
      subscriptionId,
      { Filter: { EventCategories: ['DeploymentFailed'] } },
      { IsDisabled: true },
    );
    const before = await all();
    const result = await subscribe({ renewSecret: true });
    expect(result).toMatchObject({ action: 'update', subscriptionId });
    expect(result.summary).toContain('It is disabled');
    expect(await all()).toEqual(before);
  });

  it('gives one without a secret its secret', async () => {
    await make('backstage', URI);
    await expect(subscribe()).resolves.toMatchObject({ action: 'update' });
    const [made] = await all();
    expect(made.EventNotificationSubscription).toMatchObject({
      WebhookHeaderKey: 'X-Octopus-Subscription-Secret',
      WebhookHeaderValue: { SensitiveValue: { HasValue: true } },
    });
  });

  it('leaves what somebody else has set up as it is', async () => {
    await make('By hand', URI);
    await make('Chat', 'http://localhost:1234/hook');
    const before = await all();
    await expect(subscribe({ renewSecret: true })).resolves.toMatchObject({
      action: 'keep',
      summary: expect.stringContaining("'By hand'"),
    });
    expect(await all()).toEqual(before);
  });

  it('refuses the name of a subscription that tells somebody else', async () => {
    await make('Backstage', 'http://me:pass@localhost:1234/hook-of-a-chat');
    const before = await all();
    sandbox.clearRequests();
    await expect(subscribe()).rejects.toThrow(
      /'Backstage' that notifies localhost:1234: enter another name/,
    );
    expect(writes()).toEqual([]);
    await expect(subscribe({ name: 'Portal' })).resolves.toMatchObject({
      action: 'create',
    });
    expect((await all()).filter(({ Name }) => Name !== 'Portal')).toEqual(
      before,
    );
  });

  it('finds the one whose response was lost', async () => {
    sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/subscriptions',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await expect(subscribe()).resolves.toMatchObject({ action: 'create' });
    expect(await all()).toHaveLength(1);
  });

  it.each([
    [{}, '', /set octopus.subscriptions.secret first/],
    [{}, 'short', /octopus.subscriptions.secret must have at least/],
    [{ url: 'portal' }, SECRET, /^url: enter an address/],
    [{ url: 'ftp://portal' }, SECRET, /^url: enter an address/],
    [
      { url: 'https://me:pass@portal/api/octopus' },
      SECRET,
      /^url: enter an address/,
    ],
    [
      { url: 'https://portal/api/octopus?x=1' },
      SECRET,
      /^url: enter an address/,
    ],
    [
      { url: 'http://elsewhere.example/api/octopus' },
      SECRET,
      /^url: this is not an address of this portal; leave it empty for http:..localhost:7007.api.octopus, or add it to octopus.subscriptions.addresses$/,
    ],
    // The path counts, too: another one may answer with what it was sent.
    [
      { url: 'http://localhost:7007/api' },
      SECRET,
      /^url: this is not an address/,
    ],
    [{ url: `${LISTED}/../proxy` }, SECRET, /^url: this is not an address/],
  ])(
    'asks nothing of Octopus for %j with the secret %j',
    async (input, secret, message) => {
      const refused = subscribe(input, { secret });
      await expect(refused).rejects.toThrow(message);
      await expect(refused).rejects.toThrow(InputError);
      expect(sandbox.requests().total).toBe(0);
    },
  );

  it.each([LISTED, `${LISTED}/`, 'http://localhost:7007/api/octopus/'])(
    'lets Octopus reach the portal at %s',
    async url => {
      await subscribe({ url });
      const [made] = await all();
      expect(made.EventNotificationSubscription.WebhookURI).toBe(
        `${url.replace(/\/$/, '')}/v1/subscription`,
      );
    },
  );

  it('says which address in the configuration is none', async () => {
    await expect(
      subscribe({}, { addresses: [LISTED, 'portal'] }),
    ).rejects.toThrow(
      /^octopus.subscriptions.addresses\[1\]: enter an address/,
    );
    expect(sandbox.requests().total).toBe(0);
  });

  it.each(examples)(
    'does as its example: $description',
    async ({ example }) => {
      const { input } = parse(example).steps[0];
      await expect(subscribe(input)).resolves.toMatchObject({
        action: 'create',
      });
      expect(await all()).toHaveLength(input.dryRun ? 0 : 1);
    },
  );
});
