import { chmodSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { secrets, seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

const content = resolve(__dirname, '../../../../templates/node-app/content');

describe('github:seed-node-app', () => {
  const bed = seedingTestBed();

  const variables = async (repo = 'shop') => {
    const { body } = await bed.api(
      'GET',
      `/repos/octopub/${repo}/actions/variables`,
    );
    return Object.fromEntries(
      body.variables.map(({ name, value }: any) => [name, value]),
    );
  };

  it('makes a repository that is ready for its first build', async () => {
    const { outputs } = await bed.run({
      description: 'Sells things',
      topics: ['NodeJS', 'octopus-deploy'],
      environment: 'development',
    });

    const web = `${bed.githubUrl()}/octopub/shop`;
    expect(outputs).toMatchObject({
      repositoryUrl: web,
      cloneUrl: `${web}.git`,
      commitHash: bed.git('shop', 'rev-parse', 'main'),
      workflowUrl: `${web}/actions/workflows/build.yaml`,
      octopusProjectUrl: `${bed.octopusUrl()}/app#/Spaces-2/projects/shop`,
      catalogInfoUrl: `${web}/blob/main/catalog-info.yaml`,
    });
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body).toMatchObject({
      private: true,
      description: 'Sells things',
      homepage: bed.homepage('shop'),
      topics: ['nodejs', 'octopus-deploy'],
    });
    expect(await variables()).toEqual({
      OCTOPUS_URL: bed.octopusUrl(),
      OCTOPUS_SPACE: 'Platform',
      OCTOPUS_PROJECT: 'shop',
      OCTOPUS_PROJECT_URL: outputs.octopusProjectUrl,
      OCTOPUS_ENVIRONMENT: 'Development',
      DOCKER_IMAGE: 'octopub/shop',
    });
  });

  it('pushes one commit, with the content under its own name', async () => {
    await bed.run({ owner: 'group:default/octopub' });

    expect(bed.git('shop', 'log', '--format=%s|%an|%ae', '--all')).toBe(
      'Start the service from its template|Portal|portal@example.com',
    );
    const entity = parseAllDocuments(
      bed.git('shop', 'show', 'main:catalog-info.yaml'),
    )[0].toJS();
    expect(entity).toMatchObject({
      metadata: {
        name: 'shop',
        annotations: {
          'github.com/project-slug': 'octopub/shop',
          'octopus.com/project-slug': 'Spaces-2/shop',
        },
      },
      spec: { owner: 'group:default/octopub' },
    });
    const files = bed.git('shop', 'ls-tree', '-r', '--name-only', 'main');
    expect(files.split('\n')).toEqual(
      expect.arrayContaining(['.github/workflows/build.yaml', '.gitignore']),
    );
    expect(files).not.toContain('node_modules');
  });

  it('seals secrets, and shows them nowhere', async () => {
    const bodies: string[] = [];
    const stop = bed.github.onExchange(({ requestBody, responseBody }) =>
      bodies.push(JSON.stringify([requestBody, responseBody])),
    );
    const { outputs, log, checkpoints } = await bed.run();
    stop();

    const kept = {
      DOCKERHUB_USERNAME: 'octopub-ci',
      DOCKERHUB_TOKEN: secrets.dockerHubToken,
      OCTOPUS_API_TOKEN: secrets.octopusApiKey,
    };
    for (const [name, value] of Object.entries(kept)) {
      expect(await bed.github.secret('octopub', 'shop', name)).toBe(value);
    }
    const history = bed.git('shop', 'log', '-p', '--all');
    const seen = JSON.stringify([
      outputs,
      log,
      ...checkpoints,
      bodies,
      history,
    ]);
    for (const secret of [
      ...Object.values(secrets),
      bed.github.tokens.full.value,
      bed.octopus.keys.admin,
    ]) {
      expect(seen).not.toContain(secret);
    }
    expect([...checkpoints.values()]).toEqual([
      expect.stringMatching(/^\{"id":\d+\}$/),
    ]);
  });

  it('takes few requests', async () => {
    await bed.addProject('shop');
    bed.github.clearRequests();
    await bed.run({ createOctopusProject: false, topics: ['nodejs'] });

    expect(bed.github.requests().total).toBeLessThanOrEqual(18);
  });

  it('says which channels an existing project lacks', async () => {
    await bed.addProject('shop');
    const { outputs } = await bed.run({ createOctopusProject: false });

    expect(outputs.summary).toContain("no channel 'Mainline'");
    expect(outputs.summary).toContain("no channel 'Feature Branch'");
    await bed.octopus.reset();
    expect((await bed.run()).outputs.summary).not.toContain('no channel');
  });

  it('says that versions may be taken, when an earlier repository released some', async () => {
    await bed.run();
    const client = bed.octopusClient();
    const [project] = await client.list<{ Id: string }>(
      '/api/Spaces-2/projects/all',
    );
    const channels = await client.list<{ Id: string; Name: string }>(
      `/api/Spaces-2/projects/${project.Id}/channels`,
    );
    await bed.octopus.publishPackage('octopub/shop', '1.0.8');
    await client.post('/api/Spaces-2/releases/create/v1', {
      SpaceId: 'Spaces-2',
      SpaceIdOrName: 'Platform',
      ProjectName: 'shop',
      ReleaseVersion: '1.0.8',
      ChannelName: channels.find(({ Name }) => Name === 'Mainline')!.Name,
      PackageVersion: '1.0.8',
    });
    const seeded = await bed.run();
    expect(seeded.outputs.summary).not.toContain('has releases already');

    await bed.api('DELETE', '/repos/octopub/shop');
    const again = await bed.run();
    expect(again.outputs.summary).toMatch(
      /'shop' has releases already, such as 1\.0\.8\..*raise the minor version/,
    );
  });

  it('changes only what nobody can compare when it is run again', async () => {
    const first = await bed.run({ topics: ['nodejs'] });
    bed.github.clearRequests();
    const second = await bed.run({ topics: ['nodejs'] });

    expect(second.outputs.commitHash).toBe(first.outputs.commitHash);
    expect(second.outputs.summary).toContain('nothing was pushed');
    expect(bed.writes()).toEqual([
      expect.objectContaining({
        method: 'PUT',
        route: expect.stringContaining('/actions/secrets/'),
        count: 3,
      }),
    ]);
  });

  it('brings settings up to date when they are given anew', async () => {
    await bed.run({ environment: 'Development', topics: ['one'] });
    await bed.run({
      environment: undefined,
      dockerImage: 'octopub/shop2',
      dockerHubToken: 'dckr_pat_Renewed',
      topics: ['two'],
    });

    expect(await variables()).toMatchObject({ DOCKER_IMAGE: 'octopub/shop2' });
    expect(await variables()).not.toHaveProperty('OCTOPUS_ENVIRONMENT');
    expect(await bed.github.secret('octopub', 'shop', 'DOCKERHUB_TOKEN')).toBe(
      'dckr_pat_Renewed',
    );
    const { body } = await bed.api('GET', '/repos/octopub/shop/topics');
    expect(body.names).toEqual(['one', 'two']);
  });

  it('takes the content from the workspace, and leaves it as it is there', async () => {
    const workspacePath = join(bed.scratch(), 'workspace');
    cpSync(content, join(workspacePath, 'app'), {
      recursive: true,
      filter: source => !source.endsWith('node_modules'),
    });
    chmodSync(join(workspacePath, 'app/scripts/version.mjs'), 0o755);
    await bed.run({ sourcePath: 'app' }, { workspacePath });
    const { outputs } = await bed.run({ sourcePath: 'app' }, { workspacePath });

    expect(outputs.summary).toContain('nothing was pushed');
    expect(bed.git('shop', 'show', 'main:README.md')).toMatch(/^# shop\n/);
    expect(
      bed.git(
        'shop',
        'ls-tree',
        'main',
        'scripts/version.mjs',
        '--format=%(objectmode)',
      ),
    ).toBe('100755');
  });

  it('creates repositories of the user whose token it has', async () => {
    await bed.run({ repoUrl: `${bed.host()}?owner=sandbox-user&repo=shop` });
    const { body } = await bed.api('GET', '/repos/sandbox-user/shop');
    expect(body).toMatchObject({ private: true });
  });

  it('works with a user’s own token where that is the rule', async () => {
    await bed.run(
      { token: bed.github.tokens.full.value, visibility: 'public' },
      { credentials: {}, requireScmUserCredentials: true },
    );
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body).toMatchObject({ private: false });
  });

  it('writes the owner as GitHub does, whatever was typed', async () => {
    const { outputs } = await bed.run({
      repoUrl: `${bed.host()}?owner=Octopub&repo=shop`,
      system: 'octopub',
    });
    const entity = parseAllDocuments(
      bed.git('shop', 'show', 'main:catalog-info.yaml'),
    )[0].toJS();
    expect(entity.metadata.annotations).toMatchObject({
      'github.com/project-slug': 'octopub/shop',
      'github.com/workflows': 'build.yaml',
    });
    expect(entity.metadata.links.map(({ url }: any) => url)).toEqual([
      `${bed.githubUrl()}/octopub/shop/actions`,
      outputs.octopusProjectUrl,
    ]);
    expect(entity.spec.system).toBe('octopub');
    expect(outputs.summary).toContain('**octopub/shop** is ready');
  });

  it('adds a licence and code owners, and says when it cannot', async () => {
    const file = (path: string) => bed.git('shop', 'show', `main:${path}`);
    await bed.run({ license: 'MIT', codeOwners: 'octopub/platform' });
    expect(file('LICENSE')).toContain('Copyright (c) octopub');
    expect(file('.github/CODEOWNERS')).toContain('* @octopub/platform');

    const { outputs } = await bed.run({
      repoUrl: `${bed.host()}?owner=octopub&repo=other`,
      dockerImage: 'octopub/other',
      codeOwners: 'someone/else',
    });
    expect(outputs.summary).toContain(
      'the team someone/else does not belong to the organization octopub',
    );
    expect(
      bed.git('other', 'ls-tree', '-r', '--name-only', 'main'),
    ).not.toMatch(/LICENSE|CODEOWNERS/);
  });

  it('gives Kubernetes a name that it takes', async () => {
    await bed.run({ repoUrl: `${bed.host()}?owner=octopub&repo=2048-game` });
    const [project] = await bed
      .octopusClient()
      .list<{ VariableSetId: string }>('/api/Spaces-2/projects/all');
    const { Variables } = await bed
      .octopusClient()
      .get<{ Variables: { Name: string; Value: string }[] }>(
        `/api/Spaces-2/variables/${project.VariableSetId}`,
      );
    expect(
      Variables.find(({ Name }) => Name === 'Microservice.Name')!.Value,
    ).toMatch(/^app-2048-game-[0-9a-f]{6}$/);
  });

  it.each([
    [{ enabled: false }, /GitHub Actions is turned off/],
    [
      { enabled: true, allowed_actions: 'selected' },
      /may use chosen actions only\..*first run will not start/,
    ],
    [
      { enabled: true, allowed_actions: 'local_only' },
      /may use its own actions only/,
    ],
  ])('says when the workflow may not run: %j', async (policy, remark) => {
    const allowed = await bed.run();
    expect(allowed.outputs.summary).not.toMatch(/actions only|turned off/);
    await bed.api('PUT', '/repos/octopub/shop/actions/permissions', policy);
    expect((await bed.run()).outputs.summary).toMatch(remark);
  });

  it('gives a new repository the properties that its organization asks for', async () => {
    const bodies: unknown[] = [];
    const stop = bed.github.onExchange(({ method, url, requestBody }) => {
      if (method === 'POST' && url.endsWith('/orgs/octopub/repos')) {
        bodies.push(requestBody);
      }
    });
    await bed.run({ customProperties: { team: 'shop', tiers: ['web'] } });
    stop();
    expect(bodies).toEqual([
      expect.objectContaining({
        custom_properties: { team: 'shop', tiers: ['web'] },
      }),
    ]);
  });

  it('says how to give them, when there are none', async () => {
    bed.github.addFault({
      method: 'POST',
      route: '/orgs/octopub/repos',
      effect: {
        type: 'error',
        status: 422,
        message: 'Required custom properties are missing',
      },
    });
    await expect(bed.run()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('give them as customProperties'),
    });
  });

  it('makes one line of a description, and names what it leaves of a repository', async () => {
    await bed.run({ description: 'Sells\n\tthings ', visibility: 'private' });
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body.description).toBe('Sells things');

    const { outputs } = await bed.run({
      description: 'Sells things',
      visibility: 'public',
    });
    expect(outputs.summary).toContain(
      'The repository is private, as it was, and not public.',
    );
  });

  it('finds what it has set among many variables', async () => {
    await bed.run();
    for (let i = 0; i < 31; i++) {
      await bed.api('POST', '/repos/octopub/shop/actions/variables', {
        name: `A_${i}`,
        value: 'x',
      });
    }
    bed.github.clearRequests();
    await bed.run();
    expect(
      bed.writes().filter(({ route }) => route.includes('variables')),
    ).toEqual([]);
  });

  it('works with a GitHub App', async () => {
    const { outputs } = await bed.run(
      {},
      { credentials: bed.appCredentials() },
    );
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });

  it('works with GitHub Enterprise, whose API has a path of its own', async () => {
    const apiBaseUrl = `${bed.githubUrl()}/api/v3`;
    const asked: string[] = [];
    const stop = bed.github.onExchange(({ url }) => asked.push(url));
    const { outputs } = await bed.run(
      {},
      {
        credentials: { apiBaseUrl, token: bed.github.tokens.full.value },
      },
    );
    stop();

    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(url => !url.startsWith(`${apiBaseUrl}/`))).toEqual([]);
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });

  it('touches nothing in a dry run', async () => {
    const { outputs } = await bed.run({}, { isDryRun: true });

    expect(outputs.catalogInfoUrl).toContain('/octopub/shop/');
    expect(bed.github.requests().total).toBe(0);
    expect(bed.octopus.requests().total).toBe(0);
  });
});
