import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('tasks', () => {
  let taskId: string;
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    const started = await deploy(octopus, 'Shop', '1.0.0', 'Development');
    taskId = started.ServerTaskId;
    octopus.clear();
  });

  it('are shown while they run', async () => {
    octopus.pass(10);
    const { status, body } = await portal.get(`tasks/${taskId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: taskId,
      state: 'Executing',
      isCompleted: false,
      hasPendingInterruptions: false,
      startedAt: expect.any(String),
      steps: [{ status: 'Running' }, { status: 'Pending' }],
      url: `http://octopus.test/app#/Spaces-1/tasks/${taskId}`,
    });
    expect(body.progressPercentage).toBeGreaterThan(0);
    expect(body.progressPercentage).toBeLessThan(100);
  });

  it('are read once for all who follow them', async () => {
    await portal.get('project');
    octopus.clear();
    await Promise.all(
      Array.from({ length: 50 }, () => portal.get(`tasks/${taskId}`)),
    );
    expect(octopus.count()).toBe(1);
  });

  it('tell why they failed', async () => {
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    octopus.pass(600);
    const { body } = await portal.get(`tasks/${taskId}`);
    expect(body).toMatchObject({
      state: 'Failed',
      hasWarningsOrErrors: true,
      errorMessage: expect.stringContaining('one or more steps failed'),
    });
    expect(body.log.map(({ category }: any) => category)).toContain('Fatal');
  });

  it('are canceled', async () => {
    octopus.pass(10);
    const { status } = await portal.post(`tasks/${taskId}/cancel`);
    expect(status).toBe(204);
    octopus.pass(60);
    const { State } = await octopus.get(`/tasks/${taskId}`);
    expect(['Canceled', 'Cancelling']).toContain(State);
    expect(portal.plugin.audit.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'task-cancel' }),
    );
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        task: 'Deploy Shop release 1.0.0 to Development',
      }),
    });
  });

  it('wait for a person', async () => {
    const path = `/deploymentprocesses/${portal.shop.project.DeploymentProcessId}`;
    const process = await octopus.get(path);
    await octopus.put(path, {
      ...process,
      Steps: [
        {
          ...process.Steps[1],
          Id: '',
          Name: 'Approve',
          Actions: [
            {
              Name: 'Approve',
              ActionType: 'Octopus.Manual',
              Properties: {
                'Octopus.Action.Manual.Instructions': 'Look at it',
              },
            },
          ],
        },
      ],
    });
    await createRelease(octopus, 'Shop', '2.0.0', { ChannelName: 'Mainline' });
    octopus.pass(600);
    const { ServerTaskId } = await deploy(
      octopus,
      'Shop',
      '2.0.0',
      'Development',
    );
    octopus.pass(60);
    const { body } = await portal.get(`tasks/${ServerTaskId}`);
    expect(body).toMatchObject({
      hasPendingInterruptions: true,
      isCompleted: false,
    });
  });
});
