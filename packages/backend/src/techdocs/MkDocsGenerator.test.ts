import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { MkDocsGenerator } from './MkDocsGenerator';

describe('the documents of an entity', () => {
  const inputDir = mkdtempSync(join(tmpdir(), 'repository-'));
  const options: GeneratorRunOptions = {
    inputDir,
    outputDir: '/nowhere',
    logger: mockServices.logger.mock() as any,
  };

  beforeAll(async () => {
    mkdirSync(join(inputDir, 'pages'));
    mkdirSync(join(inputDir, 'node_modules'));
    await writeFile(
      join(inputDir, 'mkdocs.yml'),
      'site_name: Shop\ndocs_dir: pages\nrepo_url: https://git.example/acme/shop\n',
    );
    await writeFile(join(inputDir, 'pages/index.md'), '[a](../README.md)\n');
  });

  afterAll(() => rm(inputDir, { recursive: true, force: true }));

  it('are built from a copy, whose links work without the repository', async () => {
    let stage = '';
    const run = jest.fn(async (given: GeneratorRunOptions) => {
      stage = given.inputDir;
      expect(stage).not.toBe(inputDir);
      expect(existsSync(join(stage, 'node_modules'))).toBe(false);
      expect(readFileSync(join(stage, 'mkdocs.yml'), 'utf8')).toContain('Shop');
      expect(readFileSync(join(stage, 'pages/index.md'), 'utf8')).toBe(
        '[a](https://git.example/acme/shop/blob/main/README.md)\n',
      );
    });
    // Any program that can tell its version.
    await new MkDocsGenerator({ run }, process.execPath).run(options);
    expect(run).toHaveBeenCalledTimes(1);
    expect(existsSync(stage)).toBe(false);
    expect(readFileSync(join(inputDir, 'pages/index.md'), 'utf8')).toBe(
      '[a](../README.md)\n',
    );
  });

  it('need MkDocs, and say how to install it', async () => {
    const run = jest.fn();
    await expect(
      new MkDocsGenerator({ run }, 'no-such-mkdocs').run(options),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /needs MkDocs .*'pip install mkdocs-techdocs-core'.* ENOENT/,
      ),
    });
    expect(run).not.toHaveBeenCalled();
  });
});
