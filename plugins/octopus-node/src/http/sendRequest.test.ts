import { mockServices } from '@backstage/backend-test-utils';
import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('sendRequest', () => {
  const octopus = setUpFakeOctopus();
  const verbs = ['get', 'put', 'delete', 'post'] as const;
  const call = (
    verb: (typeof verbs)[number],
    client = octopus.client(),
  ): Promise<unknown> => {
    const path = '/api/Spaces-1/lifecycles/Lifecycles-1';
    return verb === 'get' || verb === 'delete'
      ? client[verb](path)
      : client[verb](path, { Name: 'x' });
  };

  describe('a rate limit', () => {
    it.each(verbs)('makes %s wait as long as asked', async verb => {
      octopus.respond(
        octopusError(429, 'Slow down', { headers: { 'Retry-After': '7' } }),
        Response.json({ Id: 'x' }),
      );
      await call(verb);
      expect(octopus.requests).toHaveLength(2);
      expect(octopus.slept).toHaveLength(1);
      expect(octopus.slept[0]).toBeGreaterThan(6_900);
      expect(octopus.slept[0]).toBeLessThan(8_000);
    });

    it('is understood when it names a date', async () => {
      const date = new Date(Date.now() + 20_000).toUTCString();
      octopus.respond(
        octopusError(429, 'Slow down', { headers: { 'Retry-After': date } }),
        Response.json([]),
      );
      await call('get');
      expect(octopus.slept[0]).toBeGreaterThan(18_000);
      expect(octopus.slept[0]).toBeLessThan(21_000);
    });

    it('makes one wait twice as long each time when it names no time', async () => {
      octopus.respond(
        octopusError(429, 'Slow down'),
        octopusError(429, 'Slow down'),
        Response.json([]),
      );
      await call('get');
      expect(octopus.slept[0]).toBeGreaterThan(1_900);
      expect(octopus.slept[1]).toBeGreaterThan(3_900);
    });

    it('holds back all that wait for their turn, however many are under way', async () => {
      const client = octopus.client({ maxConcurrency: 40 });
      octopus.respond(Response.json([]));
      await call('get', client);
      octopus.respond(
        octopusError(429, 'Slow down', { headers: { 'Retry-After': '7' } }),
        async () => {
          while (!octopus.slept.length) {
            await new Promise(resolve => setTimeout(resolve, 1));
          }
          return Response.json([]);
        },
      );
      octopus.requests.length = 0;
      await Promise.all(Array.from({ length: 60 }, () => call('get', client)));
      expect(octopus.requests).toHaveLength(61);
      // The 20 that were not yet under way, and the one that was refused.
      expect(octopus.slept).toHaveLength(21);
      expect(Math.min(...octopus.slept)).toBeGreaterThan(6_900);
    });

    it('is passed on when waiting does not help', async () => {
      octopus.respond(octopusError(429, 'Slow down'));
      await expect(
        call('get', octopus.client({ maxAttempts: 3 })),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('Slow down. The rate limit'),
        octopus: { status: 429 },
      });
      expect(octopus.requests).toHaveLength(3);
    });

    it('is passed on when it wants more patience than anyone has', async () => {
      octopus.respond(
        octopusError(429, 'Slow down', { headers: { 'Retry-After': '3600' } }),
      );
      await expect(call('get')).rejects.toThrow('Slow down');
      expect(octopus.requests).toHaveLength(1);
      expect(octopus.slept).toEqual([]);
    });

    it('holds other requests of the same credential back', async () => {
      octopus.respond(
        octopusError(429, 'Slow down', { headers: { 'Retry-After': '7' } }),
        Response.json([]),
      );
      const config = { credential: { apiKey: 'API-SHARED' } };
      await call('get', octopus.client({ config }));
      octopus.slept.length = 0;
      await call('get', octopus.client({ config }));
      expect(octopus.slept[0]).toBeGreaterThan(6_000);
      octopus.slept.length = 0;
      await call('get', octopus.client());
      expect(octopus.slept).toEqual([]);
    });
  });

  describe.each([
    ['500', octopusError(500, 'Oops')],
    ['502', new Response('Bad gateway', { status: 502 })],
    ['503', new Response('', { status: 503 })],
    ['504', new Response('', { status: 504 })],
    ['a broken connection', 'connection breaks' as const],
    [
      'JSON that breaks off',
      new Response('{"Id": ', {
        headers: { 'Content-Type': 'application/json' },
      }),
    ],
  ])('after %s', (_, failure) => {
    it.each(['get', 'put', 'delete'] as const)('repeats %s', async verb => {
      octopus.respond(failure, failure, Response.json({ Id: 'x' }));
      await call(verb);
      expect(octopus.requests).toHaveLength(3);
      expect(octopus.slept).toHaveLength(2);
      expect(octopus.slept[0]).toBeLessThanOrEqual(500);
      expect(octopus.slept[1]).toBeLessThanOrEqual(1_000);
    });

    it('does not repeat POST, and says that the outcome is unknown', async () => {
      octopus.respond(failure);
      await expect(call('post')).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('The outcome is unknown'),
        octopus: { errorMessage: expect.any(String) },
      });
      expect(octopus.requests).toHaveLength(1);
      expect(octopus.slept).toEqual([]);
    });
  });

  it('waits a random part of the time between attempts', async () => {
    octopus.respond('connection breaks');
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const client = octopus.client({ maxAttempts: 4 });
    await expect(call('get', client)).rejects.toThrow('did not respond');
    random.mockRestore();
    expect(octopus.slept).toEqual([250, 500, 1000]);
  });

  it('honours Retry-After of a server that is restarting', async () => {
    octopus.respond(
      new Response('', { status: 503, headers: { 'Retry-After': '9' } }),
      Response.json([]),
    );
    await call('get');
    expect(octopus.slept[0]).toBeGreaterThanOrEqual(9_000);
  });

  it('gives up after the last attempt', async () => {
    octopus.respond(octopusError(503, 'Octopus is starting'));
    const client = octopus.client({ maxAttempts: 3 });
    await expect(call('put', client)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      octopus: { status: 503, errorMessage: 'Octopus is starting' },
    });
    expect(octopus.requests).toHaveLength(3);
  });

  it.each([
    octopusError(400, 'No'),
    octopusError(404, 'No'),
    octopusError(501, 'No'),
    octopusError(
      500,
      'We received a request for a version-controlled resource. No.',
    ),
  ])('does not repeat what will not change', async answer => {
    octopus.respond(answer);
    await expect(call('get')).rejects.toThrow('No.');
    expect(octopus.requests).toHaveLength(1);
  });

  it('takes a 404 on the repetition of a lost DELETE for success', async () => {
    octopus.respond('connection breaks', octopusError(404, 'Not found'));
    await expect(call('delete')).resolves.toBeUndefined();
    expect(octopus.requests).toHaveLength(2);
  });

  it('remembers a lost DELETE when the next one meets the rate limit', async () => {
    octopus.respond(
      'connection breaks',
      octopusError(429, 'Slow down'),
      octopusError(404, 'Not found'),
    );
    await expect(call('delete')).resolves.toBeUndefined();
  });

  it('reports a 404 on the first DELETE, and after a mere rate limit', async () => {
    octopus.respond(octopusError(404, 'Not found'));
    await expect(call('delete')).rejects.toThrow('Not found');
    octopus.respond(octopusError(429, 'Slow'), octopusError(404, 'Not found'));
    await expect(call('delete')).rejects.toThrow('Not found');
  });

  it('explains a conflict with a lost PUT of its own', async () => {
    octopus.respond('connection breaks', octopusError(409, 'Changed'));
    await expect(call('put')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('the other change may be its own'),
    });
  });

  it('logs each retry with its reason', async () => {
    const logger = mockServices.logger.mock();
    octopus.respond(octopusError(502, 'Bad'), Response.json([]));
    await call('get', octopus.client({ logger }));
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /Trying again in .* s \(attempt 1 of 5 failed\): .* failed to read .*Bad/,
      ),
    );
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringMatching(/^GET \/api.* was answered with status 502$/),
    );
  });
});
