import { setupServer } from 'msw/node';
import { createOctopusSandbox } from './createOctopusSandbox';
import { octopusSandboxHandlers } from './handlers';

describe('octopusSandboxHandlers', () => {
  const sandbox = createOctopusSandbox({ seed: false });
  const server = setupServer();

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  afterEach(() => server.resetHandlers());

  beforeEach(async () => {
    await sandbox.reset();
    server.use(...octopusSandboxHandlers(sandbox, 'https://octopus.example/'));
  });

  it('answers as the sandbox does', async () => {
    const answer = await fetch('https://octopus.example/api/users/me', {
      headers: { 'X-Octopus-ApiKey': sandbox.keys.readOnly },
    });
    expect(await answer.json()).toMatchObject({ Username: 'reader' });
  });

  it('breaks connections', async () => {
    sandbox.addFault({ effect: { type: 'reset' } });
    await expect(fetch('https://octopus.example/api')).rejects.toThrow(
      TypeError,
    );
  });

  it('lets a request that gets no answer be given up', async () => {
    sandbox.addFault({ effect: { type: 'hang' } });
    await expect(
      fetch('https://octopus.example/api', { signal: AbortSignal.timeout(20) }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
