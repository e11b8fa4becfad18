import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

const template = resolve(__dirname, '../../../../templates/node-app/content');

describe('commits of other people', () => {
  const bed = seedingTestBed();
  let workspacePath: string;

  const input = { protectDefaultBranch: false };
  const run = () => bed.run(input, { workspacePath });
  const history = () =>
    bed.git('shop', 'log', '--format=%s', 'main').split('\n');

  beforeEach(() => {
    workspacePath = join(bed.scratch(), 'workspace');
    cpSync(template, workspacePath, {
      recursive: true,
      filter: source => !source.endsWith('node_modules'),
    });
  });

  it('are left alone, and settings are still brought up to date', async () => {
    await run();
    await bed.commitAs('ada', 'shop', 'ada.txt');
    writeFileSync(join(workspacePath, 'NEW.md'), 'Of a newer template\n');
    const { outputs } = await bed.run(
      { ...input, dockerHubToken: 'dckr_pat_Renewed' },
      { workspacePath },
    );

    expect(history()).toEqual([
      'Add ada.txt',
      'Start the service from its template',
    ]);
    expect(outputs.summary).toContain('Other people have committed');
    expect(outputs.commitHash).toBe(bed.git('shop', 'rev-parse', 'main'));
    expect(await bed.github.secret('octopub', 'shop', 'DOCKERHUB_TOKEN')).toBe(
      'dckr_pat_Renewed',
    );
  });

  it('are left alone when they amend ours', async () => {
    await run();
    const tree = bed.git('shop', 'rev-parse', 'main^{tree}');
    const message = bed.git('shop', 'log', '-1', '--format=%B', 'main');
    const amended = bed.git(
      'shop',
      '-c',
      'user.name=ada',
      '-c',
      'user.email=ada@x',
      'commit-tree',
      tree,
      '-m',
      message,
    );
    bed.git('shop', 'update-ref', 'refs/heads/main', amended);
    rmSync(join(workspacePath, 'eslint.config.js'));
    await run();

    expect(bed.git('shop', 'rev-parse', 'main')).toBe(amended);
  });

  it('are the only ones that keep a difference from being pushed', async () => {
    const first = await run();
    writeFileSync(join(workspacePath, 'NEW.md'), 'Of a newer template\n');
    rmSync(join(workspacePath, 'eslint.config.js'));
    const second = await run();

    expect(history()).toEqual([
      'Bring the service up to its template',
      'Start the service from its template',
    ]);
    expect(bed.git('shop', 'rev-parse', 'main^')).toBe(
      first.outputs.commitHash,
    );
    expect(
      bed.git('shop', 'diff', '--name-status', 'main^', 'main').split('\n'),
    ).toEqual(['A\tNEW.md', 'D\teslint.config.js']);
    expect(second.outputs.commitHash).toBe(
      bed.git('shop', 'rev-parse', 'main'),
    );
  });

  it('win over ours when they come in between', async () => {
    const created = () => bed.commitAs('ada', 'shop', 'ada.txt');
    await expect(
      bed.run(input, { workspacePath, afterCheckpoint: created }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Somebody has pushed'),
    });
    expect(history()).toEqual(['Add ada.txt']);
  });

  it('are made by pull request once main is protected, and so are ours', async () => {
    await bed.run({}, { workspacePath });
    writeFileSync(join(workspacePath, 'NEW.md'), 'Of a newer template\n');
    const head = bed.git('shop', 'rev-parse', 'main');

    const second = await bed.run(
      { description: 'Sells other things' },
      { workspacePath },
    );
    expect(history()).toEqual(['Start the service from its template']);
    expect(second.outputs.commitHash).toBe(head);
    const branches = () =>
      bed
        .git('shop', 'branch', '--format=%(refname:short)')
        .split('\n')
        .filter(name => name !== 'main');
    const [branch] = branches();
    expect(branch).toMatch(/^template-[0-9a-f]{7}$/);
    expect(bed.git('shop', 'rev-parse', `${branch}^`)).toBe(head);
    expect(
      bed.git('shop', 'diff', '--name-only', 'main', branch).split('\n'),
    ).toEqual([
      'NEW.md',
      'README.md',
      'catalog-info.yaml',
      'openapi.json',
      'package.json',
    ]);
    const { body: pulls } = await bed.api('GET', '/repos/octopub/shop/pulls');
    expect(pulls).toEqual([
      expect.objectContaining({
        title: 'Bring the service up to its template',
        head: expect.objectContaining({ ref: branch }),
        base: expect.objectContaining({ ref: 'main' }),
      }),
    ]);
    expect(second.outputs.summary).toContain(
      `the newer content is in one: ${pulls[0].html_url}`,
    );
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body.description).toBe('Sells other things');

    const third = await bed.run(
      { description: 'Sells other things' },
      { workspacePath },
    );
    expect(branches()).toEqual([branch]);
    expect(third.outputs.summary).toBe(second.outputs.summary);
    expect(
      (await bed.api('GET', '/repos/octopub/shop/pulls')).body,
    ).toHaveLength(1);
  });
});
