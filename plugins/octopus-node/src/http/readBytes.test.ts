import { Readable } from 'node:stream';
import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

const bytes = Uint8Array.from([0, 1, 128, 255, 10]);

describe('a file', () => {
  const octopus = setUpFakeOctopus();
  const read = (maxBytes?: number) =>
    octopus
      .client({ maxAttempts: 2 })
      .get<Uint8Array>('/api/x', { responseType: 'bytes', maxBytes });

  it('is read byte by byte', async () => {
    octopus.respond(new Response(bytes));
    expect(Array.from(await read(5))).toEqual(Array.from(bytes));
  });

  it('may be empty', async () => {
    octopus.respond(new Response(null));
    expect(await read()).toHaveLength(0);
  });

  it.each([
    [
      'says so',
      () => new Response(bytes, { headers: { 'Content-Length': '5' } }),
    ],
    [
      'does not say so',
      () =>
        new Response(
          Readable.toWeb(Readable.from([bytes])) as unknown as ReadableStream,
        ),
    ],
  ])('that is too large and %s is refused, once', async (_, respond) => {
    octopus.respond(respond());
    await expect(read(4)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('too large'),
    });
    expect(octopus.requests).toHaveLength(1);
  });

  it('that is not there is an error like any other', async () => {
    octopus.respond(octopusError(404, 'There is no such artifact.'));
    await expect(read(4)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('no such artifact'),
    });
  });
});
