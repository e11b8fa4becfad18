import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OctopusCli } from './OctopusCli';

describe('OctopusCli', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octopus-cli-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const printing = async (...lines: string[]) => {
    const program = join(folder, 'octopus');
    const said = lines.map(line => `echo '${line}'`).join('\n');
    await writeFile(program, `#!/bin/sh\n${said}\n`, { mode: 0o755 });
    return new OctopusCli(program, folder);
  };

  it.each([
    [
      'a line for each state',
      [
        'ServerTasks-2: Deploy Web release 1.0.1 to Test: Executing',
        'ServerTasks-2: Deploy Web release 1.0.1 to Test: Failed',
      ],
    ],
    [
      'a summary',
      [
        'ServerTasks-2: Deploy Web release 1.0.1 to Test: Executing',
        '────── ServerTasks-2 ──────',
        '   Name: Deploy Web release 1.0.1 to Test',
        '   Status: Failed',
        '   Duration: 0s',
      ],
    ],
  ])('knows how a task ended from %s', async (_, lines) => {
    const cli = await printing(...lines);
    expect(await cli.end('ServerTasks-2')).toBe(
      'Deploy Web release 1.0.1 to Test: Failed',
    );
  });
});
