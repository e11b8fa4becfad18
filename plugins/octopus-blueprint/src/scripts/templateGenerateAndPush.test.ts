import { findTool } from '@octopus-backstage/contract';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Answer } from './__testUtils__/types';

const token = 'ghp_not-a-real-token';
const git = findTool('git')!;

describeScript('template-generate-and-push', () => {
  let root: string;
  const remote = () => join(root, 'acme', 'shop.git');
  const template = (path: string, content: string) => {
    const file = join(
      root,
      'package/generators/nodejs-docker-webapp/templates',
      path,
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const inRemote = (...args: string[]) =>
    execFileSync(git, ['-C', remote(), ...args], { encoding: 'utf8' });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'push-'));
    mkdirSync(join(root, 'acme'));
    execFileSync(git, ['init', '--quiet', '--bare', '-b', 'main', remote()]);
    template(
      '.github/workflows/build.yaml',
      'tags: <%= dockerImage %>:${{ steps.version }}\nurl: "<%= octopusUrl %>"\nspace: <%= octopusSpace %>\nproject: <%= octopusProject %>\n',
    );
    template('README.md', 'Generated at <%= generated %>\n\n');
    template('src/server.js', 'listen(8080)');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Runs the real git, which finds the repository on this disk. */
  const run = (answers: Answer[] = [], wrong: Record<string, string> = {}) =>
    runScript('template-generate-and-push', {
      variables: {
        'Octopus.Action.Package[YeomanGenerator].ExtractedPath': join(
          root,
          'package',
        ),
        'Octopus.Action.Package[YeomanGenerator].PackageVersion': '0.1.42',
        'PopulateGithubRepo.Yeoman.Generator.SubGenerator':
          'nodejs-docker-webapp',
        'PopulateGithubRepo.Git.Url.Organization': 'acme',
        'PopulateGithubRepo.Git.Url.Repo': 'shop',
        'PopulateGithubRepo.Git.Credentials.Password': token,
        'Application.Octopus.Project': 'Shop & more',
        'Application.Docker.Image': 'acme/shop',
        'Octopus.Action[Get Variables].Output.Web.ServerUri':
          'https://octopus.example.com',
        'Octopus.Action[Get Variables].Output.Space.Name': 'My Space',
        ...wrong,
      },
      answers: [
        ...answers,
        { tool: 'git', args: /./, replies: [{ passThrough: git }] },
      ],
      env: {
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.file://${root}/.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://x-access-token@github.com/',
      },
    });

  it('fills an empty repository', () => {
    const result = run();

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ AddedFiles: '3', KeptFiles: '0' });
    expect(inRemote('show', 'main:.github/workflows/build.yaml')).toBe(
      'tags: acme/shop:${{ steps.version }}\nurl: "https://octopus.example.com"\nspace: My Space\nproject: Shop & more\n',
    );
    expect(inRemote('show', 'main:README.md')).toBe('Generated at 0.1.42\n\n');
    expect(inRemote('show', 'main:src/server.js')).toBe('listen(8080)');
    expect(inRemote('log', '--format=%an %s', 'main')).toBe(
      'Octopus Add the sample application nodejs-docker-webapp\n',
    );
  });

  it('keeps the token off the command line', () => {
    const result = run();
    const [clone] = result.callsOf('git');

    expect(clone.line).toBe(
      'clone --quiet https://x-access-token@github.com/acme/shop.git repository',
    );
    expect(clone.env.GIT_ASKPASS).toMatch(/askpass\.sh$/);
    expect(clone.env.GIT_TERMINAL_PROMPT).toBe('0');
    expect(result.exposes(token)).toBe(false);
  });

  it('adds what is missing and leaves what a person changed', () => {
    run();
    const clone = join(root, 'clone');
    execFileSync(git, ['clone', '--quiet', remote(), clone]);
    writeFileSync(join(clone, 'README.md'), 'Ours\n');
    execFileSync(git, ['-C', clone, 'rm', '--quiet', 'src/server.js']);
    execFileSync(git, [
      ...['-C', clone, '-c', 'user.name=Ada', '-c', 'user.email=a@b.c'],
      ...['commit', '--quiet', '--all', '--message', 'Rewrite'],
    ]);
    execFileSync(git, ['-C', clone, 'push', '--quiet']);

    const result = run();

    expect(result.outputs).toEqual({ AddedFiles: '1', KeptFiles: '2' });
    expect(inRemote('show', 'main:README.md')).toBe('Ours\n');
    expect(inRemote('show', 'main:src/server.js')).toBe('listen(8080)');
  });

  it('pushes nothing when run again', () => {
    run();
    const before = inRemote('rev-parse', 'main');

    const result = run();

    expect(result.exitCode).toBe(0);
    expect(result.outputs).toEqual({ AddedFiles: '0', KeptFiles: '3' });
    expect(inRemote('rev-parse', 'main')).toBe(before);
    expect(result.callsOf('git').map(call => call.args[0])).toEqual(['clone']);
  });

  it.each([
    ['clone', /^clone/, 'could not be cloned'],
    ['push', /push/, 'scopes repo and workflow'],
  ])('fails when git %s fails', (_, args, message) => {
    const result = run([
      { tool: 'git', args, replies: [{ stderr: 'fatal: 403', exit: 128 }] },
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.highlights).toEqual([]);
  });

  it('fails when git commit fails', () => {
    const result = run([
      { tool: 'git', args: /commit/, replies: [{ exit: 1 }] },
    ]);

    expect(result.exitCode).toBe(1);
    expect(result.callsOf('git').at(-1)!.args).toContain('commit');
  });

  it('refuses templates that need more than the known values', () => {
    template('extra.txt', '<%= somethingNew %>');

    const result = run();

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('The template extra.txt asks for');
    expect(result.callsOf('git').map(call => call.args[0])).toEqual(['clone']);
  });

  it.each([
    [
      { 'Application.Docker.Image': 'Acme Shop' },
      'not the name of a Docker image',
    ],
    [{ 'PopulateGithubRepo.Git.Url.Repo': '../x' }, 'not the name of a GitHub'],
    [
      { 'PopulateGithubRepo.Yeoman.Generator.SubGenerator': 'other' },
      'no folder generators/other/templates',
    ],
    [
      { 'Octopus.Action.Package[YeomanGenerator].ExtractedPath': '/nowhere' },
      'The package was not extracted',
    ],
    [{ 'Application.Octopus.Project': '' }, 'Application.Octopus.Project is'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = run([], wrong);

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
