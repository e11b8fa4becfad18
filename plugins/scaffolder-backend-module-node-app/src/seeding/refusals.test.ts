import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

describe('what is refused before anything is written', () => {
  const bed = seedingTestBed();

  const create = (name: string, extra: object = {}) =>
    bed.api('POST', '/orgs/octopub/repos', { name, ...extra });

  const refusal = async (
    name: string,
    message: RegExp,
    ...run: Parameters<typeof bed.run>
  ) => {
    bed.github.clearRequests();
    bed.octopus.clearRequests();
    await expect(bed.run(...run)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(bed.writes()).toEqual([]);
    expect(
      bed.octopus.requests().routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
  };

  it('a repository of somebody else with content', async () => {
    await create('shop');
    await bed.commitAs('ada', 'shop', 'ada.txt');
    await refusal('ConflictError', /has content, and was not made by this/);
  });

  it('a repository of somebody else that is empty', async () => {
    await create('shop', { homepage: 'https://other.example.com' });
    await refusal('ConflictError', /is empty, and was not made by this portal/);
  });

  it('a name that is there in another case', async () => {
    await create('Shop', { homepage: bed.homepage('shop') });
    await refusal('ConflictError', /octopub\/Shop already.*upper and lower/);
  });

  it('an archived repository', async () => {
    await create('shop', { homepage: bed.homepage('shop') });
    await bed.api('PATCH', '/repos/octopub/shop', { archived: true });
    await refusal('ConflictError', /archived/);
  });

  it('a repository of ours whose main branch is gone', async () => {
    await bed.run();
    bed.git('shop', 'branch', '-m', 'main', 'trunk');
    await refusal('ConflictError', /no branch main/);
  });

  it('a repository that the token may not administer', async () => {
    await create('shop', { homepage: bed.homepage('shop'), private: false });
    await refusal('NotAllowedError', /may not administer octopub\/shop/, {
      token: bed.github.tokens.member.value,
    });
  });

  it('a token that is wrong', async () => {
    await refusal('AuthenticationError', /Bad credentials/, { token: 'ghp_x' });
  });

  it('no token where users bring their own', async () => {
    await refusal(
      'InputError',
      /requireScmUserCredentials/,
      {},
      {
        requireScmUserCredentials: true,
      },
    );
  });

  it('no credentials at all', async () => {
    await refusal('InputError', /No token available/, {}, { credentials: {} });
  });

  it('a repository for another user', async () => {
    await refusal('NotAllowedError', /belongs to sandbox-user/, {
      repoUrl: `${bed.host()}?owner=sandbox-member&repo=shop`,
    });
  });

  it('a repository of a user, from a GitHub App', async () => {
    const { appId, ...app } = bed.appCredentials().apps[0];
    await refusal(
      'InputError',
      /App can create repositories in organizations only/,
      { repoUrl: `${bed.host()}?owner=sandbox-user&repo=shop` },
      { credentials: { apps: [{ appId, ...app }] } },
    );
  });

  it('an owner that is not there', async () => {
    await refusal('NotFoundError', /find nobody-at-all/, {
      repoUrl: `${bed.host()}?owner=nobody-at-all&repo=shop`,
    });
  });

  it('a name that the catalog would not take', async () => {
    await refusal('InputError', /'shop-' cannot be the name of a component/, {
      repoUrl: `${bed.host()}?owner=octopub&repo=shop-`,
    });
  });

  it('no way for the workflow to sign in to Octopus', async () => {
    await refusal('InputError', /octopusServiceAccount/, {
      octopusApiKey: undefined,
    });
  });

  it('an Octopus project that is not there', async () => {
    await refusal('NotFoundError', /no project 'shop'/, {
      createOctopusProject: false,
    });
  });

  it('an Octopus project to create that somebody has made', async () => {
    await bed.addProject('shop');
    await refusal('ConflictError', /project 'shop'.*Nothing was changed/s);
  });

  it('an environment that is not there', async () => {
    await refusal('NotFoundError', /no environment 'Moon'.*Development/, {
      environment: 'Moon',
    });
  });

  it('a space that is not there', async () => {
    await refusal('NotFoundError', /Nowhere/, { space: 'Nowhere' });
  });

  it('content that lacks something', async () => {
    const workspacePath = join(bed.scratch(), 'empty');
    mkdirSync(workspacePath);
    await refusal('InputError', /no package\.json/, {}, { workspacePath });
  });
});
