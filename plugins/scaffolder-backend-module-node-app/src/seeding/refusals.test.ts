import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

describe('what is refused before anything is written', () => {
  const bed = seedingTestBed();

  const create = (name: string, extra: object = {}) =>
    bed.api('POST', '/orgs/octopub/repos', { name, ...extra });

  /** Name and message of the error, once it is sure that nothing was written. */
  const refusal = async (...run: Parameters<typeof bed.run>) => {
    bed.github.clearRequests();
    bed.octopus.clearRequests();
    const error = await bed.run(...run).then(
      () => new Error('It was not refused.'),
      failure => failure,
    );
    expect(bed.writes()).toEqual([]);
    expect(
      bed.octopus.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
    return [error.name, error.message];
  };

  it.each(['two\nlines', 'a b', 'żółć'])(
    'a token that cannot be one, without repeating it: %j',
    async token => {
      const [name, message] = await refusal({ token });
      expect(name).toBe('InputError');
      expect(message).toMatch(/^token has spaces, line breaks/);
      expect(message).not.toContain(token);
    },
  );

  it('a repository of somebody else with content', async () => {
    await create('shop');
    await bed.commitAs('ada', 'shop', 'ada.txt');
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/has content, and was not made by this/),
    ]);
  });

  it('a repository of somebody else that is empty', async () => {
    await create('shop', { homepage: 'https://other.example.com' });
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/is empty, and was not made by this portal/),
    ]);
  });

  it('a name that is there in another case', async () => {
    await create('Shop', { homepage: bed.homepage('shop') });
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/octopub\/Shop already.*uppercase from lowercase/),
    ]);
  });

  it('an archived repository', async () => {
    await create('shop', { homepage: bed.homepage('shop') });
    await bed.api('PATCH', '/repos/octopub/shop', { archived: true });
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/archived/),
    ]);
  });

  it('a repository of ours whose main branch is gone', async () => {
    await bed.run();
    bed.git('shop', 'branch', '-m', 'main', 'trunk');
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/no branch main/),
    ]);
  });

  it('a repository that the token may not administer', async () => {
    await create('shop', { homepage: bed.homepage('shop'), private: false });
    expect(
      await refusal({
        token: bed.github.tokens.member.value,
      }),
    ).toEqual([
      'NotAllowedError',
      expect.stringMatching(/may not administer octopub\/shop/),
    ]);
  });

  it('a token that is wrong', async () => {
    expect(await refusal({ token: 'ghp_x' })).toEqual([
      'AuthenticationError',
      expect.stringMatching(/Bad credentials/),
    ]);
  });

  it.each([
    ['withoutWorkflow', 'private', /may not write workflows.*scope workflow/],
    ['withoutRepo', 'private', /private repositories: .* the scope repo\./],
    ['withoutRepo', 'public', /the scope repo or public_repo/],
  ] as const)(
    'a token %s, for a %s repository',
    async (token, visibility, why) => {
      expect(
        await refusal({ token: bed.github.tokens[token].value, visibility }),
      ).toEqual(['NotAllowedError', expect.stringMatching(why)]);
    },
  );

  it('no token where users bring their own', async () => {
    expect(
      await refusal(
        {},
        {
          requireScmUserCredentials: true,
        },
      ),
    ).toEqual([
      'InputError',
      expect.stringMatching(/requireScmUserCredentials/),
    ]);
  });

  it('no credentials at all', async () => {
    expect(await refusal({}, { credentials: {} })).toEqual([
      'InputError',
      expect.stringMatching(/No token available/),
    ]);
  });

  it('a repository for another user', async () => {
    expect(
      await refusal({
        repoUrl: `${bed.host()}?owner=sandbox-member&repo=shop`,
      }),
    ).toEqual([
      'NotAllowedError',
      expect.stringMatching(/belongs to sandbox-user/),
    ]);
  });

  it('a repository of a user, from a GitHub App', async () => {
    const token = bed.github.tokens.full.value;
    const credentialsProvider = {
      getCredentials: async () => ({ type: 'app' as const, token }),
    };
    expect(
      await refusal(
        { repoUrl: `${bed.host()}?owner=sandbox-user&repo=shop` },
        { credentialsProvider },
      ),
    ).toEqual([
      'InputError',
      expect.stringMatching(
        /App can create repositories in organizations only/,
      ),
    ]);
  });

  it('an owner that is not there', async () => {
    expect(
      await refusal({
        repoUrl: `${bed.host()}?owner=nobody-at-all&repo=shop`,
      }),
    ).toEqual(['NotFoundError', expect.stringMatching(/find nobody-at-all/)]);
  });

  it('a name that the catalog would not take', async () => {
    expect(
      await refusal({
        repoUrl: `${bed.host()}?owner=octopub&repo=shop-`,
      }),
    ).toEqual([
      'InputError',
      expect.stringMatching(/'shop-' cannot be the name of a component/),
    ]);
  });

  it.each([
    ['octopub/shop___x', /one or two underscores/],
    ['octo.pub/shop', /address of a registry/],
  ])('the image %s, which no registry would take', async (dockerImage, why) => {
    expect(await refusal({ dockerImage })).toEqual([
      'InputError',
      expect.stringMatching(why),
    ]);
  });

  it.each([
    [
      { dockerHubToken: undefined },
      /give dockerHubUsername and dockerHubToken/,
    ],
    [
      { dockerImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop' },
      /give awsRoleArn/,
    ],
    [
      {
        dockerImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop',
        awsRoleArn: 'arn:aws:iam::111122223333:role/publish',
      },
      /no feed for Amazon ECR in eu-west-1.*octopusAwsRoleArn/,
    ],
  ])('no way to sign in to the registry: %j', async (input, why) => {
    expect(await refusal(input)).toEqual([
      'InputError',
      expect.stringMatching(why),
    ]);
  });

  it('an image that another project deploys', async () => {
    await bed.run();
    expect(
      await refusal({ repoUrl: `${bed.host()}?owner=octopub&repo=shop-2` }),
    ).toEqual([
      'ConflictError',
      expect.stringMatching(
        /project 'shop' deploys the image octopub\/shop, too.*Nothing was changed\. Choose another image/,
      ),
    ]);
  });

  it('a name that another service has in Kubernetes', async () => {
    await bed.run({ project: 'Web shop' });
    expect(
      await refusal({
        repoUrl: `${bed.host()}?owner=sandbox-user&repo=Shop`,
        dockerImage: 'octopub/shop2',
        project: 'Other shop',
      }),
    ).toEqual([
      'ConflictError',
      expect.stringMatching(
        /project 'Web shop' deploys a service that is called shop in Kubernetes/,
      ),
    ]);
  });

  it.each(['gone', 'empty'])('a workspace that is %s', async how => {
    const workspacePath = join(bed.scratch(), how);
    if (how === 'empty') {
      mkdirSync(workspacePath);
    }
    expect(await refusal({}, { workspacePath })).toEqual([
      'InputError',
      expect.stringMatching(/^The content has no package.json/),
    ]);
  });

  it('an image that another repository publishes', async () => {
    await bed.octopusClient().post('/api/Spaces-2/build-information', {
      PackageId: 'octopub/shop',
      Version: '1.0.7',
      OctopusBuildInformation: {
        BuildEnvironment: 'GitHub Actions',
        VcsType: 'Git',
        VcsRoot: 'https://github.com/ada/shop',
        Commits: [],
      },
    });
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(
        /Builds of https:\/\/github\.com\/ada\/shop are published as octopub\/shop already/,
      ),
    ]);
  });

  it.each([
    [
      'https://ci:TOKEN@git.example.com/ada/shop.git',
      'https://git.example.com/ada/shop',
    ],
    ['ci:TOKEN@git.example.com/ada/shop.git', 'another repository'],
  ])('such an image without the token in %s', async (root, shown) => {
    await bed.octopusClient().post('/api/Spaces-2/build-information', {
      PackageId: 'octopub/shop',
      Version: '1.0.7',
      OctopusBuildInformation: {
        BuildEnvironment: 'GitLab CI',
        VcsType: 'Git',
        VcsRoot: root,
        Commits: [],
      },
    });
    const [name, message] = await refusal();
    expect(name).toBe('ConflictError');
    expect(message).toContain(`Builds of ${shown} are published`);
    expect(message).not.toContain('TOKEN');
  });

  it('no way for the workflow to sign in to Octopus', async () => {
    expect(
      await refusal({
        octopusApiKey: undefined,
      }),
    ).toEqual(['InputError', expect.stringMatching(/octopusServiceAccount/)]);
  });

  it('an Octopus project that is not there', async () => {
    expect(
      await refusal({
        createOctopusProject: false,
      }),
    ).toEqual(['NotFoundError', expect.stringMatching(/no project 'shop'/)]);
  });

  it('an Octopus project to create that somebody has made', async () => {
    await bed.addProject('shop');
    expect(await refusal()).toEqual([
      'ConflictError',
      expect.stringMatching(/project 'shop'.*Nothing was changed/s),
    ]);
  });

  it('an environment that is not there', async () => {
    expect(
      await refusal({
        environment: 'Moon',
      }),
    ).toEqual([
      'NotFoundError',
      expect.stringMatching(/no environment 'Moon'.*Development/),
    ]);
  });

  it('a space that is not there', async () => {
    expect(await refusal({ space: 'Nowhere' })).toEqual([
      'NotFoundError',
      expect.stringMatching(/Nowhere/),
    ]);
  });

  it('content that lacks something', async () => {
    const workspacePath = join(bed.scratch(), 'empty');
    mkdirSync(workspacePath);
    expect(await refusal({}, { workspacePath })).toEqual([
      'InputError',
      expect.stringMatching(/no package\.json/),
    ]);
  });

  it('content of your own that is no service of Node.js, with what it has', async () => {
    const workspacePath = join(bed.scratch(), 'own');
    mkdirSync(workspacePath);
    for (const file of ['catalog-info.yaml', 'main.py']) {
      writeFileSync(join(workspacePath, file), '');
    }
    expect(await refusal({}, { workspacePath })).toEqual([
      'InputError',
      expect.stringMatching(
        /no package\.json\. .* has catalog-info\.yaml, main\.py\. Add the file, or name another folder/,
      ),
    ]);
  });

  it('an internal repository for a user', async () => {
    expect(
      await refusal({
        repoUrl: `${bed.host()}?owner=sandbox-user&repo=shop`,
        visibility: 'internal',
      }),
    ).toEqual([
      'InputError',
      expect.stringMatching(/Only organizations of an enterprise/),
    ]);
  });

  it('an internal repository where there is no enterprise', async () => {
    const run = bed.run({ visibility: 'internal' });
    await expect(run).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /Only organizations associated with an enterprise/,
      ),
    });
    expect((await bed.api('GET', '/repos/octopub/shop')).status).toBe(404);
  });

  it('content with several components', async () => {
    const workspacePath = join(bed.scratch(), 'several');
    cpSync(
      resolve(__dirname, '../../../../templates/node-app/content'),
      workspacePath,
      { recursive: true, filter: source => !source.endsWith('node_modules') },
    );
    appendFileSync(
      join(workspacePath, 'catalog-info.yaml'),
      '---\nkind: Component\nmetadata: { name: worker }\n',
    );
    expect(await refusal({}, { workspacePath })).toEqual([
      'InputError',
      expect.stringMatching(
        /catalog-info\.yaml of the content cannot be used: .*Component \(node-app, worker\)/,
      ),
    ]);
  });
});
