import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';

describe('a POST whose answer was lost', () => {
  const octopus = setUpFakeOctopus();
  const path = '/api/Spaces-1/projects';
  const made = { Id: 'Projects-1', Name: 'Octopub' };
  const post = (
    findLost: () => Promise<typeof made | undefined>,
    maxAttempts = 3,
  ) =>
    octopus
      .client({ maxAttempts, maxConcurrency: 1 })
      .post(path, { Name: 'Octopub' }, { findLost });
  const posts = () =>
    octopus.requests.filter(({ method }) => method === 'POST');

  it('is not sent again when the object is there', async () => {
    octopus.respond('connection breaks');
    const findLost = jest.fn(async () => made);
    await expect(post(findLost)).resolves.toEqual(made);
    expect(findLost).toHaveBeenCalledTimes(1);
    expect(posts()).toHaveLength(1);
  });

  it('is sent again when the object is not there', async () => {
    octopus.respond(octopusError(500, 'Oops'), Response.json(made));
    const findLost = jest.fn(async () => undefined);
    await expect(post(findLost)).resolves.toEqual(made);
    expect(findLost).toHaveBeenCalledTimes(1);
    expect(posts()).toHaveLength(2);
    expect(octopus.slept).toHaveLength(1);
  });

  it('is looked for once more after the last attempt', async () => {
    octopus.respond('connection breaks');
    const findLost = jest
      .fn<Promise<typeof made | undefined>, []>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(made);
    await expect(post(findLost, 2)).resolves.toEqual(made);
    expect(posts()).toHaveLength(2);
  });

  it('fails when it is lost every time and never found', async () => {
    octopus.respond(octopusError(504, 'Too slow'));
    await expect(post(async () => undefined)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      octopus: { status: 504 },
    });
    expect(posts()).toHaveLength(3);
  });

  it('is looked for when the repetition clashes with it', async () => {
    octopus.respond('connection breaks', octopusError(400, 'Name is taken'));
    const findLost = jest
      .fn<Promise<typeof made | undefined>, []>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(made);
    await expect(post(findLost)).resolves.toEqual(made);
  });

  it('passes the refusal of the repetition on when nothing is found', async () => {
    octopus.respond('connection breaks', octopusError(400, 'Bad lifecycle'));
    await expect(post(async () => undefined)).rejects.toMatchObject({
      name: 'InputError',
      octopus: { errorMessage: 'Bad lifecycle' },
    });
  });

  it('has an unknown outcome when looking for it fails', async () => {
    octopus.respond('connection breaks');
    const findLost = async () => {
      throw new Error('Cannot look');
    };
    await expect(post(findLost)).rejects.toThrow(
      /Cannot look.*outcome is unknown/,
    );
    expect(posts()).toHaveLength(1);
  });

  it('may look for the object over the client itself', async () => {
    octopus.respond('connection breaks', Response.json([made]));
    const client = octopus.client({ maxConcurrency: 1 });
    const findLost = async () =>
      (await client.get<(typeof made)[]>(`${path}/all`))[0];
    await expect(client.post(path, {}, { findLost })).resolves.toEqual(made);
  });

  it('is not looked for when it was refused or rate limited only', async () => {
    const findLost = jest.fn(async () => made);
    octopus.respond(octopusError(429, 'Slow'), octopusError(400, 'No'));
    await expect(post(findLost)).rejects.toThrow('No');
    expect(findLost).not.toHaveBeenCalled();
  });
});
