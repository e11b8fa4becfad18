import { deployedIn } from '../featureBranch/__testUtils__/deployedIn';
import {
  pricing,
  PRODUCTS,
  STACK,
} from '../featureBranch/__testUtils__/octopub';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';

jest.setTimeout(60_000);

describe('octopus:feature-branch of a service that no project deploys with others', () => {
  const portal = octopubPortal();
  const { deploy, get, put } = portal;
  let before: number;
  const made = async () =>
    (await deployedIn(portal))
      .slice(before)
      .map(({ project, version, environment, namespace, state }) =>
        [project, version, environment, namespace, state].join(' | '),
      );

  beforeEach(async () => {
    const projects = await get('/projects/all');
    const { DeploymentProcessId } = projects.find(
      ({ Name }: any) => Name === STACK,
    );
    const path = `/deploymentprocesses/${DeploymentProcessId}`;
    const process = await get(path);
    await put(path, {
      ...process,
      Steps: process.Steps.filter(
        ({ Name }: any) =>
          !['Deploy Products', 'Deploy Frontend'].includes(Name),
      ),
    });
    before = (await deployedIn(portal)).length;
  });

  it('deploys the build alone, and says so', async () => {
    const log: string[] = [];
    const { outputs } = await deploy(pricing, {
      onLog: line => log.push(line),
    });
    expect(await made()).toEqual([
      `${PRODUCTS} | 0.3.5-pricing.2 | Feature Branch | feature-pricing | Success`,
    ]);
    expect(log).toContain(
      `No project that the portal can see has an enabled 'Deploy a release' step for '${PRODUCTS}', so there is nothing to copy: its build is deployed alone`,
    );
    expect(outputs.copy).toBeUndefined();
    expect(outputs).toMatchObject({
      namespace: 'feature-pricing',
      build: { project: PRODUCTS, version: '0.3.5-pricing.2' },
      url: 'http://feature-pricing.elb.example.com/feature-pricing',
      summary: expect.stringMatching(
        /^The branch \*\*pricing\*\* runs in the namespace \*\*feature-pricing\*\*, alone: no project deploys it together with other services\.\n/,
      ),
    });
  });

  it('needs no environment to copy', async () => {
    const { outputs } = await deploy({
      ...pricing,
      sourceEnvironment: 'Nowhere',
    });
    expect(outputs.namespace).toBe('feature-pricing');
  });

  it('does nothing twice', async () => {
    await deploy(pricing);
    const once = await made();
    await deploy(pricing);
    expect(await made()).toEqual(once);
  });

  it('is removed like any other', async () => {
    await deploy(pricing);
    await portal.remove({ namespace: 'feature-pricing' });
    await deploy(pricing);
    expect(
      (await made()).filter(each => each.startsWith(PRODUCTS)),
    ).toHaveLength(2);
  });

  it('gives the namespace to the branch that was first', async () => {
    const both = await Promise.allSettled([
      deploy({ ...pricing, namespace: 'feature-shared' }),
      deploy({
        entityRef: 'component:default/octopub-frontend',
        branch: 'newbasket',
        namespace: 'feature-shared',
      }),
    ]);
    const refused = both.flatMap(each =>
      each.status === 'rejected' ? [each.reason.message] : [],
    );
    expect(refused).toEqual([expect.stringContaining("'feature-shared'")]);
  });

  it('refuses a project that is named and does not deploy it', async () => {
    await expect(deploy({ ...pricing, stackProject: STACK })).rejects.toThrow(
      `The project '${STACK}' has no 'Deploy a release' step for '${PRODUCTS}'`,
    );
    expect(await made()).toEqual([]);
  });
});
