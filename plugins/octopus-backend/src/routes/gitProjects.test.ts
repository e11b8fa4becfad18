import {
  createGitBranch,
  imagePackage,
  putIntoGit,
  putSteps,
  step,
} from '@octopus-backstage/emulator-octopus/testing';
import { IMAGE } from '../__testUtils__/createShop';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

const portal = setUpShop({
  entities: [
    component('other', { 'octopus.com/project-slug': 'Spaces-1/shop-other' }),
  ],
});
const { octopus } = portal;

const routes = () =>
  octopus.sandbox.requests().routes.map(({ route }) => route);
const template = (query = '') =>
  portal.get(`channels/${portal.shop.branches.Id}/release-template${query}`);
const newRelease = (body: object) =>
  portal.post('releases', { channelId: portal.shop.branches.Id, ...body });
const referenceOf = async ({ body }: { body: any }) =>
  (await octopus.get(`/releases/${body.releaseId}`)).VersionControlReference;

/** Another branch of the project, whose process has no package. */
async function addBranch(name: string) {
  await createGitBranch(octopus, portal.shop.project.Id, name);
  await putSteps(
    octopus,
    `/projects/${portal.shop.project.Id}/${encodeURIComponent(
      `refs/heads/${name}`,
    )}/deploymentprocesses`,
    [],
  );
}

describe('a version-controlled project', () => {
  beforeEach(async () => {
    await putIntoGit(octopus, portal.shop.project.Id);
    octopus.clear();
  });

  it('has its page, like any other', async () => {
    const { status, body } = await portal.get('project');
    expect(status).toBe(200);
    expect(body.project.name).toBe('Shop');
  });

  it('gets releases of its default branch', async () => {
    const { status, body } = await template();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      packages: [{ step: 'Deploy Container' }],
      git: {
        defaultGitRef: 'refs/heads/main',
        branches: [{ name: 'main', gitRef: 'refs/heads/main' }],
      },
    });
    const created = await newRelease({});
    expect(created.status).toBe(201);
    expect(await referenceOf(created)).toEqual({
      GitRef: 'refs/heads/main',
      GitCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        VersionControlReference: { GitRef: 'refs/heads/main' },
      }),
    });
  });

  it('gets releases of a branch or a commit that somebody chooses', async () => {
    const before = await referenceOf(await newRelease({ version: '1.0.0' }));
    await addBranch('next');
    const { body } = await template('?gitRef=refs/heads/next');
    expect(body.packages).toEqual([]);
    expect(body.git.branches.map(({ name }: any) => name)).toEqual([
      'main',
      'next',
    ]);
    expect(
      await referenceOf(await newRelease({ version: '1.1.0', gitRef: 'next' })),
    ).toMatchObject({ GitRef: 'refs/heads/next' });
    const { GitCommit: gitCommit } = before;
    expect(
      (await template(`?gitRef=main&gitCommit=${gitCommit}`)).body.packages,
    ).toHaveLength(1);
    expect(
      await referenceOf(await newRelease({ version: '1.2.0', gitCommit })),
    ).toEqual(before);
  });

  it.each([
    ['gitRef', { gitRef: 'gone' }, "'refs/heads/gone' exists"],
    ['gitCommit', { gitCommit: 'main' }, '7 to 40 hexadecimal digits'],
  ])('says that a %s does not exist', async (_, body, reason) => {
    const { status, body: answer } = await newRelease(body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(reason);
  });

  it('offers the other branches when one is refused', async () => {
    await addBranch('next');
    const { status, body } = await template('?gitRef=gone');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      packages: [],
      git: {
        branches: [{ name: 'main' }, { name: 'next' }],
        problem: expect.stringContaining("'refs/heads/gone' exists"),
      },
    });
  });

  it('offers the default branch when Octopus cannot list the branches', async () => {
    octopus.sandbox.addFault({
      method: 'GET',
      route: '/api/{spaceId}/projects/{projectId}/git/branches',
      effect: { type: 'error', status: 400 },
    });
    expect((await template()).body.git.branches).toEqual([
      { name: 'main', gitRef: 'refs/heads/main' },
    ]);
  });

  it('runs the runbooks of its default branch', async () => {
    const { Test } = portal.shop.environments;
    const { body } = await portal.get('runbooks');
    expect(body).toMatchObject([{ name: 'Get Pods', isPublished: true }]);
    const [{ id: runbookId }] = body;
    expect(
      (await portal.get(`runbooks/${runbookId}/preview/${Test}`)).body.steps,
    ).toEqual([{ name: 'Get Pods', targets: ['eks-test'] }]);
    const run = await portal.post('runbook-runs', {
      runbookId,
      environmentId: Test,
    });
    expect(run.status).toBe(201);
    expect(
      await octopus.get(`/runbookRuns/${run.body.runbookRunId}`),
    ).toMatchObject({
      EnvironmentId: Test,
      Comments: 'Run by user:default/mock through Backstage',
    });
    octopus.pass(600);
    expect((await portal.get(`tasks/${run.body.taskId}`)).body.state).toBe(
      'Success',
    );
  });

  it('breaks nothing of another project, even when its repository fails', async () => {
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/projects/{projectId}/{gitRef}/*',
      effect: { type: 'error', status: 400 },
    });
    const other = 'default/component/other';
    expect((await portal.get('runbooks')).status).toBe(400);
    for (const path of ['project', 'runbooks', 'feature-branches']) {
      expect([
        path,
        (await portal.plugin.get(`${other}/${path}`)).status,
      ]).toEqual([path, 200]);
    }
    const { body } = await portal.plugin.get(`${other}/project`);
    expect(
      (
        await portal.plugin.get(
          `${other}/channels/${body.channels[0].id}/release-template`,
        )
      ).status,
    ).toBe(200);
  });
});

describe('a runbook in Git with a package', () => {
  const { sandbox } = octopus;
  const path = () => {
    const { project, runbookId } = portal.shop;
    return `projects/${project.Id}/runbookProcesses/RunbookProcess-${runbookId}`;
  };
  const moveToGit = async (packageId: string) => {
    const [{ Id: feedId }] = (await octopus.get('/feeds/all')).filter(
      ({ FeedType }: any) => FeedType === 'Docker',
    );
    await putSteps(octopus, `/${path()}`, [
      step('Get Pods', 'Octopus.KubernetesRunScript', {
        roles: 'cluster',
        action: { Packages: [imagePackage(packageId, feedId)] },
      }),
    ]);
    await putIntoGit(octopus, portal.shop.project.Id);
    const [{ id: runbookId }] = (await portal.get('runbooks')).body;
    return {
      runbookId,
      environmentId: portal.shop.environments.Test,
    };
  };

  it('runs with the newest version that is no prerelease', async () => {
    const { body } = await portal.post('runbook-runs', await moveToGit(IMAGE));
    const run = await octopus.get(`/runbookRuns/${body.runbookRunId}`);
    const { SelectedPackages } = await octopus.get(
      `/runbookSnapshots/${run.RunbookSnapshotId}`,
    );
    expect(SelectedPackages).toEqual([
      {
        ActionName: 'Get Pods',
        PackageReferenceName: 'web',
        StepName: 'Get Pods',
        Version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      },
    ]);
  });

  it('does not run when there is none', async () => {
    const { status, body } = await portal.post(
      'runbook-runs',
      await moveToGit('example/unknown'),
    );
    expect(status).toBe(409);
    expect(body.error.message).toContain(
      "No version of package 'example/unknown' in step 'Get Pods' of runbook 'Get Pods' is known",
    );
    expect(
      sandbox.requests().routes.filter(({ route }) => /run\/v1$/.test(route)),
    ).toEqual([]);
  });
});

describe('a version-controlled project with runbooks in the database', () => {
  it('runs their published snapshots', async () => {
    await putIntoGit(octopus, portal.shop.project.Id, { runbooks: 'database' });
    const { Test } = portal.shop.environments;
    const { body } = await portal.get('runbooks');
    expect(body).toMatchObject([
      { id: portal.shop.runbookId, name: 'Get Pods', isPublished: true },
    ]);
    const run = await portal.post('runbook-runs', {
      runbookId: portal.shop.runbookId,
      environmentId: Test,
    });
    expect(run.status).toBe(201);
  });
});

describe('a project in the database', () => {
  it('costs no request more, and has no branch', async () => {
    await portal.get('project');
    octopus.clear();
    const { body } = await template();
    expect(body.git).toBeUndefined();
    expect(routes().filter(route => /git/i.test(route))).toEqual([]);
  });

  it('refuses a branch', async () => {
    const { status, body } = await newRelease({ gitRef: 'main' });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      field: 'gitRef',
      message: expect.stringContaining('is not version-controlled'),
    });
    expect(routes()).not.toContain('/api/{spaceId}/releases');
  });
});
