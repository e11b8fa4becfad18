import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OctopusMcp } from './OctopusMcp';

describe('OctopusMcp', () => {
  const started: OctopusMcp[] = [];
  const start = async (asks: boolean) => {
    const mcp = await OctopusMcp.start({
      program: join(__dirname, '__testUtils__', 'mcpServer.mjs'),
      folder: tmpdir(),
      url: 'http://octopus.invalid',
      apiKey: 'API-1',
      flags: ['--read-only'],
      asks,
    });
    started.push(mcp);
    return mcp;
  };

  afterEach(() => Promise.all(started.splice(0).map(mcp => mcp.close())));

  it('starts the server as an assistant would, and reads what it says', async () => {
    const mcp = await start(true);
    expect(mcp.introduction()).toMatchObject({
      name: 'Small',
      version: '1.2.3',
    });
    expect(await mcp.tools()).toEqual([
      { name: 'setting', readOnly: true },
      { name: 'change', readOnly: false },
    ]);
    expect(await mcp.json('setting')).toEqual({
      url: 'http://octopus.invalid',
      key: 'API-1',
      flags: ['--quiet', '--read-only'],
    });
    expect(await mcp.read('small://it')).toEqual({ Id: 'It-1' });
    await expect(mcp.refusal('setting')).rejects.toThrow(/succeeded:\nFound/);
  });

  it('asks the person, and says what the person said', async () => {
    const mcp = await start(true);
    expect(await mcp.json('change')).toEqual({ action: 'accept' });
    mcp.reply = 'decline';
    expect(await mcp.json('change')).toEqual({ action: 'decline' });
    expect(mcp.questions).toEqual(['Really?', 'Really?']);
  });

  it('can be a client through which nobody is asked', async () => {
    const mcp = await start(false);
    expect(await mcp.refusal('change')).toBe('nobody can be asked');
    await expect(mcp.json('change')).rejects.toThrow(
      'change {} failed:\nnobody can be asked',
    );
  });
});
