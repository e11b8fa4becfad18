import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const image = 'octopussamples/octopub-products-microservice';
const service = { entityRef: 'component:default/octopub-products' };

describe('the build of a branch', () => {
  const portal = octopubPortal();
  const { deploy, sandbox, get, post } = portal;
  const publish = async (...versions: string[]) => {
    for (const version of versions) {
      await sandbox.publishPackage(image, version);
    }
  };
  const inform = (version: string, branch: string) =>
    post('/build-information', {
      PackageId: image,
      Version: version,
      OctopusBuildInformation: { Branch: branch },
    });
  const versionOf = async (branch: string, input = {}) =>
    (await deploy({ ...service, branch, ...input })).outputs.version;
  const fixLogin = `0.3.6-${branchSlug('fix/login')}.1`;

  it.each([
    ['before', [fixLogin, '0.3.7-fix-login.1']],
    ['after', ['0.3.7-fix-login.1', fixLogin]],
  ])(
    'is not that of another that reads alike, built %s it',
    async (_, versions) => {
      await publish(...versions);

      expect(await versionOf('fix/login')).toBe(fixLogin);
      expect(await versionOf('fix-login')).toBe('0.3.7-fix-login.1');
    },
  );

  it.each([
    'login',
    'feature/login',
    'features/login',
    'Login',
    'feature_login',
  ])('is none where only others have one: %s', async branch => {
    const others = ['login', 'feature/login', 'feature-login', 'Feature/Login']
      .filter(other => other !== branch)
      .map((other, run) => `0.3.${run + 6}-${branchSlug(other)}.1`);
    await publish(...others, '0.3.99-Login.1', '0.3.99-feature-login.2');

    await expect(versionOf(branch)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    for (const version of others) {
      await expect(versionOf(branch, { version })).rejects.toMatchObject({
        name: 'InputError',
      });
    }
  });

  it('is not that of a branch whose slug somebody wrote out', async () => {
    const [written, former] = [branchSlug('fix/login'), 'fix-login-5e870e'];
    await publish(
      `0.3.6-${branchSlug(written)}.1`,
      `0.3.7-${branchSlug(former)}.1`,
    );
    await expect(versionOf('fix/login')).rejects.toThrow(/no build of/);

    await publish(fixLogin);
    expect(await versionOf('fix/login')).toBe(fixLogin);
    expect(await versionOf(written)).toBe(`0.3.6-${branchSlug(written)}.1`);
  });

  it('may have the label of before, where it has no other', async () => {
    await publish('0.3.6-fix-login-5e870e.1');
    const { outputs, log } = await deploy({ ...service, branch: 'fix/login' });

    expect(outputs.version).toBe('0.3.6-fix-login-5e870e.1');
    expect(log).toContainEqual(
      expect.stringMatching(/taking those with the label fix-login-5e870e/),
    );
    await publish(`0.3.5-${branchSlug('fix/login')}.1`);
    expect(await versionOf('fix/login')).toBe(
      `0.3.5-${branchSlug('fix/login')}.1`,
    );
  });

  it('is deployed to the namespace that the branch has from before', async () => {
    await publish('0.3.6-fix-login-5e870e.1');
    const former = 'feature-fix-login-5e870e';
    await deploy({ ...service, branch: 'fix/login', namespace: former });
    await publish(fixLogin.replace('0.3.6', '0.3.8'));
    const { outputs, log } = await deploy({ ...service, branch: 'fix/login' });

    expect(outputs).toMatchObject({
      namespace: former,
      version: fixLogin.replace('0.3.6', '0.3.8'),
    });
    expect(log).toContainEqual(
      expect.stringMatching(/runs in the namespace 'feature-fix-login-5e870e'/),
    );
  });

  it('is found among many newer tags of others', async () => {
    await publish('0.3.6-login.1');
    await publish(
      ...Array.from({ length: 150 }, (_, patch) => `0.4.${patch}`),
      ...Array.from({ length: 130 }, (_, run) => `0.4.151-basket.${run + 1}`),
    );

    expect(await versionOf('login')).toBe('0.3.6-login.1');
  });

  it('is taken with build metadata', async () => {
    await publish('0.3.6-login+77', '0.3.5-login.4+76', '0.3.9-loginx+1');

    expect(await versionOf('login')).toBe('0.3.6-login+77');
  });

  it('is the one that build information names, when asked to', async () => {
    await publish('0.3.6-login.1', '0.3.7-login.2', '0.3.8-login.3');
    await inform('0.3.6-login.1', 'feature/login');
    await inform('0.3.7-login.2', 'refs/heads/feature/login');
    await inform('0.3.8-login.3', 'login');
    const findBuildsBy = 'build-information';
    const { outputs, log } = await deploy({
      ...service,
      branch: 'feature/login',
      findBuildsBy,
    });

    expect(outputs.version).toBe('0.3.7-login.2');
    expect(log).toContainEqual(
      expect.stringMatching(
        /by their build information, as asked:.*0\.3\.7-login\.2 was built from the branch 'feature\/login'/,
      ),
    );
    expect(await versionOf('login', { findBuildsBy })).toBe('0.3.8-login.3');
    const version = '0.3.8-login.3';
    await expect(
      versionOf('feature/login', { findBuildsBy, version }),
    ).rejects.toThrow(/No build information in Octopus says that version/);
  });

  it('is no other that has its label, if build information says so', async () => {
    await publish('0.3.6-login.1');
    await inform('0.3.6-login.1', 'feature/login');
    const before = await deployedIn(portal);

    await expect(versionOf('login')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /built from the branch 'feature\/login', though its version names 'login'.*build-information/,
      ),
    });
    expect(await deployedIn(portal)).toEqual(before);
    expect(
      (await portal.list('/releases')).map(({ Version }: any) => Version),
    ).not.toContain('0.3.6-login.1');
    const version = '0.3.6-login.1';
    const { outputs } = await deploy({ ...service, version });
    expect(outputs.version).toBe(version);
  });

  it('is what a task began with, also when another branch has a newer one with its label', async () => {
    await publish('0.3.6-login.1');
    const checkpoints = new Map<string, unknown>();
    const first = await deploy(
      { ...service, branch: 'login' },
      { checkpoints },
    );
    await publish('0.3.7-login.2');
    await inform('0.3.7-login.2', 'feature/login');

    const again = await deploy(
      { ...service, branch: 'login' },
      { checkpoints },
    );
    expect(again.outputs.version).toBe('0.3.6-login.1');
    expect(again.outputs).toEqual(first.outputs);
  });

  it('is surrounded by packages whose versions have metadata', async () => {
    const projects = await get('/projects/all');
    const { DeploymentProcessId } = projects.find(
      ({ Name }: any) => Name === 'EKS Octopub Products',
    );
    const path = `/deploymentprocesses/${DeploymentProcessId}`;
    const process = await get(path);
    const { FeedId } = process.Steps.flatMap(({ Actions }: any) =>
      Actions.flatMap(({ Packages }: any) => Packages),
    )[0];
    const [first] = process.Steps.flatMap(({ Actions }: any) => Actions);
    first.Packages.push({
      Name: 'database',
      PackageId: 'octopub/database',
      FeedId,
      AcquisitionLocation: 'Server',
      Properties: {},
    });
    await portal.put(path, process);
    for (const version of ['2.0.0+455', '2.0.1+456', '2.0.2-beta.1+9']) {
      await sandbox.publishPackage('octopub/database', version);
    }
    await publish('0.3.6-login.1');
    const { outputs } = await deploy({ ...service, branch: 'login' });

    const { SelectedPackages } = await get(
      `/releases/${outputs.build.releaseId}`,
    );
    expect(SelectedPackages.map(({ Version }: any) => Version).sort()).toEqual([
      '0.3.6-login.1',
      '2.0.1+456',
    ]);
  });
});
