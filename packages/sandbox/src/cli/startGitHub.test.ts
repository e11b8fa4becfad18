import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { readFlags } from './flags';
import { startGitHub } from './startGitHub';

describe('startGitHub', () => {
  it('knows whether there is a runner', () => {
    const octopus = createOctopusSandbox();
    for (const value of ['on', 'off']) {
      startGitHub(readFlags(['--runner', value]), {}, octopus).close();
    }
    expect(() =>
      startGitHub(readFlags(['--runner', 'maybe']), {}, octopus),
    ).toThrow(/runner.*on or off/);
  });

  it('records what GitHub is asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const file = join(folder, 'github.ndjson');
    const octopus = createOctopusSandbox();
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
