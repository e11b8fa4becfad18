import { NotFoundError } from '@backstage/errors';
import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { openSpace } from './openSpace';

describe('openSpace', () => {
  const octopus = setUpFakeOctopus();
  const spaces = [{ Id: 'Spaces-1', Name: 'Team', Slug: 'team' }];
  const server = { Application: 'Octopus Deploy', Version: '2026.3.1' };

  const open = (
    answers: {
      api?: () => Promise<Response>;
      spaces?: () => Promise<Response>;
    },
    signal?: AbortSignal,
  ) => {
    const paths: string[] = [];
    octopus.respond(async () => {
      const path = new URL(octopus.requests[paths.length].url).pathname;
      paths.push(path);
      return path === '/api'
        ? answers.api?.() ?? Response.json(server)
        : answers.spaces?.() ?? Response.json(spaces);
    });
    const client = octopus.client();
    return openSpace({
      octopus: { instances: () => [client.instance], client: () => client },
      space: 'Team',
      signal,
    });
  };

  it('asks for the server and the space at once', async () => {
    let [active, most] = [0, 0];
    const answer = (body: unknown) => async () => {
      active += 1;
      most = Math.max(most, active);
      await new Promise(resolve => setTimeout(resolve, 20));
      active -= 1;
      return Response.json(body);
    };
    const { space } = await open({
      api: answer(server),
      spaces: answer(spaces),
    });
    expect(space).toMatchObject({ Id: 'Spaces-1' });
    expect(most).toBe(2);
    expect(octopus.requests).toHaveLength(2);
  });

  it('refuses a server that is too old, whatever it says of the space', async () => {
    await expect(
      open({
        api: async () => {
          await new Promise(resolve => setTimeout(resolve, 20));
          return Response.json({ ...server, Version: '2020.1.0' });
        },
        spaces: async () => octopusError(404, 'Not found'),
      }),
    ).rejects.toMatchObject({
      name: 'NotImplementedError',
      message: expect.stringContaining('2020.1.0'),
    });
  });

  it('names a space that is not there', async () => {
    await expect(
      open({ spaces: async () => Response.json([]) }),
    ).rejects.toBeInstanceOf(NotFoundError);
  });

  it('waits for nothing more once the server has refused', async () => {
    await expect(
      open({
        api: async () => octopusError(401, 'The API key is not valid.'),
        spaces: () => new Promise(() => {}),
      }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const opening = open(
      { spaces: () => new Promise(() => {}) },
      controller.signal,
    );
    controller.abort(new Error('cancelled'));
    await expect(opening).rejects.toThrow('cancelled');
  });
});
