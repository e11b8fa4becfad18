import { octopusSandboxKeys } from './auth/keys';
import { createOctopusSandbox } from './createOctopusSandbox';
import { testSandbox } from './__testUtils__/testSandbox';

const asAdmin = { 'X-Octopus-ApiKey': octopusSandboxKeys.admin };
const asReader = { 'X-Octopus-ApiKey': octopusSandboxKeys.readOnly };

describe('createOctopusSandbox', () => {
  const api = testSandbox();

  it('describes itself without credentials', async () => {
    const { status, body } = await api.send('GET', '/api', undefined, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      Application: 'Octopus Deploy',
      Version: '2026.3.1507',
      ApiVersion: '3.0.0',
      InstallationId: expect.any(String),
      Links: { Environments: expect.stringContaining('/api/Spaces-1/') },
    });
  });

  it.each([
    ['header', '/users/me', asAdmin],
    ['query', `/users/me?apikey=${octopusSandboxKeys.admin}`, {}],
    [
      'bearer',
      '/users/me',
      { Authorization: `Bearer ${octopusSandboxKeys.admin}` },
    ],
  ])('takes a key from the %s', async (_, path, headers) => {
    const { body } = await api.send('GET', `/api${path}`, undefined, headers);
    expect(body).toMatchObject({ Username: 'admin', IsRequestor: true });
  });

  it.each([
    ['no key', {}, /^You must be logged in to /],
    [
      'a wrong key',
      { 'X-Octopus-ApiKey': 'API-WRONG' },
      /^The API key you provided was not valid\. .*https:\/\/oc\.to\/ApiKey$/,
    ],
  ])('answers 401 to %s', async (_, headers, message) => {
    const answer = await api.send('GET', '/environments', undefined, headers);
    expect(answer.status).toBe(401);
    expect(answer.body.ErrorMessage).toMatch(message);
  });

  it.each([
    ['POST', '/environments', 'EnvironmentCreate'],
    ['PUT', '/variables/variableset-Projects-1', 'VariableEdit'],
    ['DELETE', '/projects/Projects-1', 'ProjectDelete'],
    ['PUT', '/channels/Channels-1', 'ProcessEdit'],
    ['POST', '/projects/Projects-1/triggers', 'TriggerCreate'],
    ['POST', '/api/spaces', 'SpaceCreate'],
  ])(
    'names the permission that a reader lacks for %s %s',
    async (method, path, permission) => {
      const body = method === 'DELETE' ? undefined : {};
      expect(await api.send(method, path, body, asReader)).toMatchObject({
        status: 403,
        body: {
          ErrorMessage: `You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: ${permission}`,
        },
      });
    },
  );

  it('lets a reader read', async () => {
    expect(
      (await api.send('GET', '/lifecycles/all', undefined, asReader)).status,
    ).toBe(200);
  });

  it('answers 404 and 405 with an error body', async () => {
    api.traffic.provokes('unknown path', 'wrong verb');
    expect(await api.send('GET', '/nonsense')).toMatchObject({
      status: 404,
      body: { ErrorMessage: expect.any(String) },
    });
    expect(await api.send('PUT', '/environments', {})).toMatchObject({
      status: 405,
      body: { ErrorMessage: expect.stringContaining('PUT') },
    });
  });

  it('says when a body is missing or broken', async () => {
    expect(await api.send('POST', '/environments')).toMatchObject({
      status: 400,
      body: { ErrorMessage: 'No request body was supplied.' },
    });
    expect(
      await api.send('POST', '/environments', { Name: 'A', SortOrder: {} }),
    ).toMatchObject({
      status: 400,
      body: { Errors: [expect.stringContaining("'SortOrder'")] },
    });
  });

  it('goes back to its first state', async () => {
    const before = api.sandbox.store();
    await api.post('/environments', { Name: 'Test' });
    await api.sandbox.reset();
    expect(api.sandbox.store()).toEqual(before);
    expect(api.sandbox.requests().total).toBe(0);
    expect(await api.post('/environments', { Name: 'Test' })).toMatchObject({
      Id: 'Environments-1',
    });
  });

  it('gives no id a second time to clients that know it, when told to by one', async () => {
    const { Id } = await api.post('/environments', { Name: 'Test' });
    await api.sandbox.fetch(
      new Request('http://octopus.test/__sandbox/reset', { method: 'POST' }),
    );
    expect(await api.get('/environments/all')).toEqual([]);
    const again = await api.post('/environments', { Name: 'Test' });
    expect(again.Id).not.toBe(Id);
  });

  it('counts requests by route, whatever the form of the path', async () => {
    const { Id } = await api.post('/environments', { Name: 'Test' });
    await api.get('/environments/test');
    await api.get(`/Environments/${Id}`);
    await api.get('/api/environments');
    expect(api.sandbox.requests()).toEqual({
      total: 4,
      routes: [
        {
          method: 'GET',
          route: '/api/{spaceId}/environments/{id}',
          count: 2,
        },
        { method: 'POST', route: '/api/{spaceId}/environments', count: 1 },
        { method: 'GET', route: '/api/environments', count: 1 },
      ],
    });
  });

  it('tells of exchanges as they were, secrets included', async () => {
    const seen: unknown[] = [];
    const stop = api.sandbox.onExchange(exchange => seen.push(exchange));
    const body = {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAEXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'hush' },
    };
    const responseBody = await api.post('/accounts', body);
    await api.remove(`/accounts/${responseBody.Id}`);
    stop();
    await api.get('/accounts');
    expect(seen).toEqual([
      {
        method: 'POST',
        url: 'http://octopus.test/api/Spaces-2/accounts',
        requestBody: body,
        status: 201,
        responseBody,
      },
      {
        method: 'DELETE',
        url: `http://octopus.test/api/Spaces-2/accounts/${responseBody.Id}`,
        requestBody: undefined,
        status: 200,
        responseBody: undefined,
      },
    ]);
  });
});

describe('createOctopusSandbox with latency', () => {
  it('waits, and stops waiting when the request is given up', async () => {
    const sandbox = createOctopusSandbox({ latencyMs: 30 });
    const request = (signal?: AbortSignal) =>
      sandbox.fetch(
        new Request('http://octopus.test/api', { signal: signal ?? null }),
      );
    const started = performance.now();
    await request();
    expect(performance.now() - started).toBeGreaterThan(25);
    await expect(request(AbortSignal.timeout(5))).rejects.toThrow(/timeout/);
  });
});
