import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originalLeftOut, originalModule } from './originalModule';

describe('originalModule', () => {
  const before = { ...process.env };
  let folder = '';

  const named = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const template = (version: string) =>
    named(
      'template.json',
      JSON.stringify({
        Properties: {
          'Octopus.Action.Terraform.Template': `terraform { required_providers { octopusdeploy = { version = "${version}" } } }`,
        },
      }),
    );

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'original-module-'));
    delete process.env.OCTOPUS_ORIGINAL_TEMPLATE;
    delete process.env.OCTOPUS_TERRAFORM_PROVIDER;
  });

  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true });
  });

  it('is left out where no setting names it, which one line says', async () => {
    // The other scenarios of the conformance tests have this one, too.
    process.env.OCTOPUS_TERRAFORM_PROVIDER = join(folder, 'nothing');
    expect(await originalModule()).toBeUndefined();
    expect(originalLeftOut).toMatch(
      /^.*OCTOPUS_ORIGINAL_TEMPLATE and OCTOPUS_TERRAFORM_PROVIDER .*docs\/benchmarks\.md.*\n$/,
    );
  });

  it('needs a template that is there', async () => {
    process.env.OCTOPUS_ORIGINAL_TEMPLATE = join(folder, 'nothing.json');
    await expect(originalModule()).rejects.toThrow(
      /^OCTOPUS_ORIGINAL_TEMPLATE names ".*nothing.json", which cannot be read: ENOENT/,
    );
    process.env.OCTOPUS_ORIGINAL_TEMPLATE = folder;
    await expect(originalModule()).rejects.toThrow(
      'which cannot be read: EISDIR',
    );
    process.env.OCTOPUS_ORIGINAL_TEMPLATE = await named('other.json', '{}');
    await expect(originalModule()).rejects.toThrow(
      'other.json", which has no property Octopus.Action.Terraform.Template.',
    );
  });

  it('needs a provider that is there, of the version that it takes', async () => {
    process.env.OCTOPUS_ORIGINAL_TEMPLATE = await template('0.21.1');
    await expect(originalModule()).rejects.toThrow(
      'OCTOPUS_ORIGINAL_TEMPLATE is set, but OCTOPUS_TERRAFORM_PROVIDER does not name a build',
    );
    process.env.OCTOPUS_TERRAFORM_PROVIDER = join(folder, 'nothing_v0.21.1');
    await expect(originalModule()).rejects.toThrow(
      'nothing_v0.21.1", which is not there.',
    );
    process.env.OCTOPUS_TERRAFORM_PROVIDER = await named('other_v0.43.3', '');
    await expect(originalModule()).rejects.toThrow(
      'other_v0.43.3", which has no _v0.21.1 in its name: the original module takes that version only.',
    );
    process.env.OCTOPUS_TERRAFORM_PROVIDER = await named('other', '');
    await expect(originalModule()).rejects.toThrow(
      'which has no _v0.21.1 in its name',
    );
  });

  it('needs go, with which OpenTofu is built', async () => {
    process.env.OCTOPUS_ORIGINAL_TEMPLATE = await template('0.21.1');
    process.env.OCTOPUS_TERRAFORM_PROVIDER = await named(
      'provider_v0.21.1',
      '',
    );
    process.env.PATH = folder;
    await expect(originalModule()).rejects.toThrow(
      'OCTOPUS_ORIGINAL_TEMPLATE is set, but there is no go command',
    );
  });
});
