import { mockServices } from '@backstage/backend-test-utils';
import { inspect } from 'node:util';
import {
  API_KEY,
  octopusError,
  setUpFakeOctopus,
} from '../__testUtils__/fakeOctopus';
import { createOctopusClient } from './createOctopusClient';

describe('createOctopusClient', () => {
  const octopus = setUpFakeOctopus();

  it('sends JSON as it is given', async () => {
    octopus.respond(Response.json({ Id: 'Projects-1' }, { status: 201 }));
    const body = { Name: 'Octopub', IsDisabled: false, Tags: [], Slug: null };
    await expect(
      octopus.client().post('/api/Spaces-1/projects', body),
    ).resolves.toEqual({ Id: 'Projects-1' });
    const [{ method, request }] = octopus.requests;
    expect(method).toBe('POST');
    expect(request.headers.get('Content-Type')).toBe('application/json');
    await expect(request.json()).resolves.toEqual(body);
  });

  it('reads the root document', async () => {
    octopus.respond(Response.json({ Version: '2026.3.1507' }));
    await expect(octopus.client().serverInformation()).resolves.toMatchObject({
      Version: '2026.3.1507',
    });
    expect(octopus.requests[0].url).toBe('http://octopus.test/api');
  });

  it('uses a key or a token', async () => {
    octopus.respond(Response.json({}));
    const token = { credential: { accessToken: 'jwt' } };
    await octopus.client().get('/api');
    await octopus.client({ config: token }).get('/api');
    const headers = octopus.requests.map(({ request }) => [
      request.headers.get('X-Octopus-ApiKey'),
      request.headers.get('Authorization'),
    ]);
    expect(headers).toEqual([
      [expect.stringContaining(API_KEY), null],
      [null, 'Bearer jwt'],
    ]);
  });

  it('reads with the read-only credential where there is one', async () => {
    octopus.respond(Response.json({}));
    const credential = { apiKey: 'API-WRITE' };
    const config = { credential, readCredential: { apiKey: 'API-READ' } };
    await octopus.client({ config, access: 'read' }).get('/api');
    await octopus.client({ config, access: 'write' }).get('/api');
    await octopus
      .client({ config: { credential }, access: 'read' })
      .get('/api');
    expect(
      octopus.requests.map(({ request }) =>
        request.headers.get('X-Octopus-ApiKey'),
      ),
    ).toEqual(['API-READ', 'API-WRITE', 'API-WRITE']);
  });

  it('keeps two instances in one process apart', async () => {
    octopus.respond(
      Response.json([{ Id: 'Spaces-1', Name: 'Team' }]),
      Response.json([{ Id: 'Spaces-9', Name: 'Team' }]),
    );
    const at = (name: string) =>
      octopus.client({
        config: { name, baseUrl: `http://octopus.test/${name}` },
      });
    const [one, two] = [at('one'), at('two')];
    await expect(one.resolveSpace('Team')).resolves.toMatchObject({
      Id: 'Spaces-1',
    });
    await expect(two.resolveSpace('Team')).resolves.toMatchObject({
      Id: 'Spaces-9',
    });
    expect(octopus.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/one/api/spaces/all',
      '/two/api/spaces/all',
    ]);
  });

  describe('has so many requests under way at once, and no more', () => {
    /** Counts until the first response, or else from then on. */
    const most = async (
      options: Parameters<typeof octopus.client>[0],
      isHeard: boolean,
    ) => {
      let [active, highest, answered] = [0, 0, 0];
      octopus.respond(async () => {
        active += 1;
        if (isHeard || !answered) {
          highest = Math.max(highest, active);
        }
        await new Promise(resolve => setTimeout(resolve, 10));
        active -= 1;
        answered += 1;
        return Response.json([]);
      });
      const client = octopus.client(options);
      if (isHeard) {
        await client.get('/api');
      }
      await Promise.all(Array.from({ length: 100 }, () => client.get('/api')));
      return highest;
    };

    it.each([
      ['as it is told', { maxConcurrency: 3 }, 3],
      ['40 for writing', {}, 40],
      ['8 for reading', { access: 'read' as const }, 8],
    ])('%s', async (_, options, limit) => {
      await expect(most(options, true)).resolves.toBe(limit);
    });

    it.each([
      ['8 before Octopus has told its limit', {}, 8],
      ['fewer if it is told so', { maxConcurrency: 3 }, 3],
    ])('%s', async (_, options, limit) => {
      await expect(most(options, false)).resolves.toBe(limit);
    });
  });

  describe('keeps the credential to itself', () => {
    const secret = 'API-0123456789ABCDEF';
    const options = (logger = mockServices.logger.mock()) => ({
      logger,
      maxAttempts: 2,
      config: { credential: { apiKey: secret } },
    });

    it.each([400, 401, 403, 404, 409, 429, 500, 503])(
      'when a %s quotes it',
      async status => {
        const logger = mockServices.logger.mock();
        const quote = `The key ${secret} is bad`;
        octopus.respond(
          octopusError(status, quote, { Errors: [quote], HelpText: quote }),
        );
        const error: any = await octopus
          .client(options(logger))
          .get('/api')
          .catch((e: Error) => e);
        expect(error.message).toContain('The key *** is bad');
        expect(inspect(error, { depth: null })).not.toContain(secret);
        expect(JSON.stringify(logger.warn.mock.calls)).not.toContain(secret);
      },
    );

    it.each([
      ['a page', new Response(`<p>${secret}`, { status: 502 })],
      [
        'a redirect',
        new Response('', { status: 302, headers: { Location: `/${secret}` } }),
      ],
      [
        'a web page',
        new Response(`<p>${secret}`, {
          headers: { 'Content-Type': 'text/html' },
        }),
      ],
      ['nothing', 'connection breaks' as const],
    ])('when the answer is %s', async (_, answer) => {
      octopus.respond(answer);
      const error: any = await octopus
        .client(options())
        .get('/api')
        .catch((e: Error) => e);
      expect(error.name).toBe('ServiceUnavailableError');
      expect(inspect(error, { depth: null })).not.toContain(secret);
    });

    it('when it cannot be sent at all', async () => {
      const error = await createOctopusClient({
        instance: {
          name: 'main',
          baseUrl: 'http://octopus.test',
          credential: { apiKey: `${secret}\n${secret}` },
        },
        maxAttempts: 1,
      })
        .get('/api')
        .catch((e: Error) => e);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: null })).not.toContain(secret);
    });
  });
});
