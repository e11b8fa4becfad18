import { get } from 'node:https';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { octopusSandboxKeys } from '@octopus-backstage/emulator-octopus';
import { startSandboxes } from './startSandboxes';

const anyPort = ['octopus', 'github', 'aws', 'kubernetes'].map(
  name => `--${name}-port=0`,
);

describe('startSandboxes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('serves all, and records what Octopus is asked', async () => {
    const file = join(folder, 'exchanges.ndjson');
    const started = await startSandboxes([...anyPort, '--seed=off'], {
      SANDBOX_RECORD: file,
    });
    const [{ served }] = started;
    await fetch(`${served.url}/api/users/me`, {
      headers: { 'X-Octopus-ApiKey': octopusSandboxKeys.admin },
    });
    await fetch(`${served.url}/__sandbox/requests`);
    await Promise.all(started.map(one => one.served.close()));
    expect(started.map(one => one.name)).toEqual([
      'Octopus',
      'GitHub',
      'AWS',
      'Kubernetes',
    ]);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toMatchObject([
      {
        method: 'GET',
        url: `${served.url}/api/users/me`,
        status: 200,
        responseBody: { Username: 'admin' },
      },
    ]);
  }, 30_000);

  it('serves Kubernetes over TLS, and says whom to trust', async () => {
    const file = join(folder, 'made', 'ca.pem');
    const started = await startSandboxes(
      [...anyPort, '--seed=off', `--kubernetes-ca=${file}`],
      {},
    );
    const { url } = started[3].served;
    const ca = await readFile(file, 'utf8');
    const status = await new Promise(done =>
      get(`${url}/readyz`, { ca }, response => {
        response.resume();
        done(response.statusCode);
      }),
    );
    await Promise.all(started.map(one => one.served.close()));

    expect(url).toMatch(/^https:/);
    expect(status).toBe(200);
  }, 30_000);

  it.each([
    [{ SANDBOX_OCTOPUS_PORT: 'http' }, 'SANDBOX_OCTOPUS_PORT'],
    [{ SANDBOX_AWS_SPEED: 'fast' }, 'SANDBOX_AWS_SPEED is "fast"'],
    [{ SANDBOX_AWS_SPEED: '0' }, 'SANDBOX_AWS_SPEED is "0"'],
  ])(
    'names a setting that is none: %p',
    async (env, message) => {
      await expect(startSandboxes([], env)).rejects.toThrow(message);
    },
    30_000,
  );
});
