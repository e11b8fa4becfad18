import { createServer, IncomingHttpHeaders, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { testSandbox } from '../__testUtils__/testSandbox';

const api = testSandbox();

/** What a webhook was sent. */
let received: { headers: IncomingHttpHeaders; body: any }[] = [];
/** Statuses that the webhook answers with next; 200 after them. */
let statuses: number[] = [];
let server: Server;
let uri: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = JSON.parse(Buffer.concat(chunks).toString());
    received.push({ headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received = [];
  statuses = [];
});

const body = (settings: object = {}) => ({
  Name: 'Backstage',
  SpaceId: 'Spaces-2',
  IsDisabled: false,
  EventNotificationSubscription: {
    Filter: { EventCategories: ['Created'] },
    WebhookURI: uri,
    ...settings,
  },
});
const subscribe = (settings?: object) =>
  api.post('/subscriptions', body(settings));

it('tells a webhook of the events that it wants, as a server does', async () => {
  await api.post('/environments', { Name: 'Before' });
  const subscription = await subscribe();
  const environment = await api.post('/environments', { Name: 'After' });
  await api.put(`/environments/${environment.Id}`, {
    ...environment,
    Description: 'changed',
  });
  // The subscription itself was created after its own beginning.
  expect(await api.sandbox.deliverWebhooks()).toBe(1);
  expect(received).toHaveLength(1);
  const [{ body: sent }] = received;
  expect(sent).toMatchObject({
    Timestamp: expect.any(String),
    EventType: 'SubscriptionPayload',
    Payload: {
      ServerUri: null,
      BatchId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      TotalEventsInBatch: 1,
      EventNumberInBatch: 1,
      Subscription: { Id: subscription.Id, Name: 'Backstage', Type: 'Event' },
      Event: {
        Category: 'Created',
        RelatedDocumentIds: [environment.Id],
        Username: 'admin',
      },
    },
  });
  expect(await api.sandbox.deliverWebhooks()).toBe(0);
  const { EventNotificationSubscription } = await api.get(
    `/subscriptions/${subscription.Id}`,
  );
  expect(EventNotificationSubscription).toMatchObject({
    WebhookLastProcessed: expect.any(String),
    WebhookLastProcessedEventAutoId: expect.any(Number),
  });
});

it('sends its header, and shows nobody a secret one', async () => {
  const subscription = await subscribe({
    WebhookHeaderKey: 'X-Token',
    WebhookHeaderValue: {
      IsSensitive: true,
      SensitiveValue: { HasValue: true, NewValue: 'hush' },
    },
  });
  await api.post('/environments', { Name: 'Test' });
  await api.sandbox.deliverWebhooks();
  expect(received[0].headers['x-token']).toBe('hush');
  expect(JSON.stringify(received[0].body)).not.toContain('hush');
  expect(JSON.stringify(subscription)).not.toContain('hush');
  expect(JSON.stringify(await api.get('/events'))).not.toContain('hush');
});

it('tries a few times, gives up, and goes on with the next event', async () => {
  await subscribe();
  await api.post('/environments', { Name: 'One' });
  await api.post('/environments', { Name: 'Two' });
  statuses = [500, 503, 500];
  expect(await api.sandbox.deliverWebhooks()).toBe(1);
  expect(received).toHaveLength(4);
});

it('hears nothing while it is disabled, and nothing of other spaces', async () => {
  const subscription = await subscribe();
  await api.put(`/subscriptions/${subscription.Id}`, {
    ...subscription,
    IsDisabled: true,
  });
  await api.post('/environments', { Name: 'Test' });
  await api.post('/api/Spaces-1/environments', { Name: 'Elsewhere' });
  expect(await api.sandbox.deliverWebhooks()).toBe(0);
});

it('is listed, changed and deleted as other objects are', async () => {
  const { Id } = await subscribe();
  expect((await api.get('/subscriptions')).Items).toHaveLength(1);
  const [listed] = await api.get('/subscriptions/all');
  const changed = await api.put(`/subscriptions/${Id}`, {
    ...listed,
    Name: 'Other',
  });
  expect(changed).toMatchObject({
    Name: 'Other',
    EventNotificationSubscription: {
      Filter: { EventCategories: ['Created'], Users: [] },
      EmailPriority: 'Normal',
      WebhookTimeout: '00:00:10',
    },
  });
  await api.remove(`/subscriptions/${Id}`);
  expect(await api.get('/subscriptions/all')).toEqual([]);
});

it('refuses a webhook that is not on this machine, instead of not telling it', async () => {
  const answer = await api.send(
    'POST',
    '/subscriptions',
    body({ WebhookURI: 'https://hooks.example.com/x' }),
  );
  expect(answer).toMatchObject({
    status: 400,
    body: { Errors: [expect.stringContaining('this machine only')] },
  });
});
