import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../execution/__testUtils__/shop';
import { project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';
import { SandboxContext } from '../context';
import { LATEST_VERSION } from '../root/serverVersion';
import { auditEvents } from './event';
import { EVENTS_KEPT, recordEvent } from './recordEvent';

describe('the audit log', () => {
  const api = testSandbox();
  const events = async (query = '') =>
    (await api.get(`/events?take=1000&${query}`)).Items;

  it('is empty at first', async () => {
    expect(await events()).toEqual([]);
  });

  it('tells who created, changed and deleted what', async () => {
    const created = await api.post('/environments', { Name: 'Test' });
    await api.put(`/environments/${created.Id}`, {
      ...created,
      UseGuidedFailure: true,
    });
    await api.remove(`/environments/${created.Id}`);
    const [deleted, modified, first] = await events();
    expect(first).toEqual({
      Id: 'Events-1',
      SpaceId: 'Spaces-2',
      Category: 'Created',
      RelatedDocumentIds: [created.Id],
      UserId: 'Users-1',
      Username: 'admin',
      IsService: false,
      IdentityEstablishedWith: 'API key',
      UserAgent: '',
      IpAddress: '127.0.0.1',
      ApiKeyId: null,
      ApiKeyHint: null,
      Occurred: expect.stringMatching(/\+00:00$/),
      Message: 'Deployment Environment Test was created',
      MessageHtml: `Deployment Environment <a href='#/environments/${created.Id}'>Test</a> was created`,
      MessageReferences: [
        { ReferencedDocumentId: created.Id, StartIndex: 23, Length: 4 },
      ],
      Comments: null,
      Details: null,
      ChangeDetails: { DocumentContext: null, Differences: null },
      LastModifiedBy: null,
      LastModifiedOn: null,
      Links: { Self: '/api/events/Events-1' },
    });
    expect(modified).toMatchObject({
      Category: 'Modified',
      ChangeDetails: {
        DocumentContext: { Id: created.Id, Name: 'Test' },
        Differences: [
          { path: '/UseGuidedFailure', op: 'replace', value: true },
        ],
      },
    });
    expect(deleted.Category).toBe('Deleted');
    expect(await api.get(`/events/${first.Id}`)).toEqual(first);
  });

  it('has nothing of a change that changed nothing, of a read, and of a refusal', async () => {
    const created = await api.post('/environments', { Name: 'Test' });
    await api.put(`/environments/${created.Id}`, created);
    await api.get('/environments/all');
    await api.send('POST', '/environments', { Name: 'Test' });
    expect(await events()).toHaveLength(1);
  });

  it('shows no secret', async () => {
    const account = await api.post('/accounts', {
      Name: 'AWS',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAEXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'first-secret' },
    });
    await api.put(`/accounts/${account.Id}`, {
      ...account,
      Name: 'AWS main',
      AccessKey: 'AKIAOTHER',
      SecretKey: { HasValue: true, NewValue: 'second-secret' },
    });
    const text = JSON.stringify(await events());
    expect(text).toContain('AWS main');
    expect(text).not.toMatch(/-secret|AKIA/);
  });

  it('is followed from an auto id, which answers do not show', async () => {
    await api.post('/environments', { Name: 'One' });
    await api.post('/environments', { Name: 'Two' });
    const stored = api.sandbox.store().collections.Events as any[];
    const [one, two] = stored.map(({ autoId }) => autoId);
    expect(two).toBeGreaterThan(one);
    const from = await events(`fromAutoId=${two}`);
    expect(from.map((item: any) => item.Message)).toEqual([
      'Deployment Environment Two was created',
    ]);
    expect(await events(`toAutoId=${two}`)).toHaveLength(1);
    expect(from[0]).not.toHaveProperty('AutoId');
  });

  it('can be searched', async () => {
    const { Id, ProjectGroupId } = await project(api);
    await api.post('/environments', { Name: 'Test' });
    const categories = async (query: string) =>
      (await events(query)).map((item: any) => item.Message);
    expect(await categories('documentTypes=Environments')).toEqual([
      'Deployment Environment Test was created',
    ]);
    expect(
      await categories(`regarding=${Id}&documentTypes=Projects-`),
    ).toContain('Project Shop was created');
    expect(await categories(`projectGroups=${ProjectGroupId}`)).toContain(
      'Project Shop was created',
    );
    expect(await categories(`regarding=${Id},Environments-1`)).toEqual([]);
    expect(
      (await events(`regardingAny=${Id},Environments-1`)).length,
    ).toBeGreaterThan(1);
    expect(await events('eventGroups=Document&users=Users-2')).toEqual([]);
    expect(await events('eventCategories=Deleted')).toEqual([]);
    expect(await events('from=2100-01-01T00:00:00Z')).toEqual([]);
    const [{ ChangeDetails }] = await events('excludeDifference=true');
    expect(ChangeDetails.Differences).toBeNull();
  });

  it('names what it can be searched by', async () => {
    await api.post('/environments', { Name: 'Test' });
    expect(await api.get('/events/categories?appliesTo=Machine')).toHaveLength(
      4,
    );
    expect(await api.get('/events/groups')).toContainEqual({
      Id: 'Document',
      Name: 'Document events',
      EventCategories: ['Created', 'Modified', 'Deleted'],
      Links: null,
    });
    expect(await api.get('/events/documenttypes')).toContainEqual({
      Id: 'ProjectGroups',
      Name: 'Project Group',
    });
    expect(await api.get('/events/agents')).toHaveLength(1);
  });

  it('refuses to be written as CSV', async () => {
    api.traffic.provokes('undocumented status');
    const { status } = await api.send('GET', '/events?asCsv=true');
    expect(status).toBe(400);
  });

  it('goes back with a reset', async () => {
    await api.post('/environments', { Name: 'Test' });
    await api.sandbox.reset();
    expect(await events()).toEqual([]);
  });
});

describe('the events of a deployment', () => {
  const { api, clock } = clockedSandbox();
  let shop: Shop;
  let deployed: { DeploymentId: string; ServerTaskId: string };
  beforeEach(async () => {
    shop = await createShop(api);
    await createRelease(api, 'Shop');
    deployed = await deploy(api, 'Shop', '0.0.1', 'Development');
  });
  const ofDeployment = async () =>
    (await api.get(`/events?regarding=${deployed.DeploymentId}`)).Items;
  const categories = async () =>
    (await ofDeployment()).map((item: any) => item.Category).reverse();

  it('are those of its task, with who and when', async () => {
    clock.pass(600);
    const [succeeded, started, queued] = await ofDeployment();
    expect(queued).toMatchObject({
      Category: 'DeploymentQueued',
      Username: 'admin',
      Message:
        'Scheduled to deploy Shop release 0.0.1 to Development at Monday, 02 November 2026 8:00 AM +00:00',
    });
    expect(started).toMatchObject({
      Category: 'DeploymentStarted',
      UserId: 'users-system',
      Username: 'system',
      UserAgent: 'Server',
      Message:
        'Deploy to Development started for Shop release 0.0.1 to Development',
      MessageReferences: [
        { ReferencedDocumentId: deployed.DeploymentId, StartIndex: 0 },
        { ReferencedDocumentId: shop.service.Id },
        { StartIndex: 47 },
        { ReferencedDocumentId: shop.environments.Development },
      ],
    });
    expect(succeeded.Category).toBe('DeploymentSucceeded');
    const task = await api.get(`/tasks/${deployed.ServerTaskId}`);
    expect(succeeded.Occurred).toBe(task.CompletedTime);
    expect(succeeded.RelatedDocumentIds).toContain(deployed.ServerTaskId);
  });

  it('say that it failed, or was canceled', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    clock.pass(600);
    expect(await categories()).toEqual([
      'DeploymentQueued',
      'DeploymentStarted',
      'DeploymentFailed',
    ]);
    deployed = await deploy(api, 'Shop', '0.0.1', 'Development');
    await api.post(`/tasks/${deployed.ServerTaskId}/cancel`, {});
    expect(await categories()).toEqual(['DeploymentQueued', 'TaskCanceled']);
    const [canceled] = await ofDeployment();
    expect(canceled.Username).toBe('admin');
  });
});

describe('a server whose users may not see events', () => {
  const api = testSandbox({ lacking: ['EventView'] });

  it('refuses them, and nothing else', async () => {
    expect(await api.send('GET', '/events')).toMatchObject({
      status: 403,
      body: { ErrorMessage: expect.stringMatching(/permission: EventView$/) },
    });
    expect(await api.get('/events/categories')).not.toEqual([]);
    await api.post('/environments', { Name: 'Test' });
    expect(await api.get('/environments/all')).toHaveLength(1);
  });
});

describe('recordEvent', () => {
  it('keeps the newest, so that memory has a bound', () => {
    const ctx = new SandboxContext({
      now: () => new Date(0),
      taskSpeed: 1,
      cloud: false,
      version: LATEST_VERSION,
      random: () => 0.5,
      steps: {},
    });
    for (let turn = 0; turn < EVENTS_KEPT + 2; turn++) {
      recordEvent(ctx, {
        spaceId: 'Spaces-1',
        category: 'Created',
        relatedIds: [],
        message: [],
      });
    }
    const kept = ctx.store.of(auditEvents);
    expect(kept.size).toBe(EVENTS_KEPT);
    expect(kept.oldest()).toMatchObject({ Id: 'Events-3', autoId: 1003 });
  });
});
