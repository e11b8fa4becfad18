import { setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('answers that are not from the API', () => {
  const octopus = setUpFakeOctopus();
  const html = { headers: { 'Content-Type': 'text/html' } };
  const redirect = (Location: string) =>
    new Response(null, { status: 302, headers: { Location } });

  it('notices a redirect to a sign-in page, and does not follow it', async () => {
    octopus.respond(redirect('https://sso.test/login?token=abc'));
    await expect(octopus.client().get('/api')).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('https://sso.test/login)'),
    });
    expect(octopus.requests).toHaveLength(1);
  });

  it('notices a redirect to another address', async () => {
    octopus.respond(redirect('https://octopus.test/api'));
    await expect(octopus.client().get('/api')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/https:\/\/octopus.test\/api.*baseUrl/),
    });
  });

  it('notices a web page instead of JSON', async () => {
    octopus.respond(new Response('<title>Sign in</title>', html));
    await expect(octopus.client().get('/api')).rejects.toThrow(
      /a web page instead of JSON \(Sign in\)/,
    );
    expect(octopus.requests).toHaveLength(1);
  });

  it('does not take a page for the lost answer to a POST', async () => {
    octopus.respond(new Response('<p>Sign in', html));
    const findLost = jest.fn(async () => ({}));
    await expect(
      octopus.client().post('/api/x', {}, { findLost }),
    ).rejects.toThrow('a web page instead of JSON');
    expect(findLost).not.toHaveBeenCalled();
  });

  it('returns nothing for an empty body', async () => {
    octopus.respond(new Response(null, { status: 204 }));
    await expect(octopus.client().get('/api/x')).resolves.toBeUndefined();
  });

  it('returns text where text is asked for', async () => {
    octopus.respond(new Response('{"log"', { status: 200 }));
    await expect(
      octopus.client().get('/api/tasks/x/raw', { responseType: 'text' }),
    ).resolves.toBe('{"log"');
  });
});
