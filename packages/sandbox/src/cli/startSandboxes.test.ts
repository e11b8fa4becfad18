import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { octopusSandboxKeys } from '../octopus/auth/keys';
import { startSandboxes } from './startSandboxes';

describe('startSandboxes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('serves all, and records what Octopus is asked', async () => {
    const file = join(folder, 'exchanges.ndjson');
    const anyPort = ['octopus', 'github', 'aws', 'kubernetes'].map(
      name => `--${name}-port=0`,
    );
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
  });

  it('names a port that is none', async () => {
    await expect(
      startSandboxes([], { SANDBOX_OCTOPUS_PORT: 'http' }),
    ).rejects.toThrow('SANDBOX_OCTOPUS_PORT');
  });
});
