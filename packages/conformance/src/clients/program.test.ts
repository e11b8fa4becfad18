import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenClients } from './givenClients';
import { programPath, programVersion, whyMissing } from './program';

const { mcpServer, provider } = givenClients;

describe('a program that a setting names', () => {
  const before = { ...process.env };
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'given-'));
  });

  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  it('is missing, with the name of the setting, when nothing is set', async () => {
    delete process.env.OCTOPUS_MCP_SERVER;
    expect(await whyMissing(mcpServer)).toMatch(
      /^OCTOPUS_MCP_SERVER does not name a build/,
    );
    expect(programVersion(mcpServer)).toBe('any');
  });

  it('is where the setting says, with the version of its package', async () => {
    const path = join(folder, 'dist', 'index.js');
    await mkdir(join(folder, 'dist'));
    await writeFile(path, '');
    await writeFile(join(folder, 'package.json'), '{"version":"2.3.1"}');
    process.env.OCTOPUS_MCP_SERVER = path;
    expect(await whyMissing(mcpServer)).toBeUndefined();
    expect(await programPath(mcpServer)).toBe(path);
    expect(programVersion(mcpServer)).toBe('2.3.1');
  });

  it('has the version of its name', async () => {
    const path = join(folder, 'terraform-provider-octopusdeploy_v0.43.3_x5');
    await writeFile(path, '');
    process.env.OCTOPUS_TERRAFORM_PROVIDER = path;
    expect(programVersion(provider)).toBe('0.43.3');
    process.env.OCTOPUS_TERRAFORM_PROVIDER = folder;
    expect(programVersion(provider)).toBe('given');
  });

  it('has none when it does not tell', async () => {
    process.env.OCTOPUS_MCP_SERVER = folder;
    expect(programVersion(mcpServer)).toBe('given');
  });

  it('is an error, and not skipped, when it is not there', async () => {
    process.env.OCTOPUS_MCP_SERVER = join(folder, 'nothing.js');
    expect(await whyMissing(mcpServer)).toBeUndefined();
    await expect(programPath(mcpServer)).rejects.toThrow(
      'nothing.js", which is not there.',
    );
  });
});
