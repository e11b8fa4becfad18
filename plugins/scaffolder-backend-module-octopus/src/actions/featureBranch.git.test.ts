import {
  createGitBranch,
  putIntoGit,
} from '@octopus-backstage/emulator-octopus/testing';
import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

const AUDITS = 'EKS Octopub Audits';

describe('octopus:feature-branch with version-controlled projects', () => {
  const portal = octopubPortal();
  const { deploy, get, sandbox } = portal;

  const putProjectIntoGit = async (
    name: string,
    where?: Parameters<typeof putIntoGit>[2],
  ) => {
    const { Id } = (await get('/projects/all')).find(
      (each: any) => each.Name === name,
    );
    await putIntoGit(portal, Id, where);
    return Id as string;
  };

  const failsToClone = () =>
    sandbox.addFault({
      method: 'GET',
      route: '/api/{spaceId}/projects/{projectId}/{gitRef}/deploymentprocesses',
      effect: {
        type: 'error',
        status: 400,
        message: 'Failed to clone repository',
      },
    });

  it('deploys the build of a service whose process is in Git', async () => {
    const Id = await putProjectIntoGit(PRODUCTS);
    const { outputs } = await deploy(pricing);
    expect(outputs.namespace).toBe('feature-pricing');
    const { Items } = await get(`/projects/${Id}/releases?take=1`);
    expect(Items[0].VersionControlReference).toMatchObject({
      GitRef: 'refs/heads/main',
    });
  });

  it('finds the stack, and copies an environment, of a project in Git', async () => {
    await putProjectIntoGit(STACK, { runbooks: 'database' });
    const { outputs } = await deploy(pricing);
    expect(outputs.namespace).toBe('feature-pricing');
    expect((await deployedIn(portal)).length).toBeGreaterThan(1);
  });

  it('is not kept from a branch by another project whose repository fails', async () => {
    const Id = await putProjectIntoGit(AUDITS);
    await createGitBranch(portal, Id, 'next');
    failsToClone();
    const { outputs } = await deploy(pricing);
    expect(outputs.namespace).toBe('feature-pricing');
  });

  it('finds the stack in its newest release while its repository fails', async () => {
    await putProjectIntoGit(STACK, { runbooks: 'database' });
    const { Id } = (await get('/projects/all')).find(
      (each: any) => each.Name === STACK,
    );
    const template = await get(
      `/projects/${Id}/refs%2Fheads%2Fmain/deploymentprocesses/template`,
    );
    await portal.post('/releases', {
      ProjectId: Id,
      Version: '9.9.9',
      VersionControlReference: { GitRef: 'refs/heads/main' },
      SelectedPackages: template.Packages.map(
        ({ ActionName, VersionSelectedLastRelease }: any) => ({
          ActionName,
          Version: VersionSelectedLastRelease,
        }),
      ),
    });
    failsToClone();
    const log: string[] = [];
    const { outputs } = await deploy(pricing, {
      onLog: line => log.push(line),
    });
    expect(outputs.copy.project).toBe(STACK);
    expect(log).toContainEqual(
      expect.stringMatching(
        /'_ Deploy EKS Octopub Stack' cannot be read, so that of its newest release is looked at: .*clone/,
      ),
    );
  });

  it('names the projects that it could not look at', async () => {
    await putProjectIntoGit(STACK, { runbooks: 'database' });
    failsToClone();
    sandbox.addFault({
      method: 'GET',
      route: '/api/{spaceId}/projects/{projectId}/releases',
      effect: { type: 'error', status: 403, message: 'No.' },
    });
    await expect(deploy(pricing)).rejects.toThrow(
      /No project that could be read deploys 'EKS Octopub Products'.*could not be read: '_ Deploy EKS Octopub Stack'; try again/,
    );
  });

  it('says that the runbook which removes namespaces must not be in Git', async () => {
    await putProjectIntoGit(STACK);
    await deploy(pricing);
    await expect(
      portal.remove({ namespace: 'feature-pricing' }),
    ).rejects.toThrow(
      `One in Git, as '${STACK}' may have, is not run: Octopus lists the runbooks of a space without those in Git, so nobody here would know which namespaces it has deleted. Keep this runbook in a project that has its runbooks in Octopus's database`,
    );
  });
});
