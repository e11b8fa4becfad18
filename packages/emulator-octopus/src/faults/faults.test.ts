import { testSandbox } from '../__testUtils__/testSandbox';
import { FaultRule } from '@octopus-backstage/emulator-core';

const broken: FaultRule['effect'] = { type: 'error', status: 503 };

describe('faults of the sandbox', () => {
  const api = testSandbox();
  const create = () => api.send('POST', '/environments', { Name: 'Test' });
  const names = async () =>
    (await api.get('/environments/all')).map((item: any) => item.Name);
  const fault = (effect: FaultRule['effect']) =>
    api.sandbox.addFault({
      method: 'POST',
      route: '/api/{spaceId}/environments',
      times: 1,
      effect,
    });

  it('answers an error and does no work', async () => {
    fault({
      type: 'error',
      status: 503,
      message: 'Down',
      retryAfterSeconds: 2,
    });
    const answer = await create();
    expect(answer).toMatchObject({
      status: 503,
      body: { ErrorMessage: 'Down' },
    });
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await names()).toEqual([]);
    expect((await create()).status).toBe(201);
  });

  it('breaks the connection before any work', async () => {
    fault({ type: 'reset' });
    await expect(create()).rejects.toMatchObject({
      name: 'TypeError',
      cause: { code: 'ECONNRESET' },
    });
    expect(await names()).toEqual([]);
  });

  it('loses the answer after the work', async () => {
    fault({ type: 'lostAnswer', by: 'reset' });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await names()).toEqual(['Test']);
  });

  it('answers never, until the request is given up', async () => {
    fault({ type: 'hang' });
    await expect(
      api.sandbox.fetch(
        new Request('http://octopus.test/api/Spaces-2/environments', {
          method: 'POST',
          headers: { 'X-Octopus-ApiKey': api.sandbox.keys.admin },
          body: '{"Name":"Test"}',
          signal: AbortSignal.timeout(20),
        }),
      ),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await names()).toEqual([]);
  });

  it('forgets faults that were added when it is reset', async () => {
    api.sandbox.addFault({ effect: broken });
    await api.sandbox.reset();
    expect(api.sandbox.faults()).toEqual([]);
    expect((await create()).status).toBe(201);
  });
});
