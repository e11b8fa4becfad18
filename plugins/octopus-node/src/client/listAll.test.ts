import { setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('list', () => {
  const octopus = setUpFakeOctopus('http://octopus.test/octopus');
  const page = (Items: unknown[], next?: string) =>
    Response.json({
      ItemType: 'Environment',
      Items,
      Links: { Self: 'x', ...(next ? { 'Page.Next': next } : {}) },
    });
  const sent = () =>
    octopus.requests.map(({ url }) => url.replace('http://octopus.test', ''));

  it('follows the links from page to page, in a virtual directory too', async () => {
    octopus.respond(
      page([1, 2], '/octopus/api/Spaces-1/environments?skip=2&take=2&name=x'),
      page([3, 4], '/api/Spaces-1/environments?skip=4&take=2&name=x'),
      page([5]),
    );
    await expect(
      octopus.client().list('/api/Spaces-1/environments', {
        query: { take: 2, name: 'x' },
      }),
    ).resolves.toEqual([1, 2, 3, 4, 5]);
    expect(sent()).toEqual([
      '/octopus/api/Spaces-1/environments?take=2&name=x',
      '/octopus/api/Spaces-1/environments?skip=2&take=2&name=x',
      '/octopus/api/Spaces-1/environments?skip=4&take=2&name=x',
    ]);
  });

  it('takes a bare array as it is', async () => {
    octopus.respond(Response.json([1, 2]));
    await expect(octopus.client().list('/api/x/all')).resolves.toEqual([1, 2]);
  });

  it('never sends the credential to the host of a link', async () => {
    octopus.respond(
      page([1], 'http://evil.test/octopus/api/x?skip=1'),
      page([]),
    );
    await octopus.client().list('/api/x');
    expect(sent()[1]).toBe('/octopus/api/x?skip=1');
  });

  it('notices pages that go round in circles', async () => {
    octopus.respond(page([1], '/octopus/api/x?skip=1'));
    await expect(octopus.client().list('/api/x')).rejects.toThrow(
      'link in a circle',
    );
    expect(octopus.requests).toHaveLength(2);
  });

  it.each([{}, { Id: 'Projects-1' }, 'text'])(
    'refuses %p, which is not a collection',
    async body => {
      octopus.respond(Response.json(body));
      await expect(octopus.client().list('/api/x')).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining('something other than a collection'),
      });
    },
  );
});
