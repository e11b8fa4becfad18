import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

const release = (version: string, channel = 'Mainline') =>
  createRelease(octopus, 'Shop', version, { ChannelName: channel });
const variables = { 'Kubernetes.Namespace': 'blue' };

describe('GET /deployments/:deploymentId', () => {
  it('shows a deployment with its task, log and who began it', async () => {
    await release('1.0.0');
    const { DeploymentId, ServerTaskId } = await deploy(
      octopus,
      'Shop',
      '1.0.0',
      'Development',
    );
    octopus.pass(600);
    const { status, body } = await portal.get(`deployments/${DeploymentId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      deployment: {
        id: DeploymentId,
        version: '1.0.0',
        environmentId: portal.shop.environments.Development,
        taskId: ServerTaskId,
        state: 'Success',
        deployedBy: expect.any(String),
        url: `http://octopus.test/app#/Spaces-1/deployments/${DeploymentId}`,
      },
      task: {
        state: 'Success',
        isCompleted: true,
        progressPercentage: 100,
        steps: [
          { name: 'Step 1: Deploy Container', status: 'Success' },
          { name: 'Step 2: Security Scan', status: 'Success' },
        ],
      },
      prompts: [],
    });
    const texts = body.task.log.map(({ text }: any) => text);
    expect(texts).toContain(
      'Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)',
    );
    expect(texts.join('')).not.toContain('\u001b');
  });

  it('shows what was asked for and answered', async () => {
    await release('1.0.0-blue', 'Feature Branches');
    const { DeploymentId } = await deploy(
      octopus,
      'Shop',
      '1.0.0-blue',
      'Feature Branch',
      variables,
    );
    const { body } = await portal.get(`deployments/${DeploymentId}`);
    expect(body).toMatchObject({
      deployment: { namespace: 'blue', isCompleted: false },
      prompts: [
        { name: 'Kubernetes.Namespace', label: 'Namespace', value: 'blue' },
      ],
    });
  });
});

describe('GET /releases/:releaseId/preview/:environmentId', () => {
  it('shows what would be asked and done', async () => {
    const releaseId = await release('1.0.0-blue', 'Feature Branches');
    const environmentId = portal.shop.environments['Feature Branch'];
    const { status, body } = await portal.get(
      `releases/${releaseId}/preview/${environmentId}`,
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      environment: { id: environmentId, name: 'Feature Branch' },
      prompts: [
        {
          name: 'Kubernetes.Namespace',
          label: 'Namespace',
          description: 'Where the branch goes',
          required: true,
          controlType: 'SingleLineText',
          isNamespace: true,
        },
      ],
      steps: [
        { name: 'Deploy Container', targets: ['eks-feature-branch'] },
        { name: 'Security Scan', targets: [] },
      ],
    });
  });
});

describe('POST /deployments', () => {
  it('deploys, with who asked, and tells the open pages', async () => {
    const releaseId = await release('1.0.0');
    const environmentId = portal.shop.environments.Development;
    await portal.get('project');
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId,
    });
    expect(status).toBe(201);
    expect(
      await octopus.get(`/deployments/${body.deploymentId}`),
    ).toMatchObject({
      TaskId: body.taskId,
      ReleaseId: releaseId,
      EnvironmentId: environmentId,
      Comments: 'Deployed by user:default/mock through Backstage',
    });
    const page = await portal.get('project');
    expect(page.body).toMatchObject({
      isActive: true,
      releases: [{ deployments: [{ id: body.deploymentId }] }],
    });
    expect(portal.plugin.publish).toHaveBeenCalledTimes(1);
    expect(portal.plugin.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'octopus:project',
      message: {
        key: `main/Spaces-1/${portal.shop.project.Id}`,
        fetchedAt: page.body.fetchedAt,
      },
    });
    const { createEvent, success } = portal.plugin.audit;
    expect(createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'deployment-create',
        meta: {
          entityRef: 'component:default/shop',
          user: 'user:default/mock',
          releaseId,
          environmentId,
        },
      }),
    );
    expect(success).toHaveBeenCalledWith({
      meta: {
        project: `main/Spaces-1/${portal.shop.project.Id}`,
        release: '1.0.0',
        environment: 'Development',
        deploymentId: body.deploymentId,
        taskId: body.taskId,
      },
    });
  });

  it('passes on what was asked for', async () => {
    const releaseId = await release('1.0.0-blue', 'Feature Branches');
    const { body } = await portal.post('deployments', {
      releaseId,
      environmentId: portal.shop.environments['Feature Branch'],
      variables,
    });
    const details = await portal.get(`deployments/${body.deploymentId}`);
    expect(details.body.deployment).toMatchObject({
      namespace: 'blue',
      deployedBy: 'user:default/mock',
    });
    expect(details.body.comments).toBe(
      'Deployed by user:default/mock through Backstage',
    );
  });

  it("keeps Octopus's words when a prompt has no value", async () => {
    const releaseId = await release('1.0.0-blue', 'Feature Branches');
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId: portal.shop.environments['Feature Branch'],
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'Please provide a value for the following variables: ',
    );
    expect(body.error).toMatchObject({
      field: 'variables.Kubernetes.Namespace',
    });
  });

  it('refuses a variable that Octopus does not ask for', async () => {
    const releaseId = await release('1.0.0');
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId: portal.shop.environments.Development,
      variables: { 'Project.Password': 'x' },
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ field: 'variables.Project.Password' });
  });

  it('goes only where Octopus lets it', async () => {
    const releaseId = await release('1.0.0');
    const { status, body } = await portal.post('deployments', {
      releaseId,
      environmentId: portal.shop.environments.Test,
    });
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(portal.plugin.audit.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'InputError' }),
      meta: expect.objectContaining({ environment: 'Test', release: '1.0.0' }),
    });
  });
});

describe('who deployed, and where to', () => {
  it('comes within four requests a view', async () => {
    await release('1.0.0');
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    for (const name of ['blue', 'green']) {
      await release(`1.1.0-${name}`, 'Feature Branches');
      await deploy(octopus, 'Shop', `1.1.0-${name}`, 'Feature Branch', {
        'Kubernetes.Namespace': name,
      });
      octopus.pass(600);
    }
    const views = [];
    for (const cost of [4, 4, 4]) {
      octopus.clear();
      views.push((await portal.get('project')).body);
      expect(octopus.count()).toBeLessThanOrEqual(cost);
      // A partial view is fresh for five seconds.
      const later = Date.now() + 6_000;
      jest.spyOn(Date, 'now').mockReturnValue(later);
    }
    jest.restoreAllMocks();
    const [first, second, third] = views;
    expect(first.isPartial).toBe(true);
    expect(first.releases[0].deployments[0].deployedBy).toBeUndefined();
    // The deletions are still missing.
    expect(second.isPartial).toBe(true);
    expect(third.isPartial).toBeUndefined();
    expect(
      second.releases.map(({ version, deployments }: any) => [
        version,
        deployments[0].namespace,
        Boolean(deployments[0].deployedBy),
      ]),
    ).toEqual([
      ['1.1.0-green', 'green', true],
      ['1.1.0-blue', 'blue', true],
      ['1.0.0', undefined, true],
    ]);
  });
});
