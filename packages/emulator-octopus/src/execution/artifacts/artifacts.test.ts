import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
let shop: Shop;
let deployed: { DeploymentId: string; ServerTaskId: string };

beforeEach(async () => {
  shop = await createShop(api);
  await createRelease(api, 'Shop');
  deployed = await deploy(api, 'Shop', '0.0.1', 'Development');
});

const regarding = async (id: string) =>
  (await api.get(`/artifacts?regarding=${id}`)).Items;

const fetchContent = (id: string, init?: RequestInit) =>
  api.sandbox.fetch(
    new Request(`http://octopus.test/api/Spaces-2/artifacts/${id}/content`, {
      headers: { 'X-Octopus-ApiKey': api.sandbox.keys.admin },
      ...init,
    }),
  );

describe('artifacts of a step', () => {
  it('are there when the step has ended, newest first', async () => {
    clock.pass(10);
    expect(await regarding(deployed.ServerTaskId)).toEqual([]);
    clock.pass(600);
    const [report, bom] = await regarding(deployed.ServerTaskId);
    expect(report).toEqual({
      Id: 'Artifacts-2',
      SpaceId: 'Spaces-2',
      Filename: 'trivy-1.txt',
      Source: 'Security Scan on Octopus Server',
      ServerTaskId: deployed.ServerTaskId,
      Created: expect.stringMatching(/^2026-11-02T08:/),
      LogCorrelationId: expect.stringContaining(`${deployed.ServerTaskId}_`),
      LastModifiedBy: null,
      LastModifiedOn: null,
      Links: {
        Self: '/api/Spaces-2/artifacts/Artifacts-2',
        Content: '/api/Spaces-2/artifacts/Artifacts-2/content',
      },
    });
    expect(bom.Filename).toBe('bom-1.json');
    const content = await fetchContent(report.Id);
    expect(await content.text()).toMatch(/^Total: 3 /);
    expect(content.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''trivy-1.txt",
    );
  });

  it('are found by all that the task is about', async () => {
    clock.pass(600);
    const { ReleaseId } = await api.get(
      `/deployments/${deployed.DeploymentId}`,
    );
    for (const id of [
      deployed.DeploymentId,
      ReleaseId,
      shop.service.Id,
      shop.environments.Development,
    ]) {
      expect(await regarding(id)).toHaveLength(2);
    }
    expect(await regarding(shop.environments.Test)).toEqual([]);
    const named = await api.get('/artifacts?partialName=TRIVY&order=asc');
    expect(named.Items).toHaveLength(1);
  });

  it('are not there when the step failed', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    clock.pass(600);
    expect(await regarding(deployed.ServerTaskId)).toEqual([]);
  });

  it('go with their task', async () => {
    clock.pass(600);
    await api.remove(`/projects/${shop.service.Id}`);
    expect((await api.get('/artifacts')).Items).toEqual([]);
  });
});

describe('an uploaded artifact', () => {
  const upload = () =>
    api.post('/artifacts', {
      Filename: 'Performance.csv',
      ServerTaskId: deployed.ServerTaskId,
      SpaceId: 'Spaces-2',
    });

  it('has content once that was sent', async () => {
    const { Id, Source } = await upload();
    expect(Source).toBe('Uploaded by admin');
    expect((await fetchContent(Id)).status).toBe(404);
    const sent = await fetchContent(Id, { method: 'PUT', body: 'a,b\n' });
    expect(sent.status).toBe(204);
    expect(await (await fetchContent(Id)).text()).toBe('a,b\n');
  });

  it('keeps its name, and can be deleted', async () => {
    const artifact = await upload();
    const changed = await api.put(`/artifacts/${artifact.Id}`, {
      ...artifact,
      Filename: 'Other.csv',
      Source: 'JMeter',
    });
    expect(changed).toMatchObject({
      Filename: 'Performance.csv',
      Source: 'JMeter',
    });
    await api.remove(`/artifacts/${artifact.Id}`);
    expect((await api.send('GET', `/artifacts/${artifact.Id}`)).status).toBe(
      404,
    );
  });

  it('needs a name and a task', async () => {
    for (const body of [
      { ServerTaskId: deployed.ServerTaskId },
      { Filename: 'x.txt', ServerTaskId: 'ServerTasks-99' },
    ]) {
      const { status } = await api.send('POST', '/artifacts', {
        SpaceId: 'Spaces-2',
        ...body,
      });
      expect(status).toBe(400);
    }
  });
});
