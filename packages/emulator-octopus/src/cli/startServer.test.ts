import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { octopusSandboxKeys } from '../auth/keys';
import { startServer } from './startServer';

const readSpaces = async (url: string) => {
  const response = await fetch(`${url}/api/spaces/all`, {
    headers: { 'X-Octopus-ApiKey': octopusSandboxKeys.readOnly },
  });
  const spaces = (await response.json()) as { Name: string }[];
  return spaces.map(({ Name }) => Name);
};

describe('startServer', () => {
  it('serves and records what flags and variables say', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'octopus-'));
    const file = join(folder, 'exchanges.ndjson');
    const server = await startServer(
      ['--octopus-port=0', '--space=Shop', '--space=Empty'],
      { SANDBOX_RECORD: file },
    );
    expect(server!.greeting).toContain(server!.url);
    expect(server!.greeting).toMatch(/plays: +2026\.3\./);
    expect(await readSpaces(server!.url)).toEqual(['Empty', 'Shop']);
    await server!.close();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      url: `${server!.url}/api/spaces/all`,
      status: 200,
    });
    await rm(folder, { recursive: true });
  });

  it('only helps when asked to', async () => {
    expect(await startServer(['--help'], {})).toBeUndefined();
  });

  it.each([
    [['--latency=-1'], '--latency or SANDBOX_LATENCY is "-1"'],
    [['--octopus-port=http'], '--octopus-port is "http"'],
    [['--faults=[{"effect":{"type":"explode"}}]'], '--faults or'],
  ])('names a setting that is none: %p', async (args, message) => {
    await expect(startServer(args, {})).rejects.toThrow(message);
  });
});
