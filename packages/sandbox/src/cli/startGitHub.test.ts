import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { readFlags } from './flags';
import { startGitHub } from './startGitHub';

describe('startGitHub', () => {
  it('records what GitHub is asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const file = join(folder, 'github.ndjson');
    const octopus = createOctopusSandbox({ seed: false });
    const flags = readFlags(['--github-record', file]);
    const github = startGitHub(flags, {}, octopus);
    await github.fetch(
      new Request('http://localhost:7102/users/octopub', {
        headers: { 'User-Agent': 'test' },
      }),
    );
    github.close();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      method: 'GET',
      url: 'http://localhost:7102/users/octopub',
      status: 200,
      responseBody: { login: 'octopub' },
    });
    await rm(folder, { recursive: true });
  });
});
