import { createShop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();

describe('GET /project', () => {
  const path = 'default/component/shop/project';
  let plugin: TestPlugin;
  beforeEach(async () => {
    await createShop(octopus);
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
        component('by-name', { 'octopus.com/project-slug': 'shop' }),
        component('by-id', { 'octopus.com/project-id': 'Spaces-1/Projects-1' }),
        component('bare', {}),
        component('malformed', { 'octopus.com/project-slug': 'a/b/c' }),
        component('gone', { 'octopus.com/project-slug': 'Spaces-1/gone' }),
        component('elsewhere', {
          'octopus.com/project-slug': 'shop',
          'octopus.com/instance': 'other',
        }),
        component(
          'secret',
          { 'octopus.com/project-slug': 'Spaces-1/shop' },
          {
            metadata: {
              name: 'secret',
              namespace: 'default',
              labels: { hidden: 'true' },
              annotations: { 'octopus.com/project-slug': 'Spaces-1/shop' },
            },
          },
        ),
      ],
    });
    octopus.clear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    return plugin.stop();
  });

  it('refuses who is not signed in', async () => {
    const { status } = await plugin.get(path, 'nobody');
    expect(status).toBe(401);
    expect(octopus.count()).toBe(0);
  });

  it('refuses who may not read it, before Octopus is asked', async () => {
    plugin.deny('octopus.project.read');
    const { status, body } = await plugin.get(path);
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('octopus.project.read'),
    });
    expect(octopus.count()).toBe(0);
  });

  it('does not know an entity that the caller cannot see', async () => {
    const secret = 'default/component/secret/project';
    expect((await plugin.get(secret)).status).toBe(404);
    expect(octopus.count()).toBe(0);
    const john = await plugin.get(secret, 'user:default/john');
    expect(john.status).toBe(200);
    // What John's view left in the cache must not give others access.
    expect((await plugin.get(secret)).status).toBe(404);
  });

  it('shows the project for four requests, and then for none', async () => {
    const { status, body } = await plugin.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      instance: 'main',
      space: { id: 'Spaces-1' },
      project: {
        name: 'Shop',
        slug: 'shop',
        isDisabled: false,
        url: 'http://octopus.test/app#/Spaces-1/projects/Projects-1',
      },
      environments: [
        { name: 'Development' },
        { name: 'Feature Branch' },
        { name: 'Test' },
      ],
      channels: [
        { name: 'Default' },
        { name: 'Feature Branches', lifecycleName: 'Branches' },
        {
          name: 'Mainline',
          isDefault: true,
          lifecycleName: 'Application',
          newestRelease: { version: '1.0.0' },
          rules: [
            { tag: '^$', versionRange: '', actions: ['Deploy Container'] },
          ],
        },
      ],
      releases: [
        {
          version: '1.0.0',
          isPrerelease: false,
          deployments: [{ state: 'Success', isCompleted: true }],
        },
      ],
      isActive: false,
      isPartial: true,
      abilities: { deploy: { allowed: true }, cancelTask: { allowed: true } },
    });
    expect(octopus.count()).toBe(4);
    await plugin.get(path);
    await plugin.get(path, 'user:default/john');
    expect(octopus.count()).toBe(4);
  });

  it('names a space that is annotated by its id, once the backend looked there for expired branches', async () => {
    await plugin.scheduler.triggerTask('octopus-feature-branch-expiry');
    octopus.clear();
    const { body } = await plugin.get(path);
    expect(body.space).toEqual({ id: 'Spaces-1', name: 'Octopub' });
    expect(octopus.count()).toBe(4);
  });

  it('says what the caller may not do', async () => {
    plugin.deny('octopus.deployment.create', 'octopus.task.cancel');
    const { body } = await plugin.get(path);
    expect(body.abilities).toEqual({
      createRelease: { allowed: true },
      deploy: { allowed: false, reason: 'permission' },
      runRunbook: { allowed: true },
      cancelTask: { allowed: false, reason: 'permission' },
      submitInterruption: { allowed: true },
    });
  });

  it.each([
    ['bare', 'noAnnotation', 'octopus.com/project-id'],
    ['malformed', 'badAnnotation', "is 'a/b/c', which names no project"],
    ['gone', 'projectNotFound', 'octopus.com/project-slug'],
    ['elsewhere', 'notConfigured', "no Octopus instance 'other'"],
  ])('tells why %s has nothing to show', async (name, reason, text) => {
    const { status, body } = await plugin.get(
      `default/component/${name}/project`,
    );
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      reason,
      message: expect.stringContaining(text),
    });
  });

  it('never takes more than four requests, not even to find the space', async () => {
    const { body } = await plugin.get('default/component/by-name/project');
    expect(octopus.count()).toBe(4);
    expect(body).toMatchObject({
      space: { id: 'Spaces-1', name: 'Octopub' },
      isPartial: true,
    });
    expect(body.channels[2].phases).toHaveLength(3);
  });

  it('shares what it knows between entities of the same project', async () => {
    await plugin.get(path);
    const { body } = await plugin.get('default/component/by-id/project');
    expect(body.project.slug).toBe('shop');
    expect(octopus.count()).toBe(4);
  });

  it('asks Octopus once for two hundred who look at the same time', async () => {
    // Frozen, because on a slow machine the view would be stale for the last ones.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => plugin.get(path)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(octopus.count()).toBe(4);
  });
});

describe('the configuration of GET /project', () => {
  const shown = async (...keys: { apiKey: string; readApiKey?: string }[]) => {
    await createShop(octopus);
    const plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
      ],
      instances: keys.map((key, index) => ({
        name: `octopus${index}`,
        baseUrl: BASE_URL,
        ...key,
      })),
    });
    const answer = await plugin.get('default/component/shop/project');
    await plugin.stop();
    return answer;
  };

  it('reads with the read-only key', async () => {
    const { status } = await shown({
      apiKey: 'API-WRONG',
      readApiKey: octopus.sandbox.keys.readOnly,
    });
    expect(status).toBe(200);
  });

  it('does not look like a missing sign-in when Octopus refuses the key', async () => {
    const { status, body } = await shown({ apiKey: 'API-WRONG' });
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ reason: 'notConfigured' });
    expect(JSON.stringify(body)).not.toContain('API-WRONG');
  });

  it('has to name a server', async () => {
    const { status, body } = await shown();
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      reason: 'notConfigured',
      message: expect.stringContaining('octopus.instances'),
    });
  });

  it('leaves the choice between servers to the annotation', async () => {
    const { body } = await shown({ apiKey: 'API-A' }, { apiKey: 'API-B' });
    expect(body.error).toMatchObject({
      reason: 'notConfigured',
      message: expect.stringContaining('octopus.com/instance'),
    });
  });
});
