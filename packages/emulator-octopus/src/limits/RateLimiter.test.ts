import { octopusSandboxKeys } from '../auth/keys';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('RateLimiter', () => {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const api = testSandbox({
    now: () => new Date(now),
    rateLimit: { requestsPerMinute: 60, burstLimit: 3 },
  });
  const call = (key: string = octopusSandboxKeys.admin) =>
    api.send('GET', '/lifecycles', undefined, { 'X-Octopus-ApiKey': key });

  it('lets the burst through, and one request for each second after it', async () => {
    const first = await call();
    expect(first.headers.get('Octopus-RateLimit-Policy')).toBe('l=3;rpm=60');
    expect(first.headers.get('Octopus-RateLimit')).toBe('r=2;t=1');
    await call();
    await call();
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(refused.headers.get('Octopus-RateLimit')).toBe('r=0;t=3');
    expect(refused.body.ErrorMessage).toEqual(expect.any(String));
    now += 1000;
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
  });

  it('does no work for a request that it rejects', async () => {
    for (let number = 0; number < 3; number++) await call();
    const { status } = await api.send('POST', '/environments', { Name: 'A' });
    expect(status).toBe(429);
    expect(api.sandbox.store().collections.Environments ?? []).toEqual([]);
  });

  it('has a bucket for each user', async () => {
    for (let number = 0; number < 4; number++) await call();
    expect((await call(octopusSandboxKeys.readOnly)).status).toBe(200);
  });

  it('never holds more than the burst', async () => {
    now += 3_600_000;
    for (let number = 0; number < 3; number++) {
      expect((await call()).status).toBe(200);
    }
    expect((await call()).status).toBe(429);
  });
});

describe('RateLimiter by default', () => {
  const api = testSandbox({ rateLimit: undefined });

  it('is that of the documentation', async () => {
    const { headers } = await api.send('GET', '/lifecycles');
    expect(headers.get('Octopus-RateLimit-Policy')).toBe('l=200;rpm=200');
  });
});
