import { z } from 'zod';
import { handleControlRequest } from './handleControlRequest';

const controls = {
  'GET greeting': () => ({ text: 'hello' }),
  'POST greeting': async (body: () => Promise<unknown>) => {
    z.object({ text: z.string() })
      .strict()
      .parse(await body());
  },
  'POST failure': () => {
    throw new Error('broken');
  },
};

function ask(method: string, path: string, body?: unknown) {
  return handleControlRequest(
    new Request(`http://stand-in.test${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
    controls,
    (status, message) => Response.json({ message }, { status }),
  );
}

describe('handleControlRequest', () => {
  it('leaves other paths to the server', async () => {
    expect(await ask('GET', '/greeting')).toBeUndefined();
  });

  it('answers with what a control returns, or with 204', async () => {
    expect(await (await ask('GET', '/__sandbox/greeting'))!.json()).toEqual({
      text: 'hello',
    });
    const done = await ask('POST', '/__sandbox/greeting', { text: 'hi' });
    expect(done!.status).toBe(204);
  });

  it('refuses a control that there is not, also one of every object', async () => {
    for (const name of ['farewell', 'constructor']) {
      expect((await ask('GET', `/__sandbox/${name}`))!.status).toBe(404);
    }
  });

  it('names every wrong field', async () => {
    const refused = await ask('POST', '/__sandbox/greeting', { txt: 'hi' });
    expect(refused!.status).toBe(400);
    expect((await refused!.json()).message).toMatch(
      /^POST greeting: text: .*; .*"txt"/,
    );
  });

  it('does not take a failure of its own for a wrong body', async () => {
    await expect(ask('POST', '/__sandbox/failure', {})).rejects.toThrow(
      'broken',
    );
  });
});
