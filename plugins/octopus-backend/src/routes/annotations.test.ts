import { createShop } from '../__testUtils__/createShop';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();
const SLUG = 'octopus.com/project-slug';
const ID = 'octopus.com/project-id';

/** What names no project, although Octopus responds to its route. */
const strays = [
  [SLUG, 'Spaces-1/all'],
  [ID, 'Spaces-1/all'],
  [SLUG, 'all'],
  [SLUG, 'Spaces-1/.'],
  [ID, 'Spaces-1/.'],
  [SLUG, 'Spaces-1/..'],
  [SLUG, '..'],
] as const;

/** Such as the run of an ad-hoc script. */
const TASK = 'ServerTasks-999';
const unowned = {
  Task: {
    Id: TASK,
    Name: 'AdHocScript',
    Description: 'Script run by an operator',
    State: 'Executing',
    IsCompleted: false,
    HasPendingInterruptions: false,
    HasWarningsOrErrors: false,
    ErrorMessage: null,
    StartTime: '2026-11-02T08:00:00.000+00:00',
    CompletedTime: null,
    Duration: null,
    Arguments: {},
  },
  ActivityLogs: [],
  Progress: null,
};

describe('an annotation that names no project', () => {
  let plugin: TestPlugin;
  let canceled: jest.Mock;

  beforeEach(async () => {
    await createShop(octopus);
    octopus.respond('get', `/tasks/${TASK}/details`, () => unowned);
    canceled = jest.fn(() => unowned.Task);
    octopus.respond('post', `/tasks/${TASK}/cancel`, canceled);
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { [SLUG]: 'Spaces-1/shop' }),
        ...strays.map(([annotation, value], index) =>
          component(`stray-${index}`, { [annotation]: value }),
        ),
      ],
    });
    octopus.clear();
  });
  afterEach(() => plugin.stop());

  it.each(strays.map((stray, index) => [...stray, index] as const))(
    '%s: %s opens nothing',
    async (annotation, _, index) => {
      const entity = `default/component/stray-${index}`;
      const answers = [
        await plugin.get(`${entity}/project`),
        await plugin.get(`${entity}/tasks/${TASK}`),
        await plugin.post(`${entity}/tasks/${TASK}/cancel`),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(404);
        expect(body.error).toMatchObject({
          name: 'NotFoundError',
          reason: 'projectNotFound',
          message: expect.stringContaining(annotation),
        });
      }
      expect(canceled).not.toHaveBeenCalled();
    },
  );

  it('is not needed: a task of no project belongs to none', async () => {
    const entity = 'default/component/shop';
    const read = await plugin.get(`${entity}/tasks/${TASK}`);
    expect(read.status).toBe(404);
    const cancel = await plugin.post(`${entity}/tasks/${TASK}/cancel`);
    expect(cancel.status).toBe(404);
    expect(canceled).not.toHaveBeenCalled();
  });
});

describe('an annotation that names another space', () => {
  const refusalOf = async (annotation: string, defaultSpace?: string) => {
    await createShop(octopus);
    const plugin = await startPlugin(octopus, {
      entities: [
        component('default', { [SLUG]: 'shop' }),
        component('shop', { [SLUG]: annotation }),
      ],
      instances: [
        {
          name: 'main',
          baseUrl: BASE_URL,
          apiKey: octopus.sandbox.keys.admin,
          defaultSpace,
        },
      ],
    });
    // Now the name of the default space is known.
    await plugin.get('default/component/default/project');
    const { status, body } = await plugin.get('default/component/shop/project');
    await plugin.stop();
    expect(status).toBe(404);
    return body.error;
  };

  it.each(['Nowhere', '..', 'spaces-99'])(
    'does not learn from %s which spaces there are',
    async space => {
      const error = await refusalOf(`${space}/shop`);
      expect(error).toMatchObject({
        reason: 'notConfigured',
        message: expect.stringContaining(`'${space}'`),
      });
      expect(JSON.stringify(error)).not.toMatch(/Octopub|Spaces-1/);
    },
  );

  it('does not learn the name of one that it has the id of', async () => {
    const error = await refusalOf('Spaces-1/gone', 'Octopub');
    expect(error.reason).toBe('projectNotFound');
    expect(error.message).toContain("'Spaces-1'");
    expect(error.message).not.toContain('Octopub');
  });
});
