import { serveOnLoopback } from '../http/serveOnLoopback';
import { readPort } from './readPort';
import { serveAll, StandIn } from './serveAll';

const answering = (name: string, status: number): StandIn => ({
  name,
  port: 0,
  serve: options =>
    serveOnLoopback(
      { fetch: async () => new Response(null, { status }) },
      options,
    ),
});
const github = answering('GitHub', 200);
const aws = answering('AWS', 403);

describe('serveAll', () => {
  it('serves each at its own address', async () => {
    const started = await serveAll([github, aws]);
    const answers = await Promise.all(
      started.map(({ served }) => fetch(served.url)),
    );
    expect(started.map(({ name }) => name)).toEqual(['GitHub', 'AWS']);
    expect(answers.map(({ status }) => status)).toEqual([200, 403]);
    await Promise.all(started.map(({ served }) => served.close()));
  });

  it('names the port that is taken, and stops those that had begun', async () => {
    const [{ served }] = await serveAll([github]);
    const port = Number(new URL(served.url).port);
    const closed = jest.fn();

    await expect(
      serveAll([
        { ...github, serve: async () => ({ url: '', close: closed }) },
        { ...aws, port },
      ]),
    ).rejects.toThrow(
      `Port ${port} (AWS) is already taken. Stop what listens there, or choose another with --aws-port or SANDBOX_AWS_PORT.`,
    );
    expect(closed).toHaveBeenCalledTimes(1);
    await served.close();
  });
});

describe('readPort', () => {
  it('prefers the flag to the environment, and that to the usual port', () => {
    const env = { SANDBOX_GITHUB_PORT: '8102' };
    expect(readPort('GitHub', 7102, '9102', env)).toBe(9102);
    expect(readPort('GitHub', 7102, undefined, env)).toBe(8102);
    expect(readPort('GitHub', 7102, undefined, {})).toBe(7102);
  });

  it.each(['', 'http', '-1', '70000'])('refuses "%s"', text => {
    expect(() =>
      readPort('AWS', 7103, undefined, { SANDBOX_AWS_PORT: text }),
    ).toThrow(`SANDBOX_AWS_PORT is "${text}", which is no port.`);
  });
});
