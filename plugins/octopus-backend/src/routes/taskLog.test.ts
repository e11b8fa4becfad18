import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('GET /tasks/:taskId/log', () => {
  let taskId: string;
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    const started = await deploy(octopus, 'Shop', '1.0.0', 'Development');
    taskId = started.ServerTaskId;
  });
  const log = async () => (await portal.get(`tasks/${taskId}/log`)).body;

  it('has the lines of each step', async () => {
    octopus.pass(600);
    const { steps } = await log();
    expect(steps).toMatchObject([
      { name: 'Step 1: Deploy Container', status: 'Success' },
      { name: 'Step 2: Security Scan', status: 'Success' },
    ]);
    expect(steps[1].lines.map(({ text }: any) => text)).toContain(
      'Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)',
    );
    expect(
      steps.flatMap(({ lines }: any) => lines).map((one: any) => one.category),
    ).toContain('Verbose');
  });

  it('has what was written for the task itself first', async () => {
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    octopus.pass(600);
    const { steps } = await log();
    expect(steps).toHaveLength(3);
    expect(steps[0]).toMatchObject({
      name: 'Deploy Shop release 1.0.0 to Development',
      isTask: true,
      status: 'Failed',
      lines: [{ category: 'Fatal' }],
    });
  });

  it('is read once for all who look', async () => {
    octopus.pass(600);
    await portal.get(`tasks/${taskId}`);
    octopus.clear();
    await Promise.all(Array.from({ length: 20 }, log));
    expect(octopus.count()).toBe(1);
  });
});
