import { resolve } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import {
  answerOf,
  AuthorisationRow,
  callers,
  expectedAnswer,
  keptTable,
} from '@octopus-backstage/contract';
import { octopusPermissions } from '@octopus-backstage/plugin-octopus-common';
import { actAs, ownedByShop } from '../__testUtils__/actAs';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';
import { component } from '../__testUtils__/startPlugin';

const annotations = { 'octopus.com/project-slug': 'Spaces-1/shop' };
const AUTHORISATION = resolve(__dirname, '../../authorisation/actions.json');
const portal = setUpShop({
  entities: [
    component('owned', annotations, { relations: [ownedByShop] }),
    component('secret', annotations, {
      metadata: {
        name: 'secret',
        namespace: 'default',
        labels: { hidden: 'true' },
        annotations,
      },
    }),
  ],
});
const { octopus } = portal;

const invoke = async (name: string, input: object): Promise<any> => {
  const { output } = await portal.plugin.actions.invoke({
    id: `test:${name}`,
    input: { entityRef: 'shop', ...input },
    credentials: mockCredentials.user('user:default/jane'),
  });
  return output;
};

describe('actions', () => {
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    await createRelease(octopus, 'Shop', '1.1.0-blue', {
      ChannelName: 'Feature Branches',
    });
    octopus.clear();
  });

  const inputs: [string, object, string][] = [
    ['list-releases', {}, 'octopus.project.read'],
    ['get-deployment-status', {}, 'octopus.project.read'],
    ['list-feature-branches', {}, 'octopus.project.read'],
    [
      'deploy-release',
      { version: '1.0.0', environment: 'test' },
      'octopus.deployment.create',
    ],
    [
      'run-runbook',
      { runbook: 'get pods', environment: 'Test' },
      'octopus.runbook.run',
    ],
  ];

  it.each(inputs)(
    '%s needs its permission',
    async (name, input, permission) => {
      portal.plugin.deny(permission);
      await expect(invoke(name, input)).rejects.toThrow(permission);
      expect(
        octopus.sandbox
          .requests()
          .routes.filter(({ method }) => method !== 'GET'),
      ).toEqual([]);
    },
  );

  it.each(inputs)(
    '%s knows only entities that are seen',
    async (name, input) => {
      await expect(
        invoke(name, { ...input, entityRef: 'component:default/secret' }),
      ).rejects.toThrow("no entity 'component:default/secret'");
      expect(octopus.count()).toBe(0);
    },
  );

  const table: AuthorisationRow[] = [];

  it.each(inputs)(
    '%s answers each kind of caller',
    async (name, input, permissionName) => {
      const permission = octopusPermissions.find(
        each => each.name === permissionName,
      )!;
      const answers: AuthorisationRow['answers'] = {};
      for (const caller of callers) {
        actAs(portal.plugin, caller);
        answers[caller.name] = await answerOf(() =>
          portal.plugin.actions.invoke({
            id: `test:${name}`,
            input: {
              ...input,
              ...('environment' in input && { environment: 'Development' }),
              entityRef: caller.seesEntity ? 'owned' : 'secret',
            },
            credentials: caller.isSignedIn
              ? mockCredentials.user()
              : mockCredentials.none(),
          }),
        );
        expect(answers[caller.name]).toBe(
          expectedAnswer(caller, {
            permission,
            needsEntity: true,
            unknown: '403',
          }),
        );
      }
      table.push({ name, permission: permission.name, answers });
    },
  );

  it('are all in the documentation', async () => {
    const { actions } = await portal.plugin.actions.list();
    expect(table.map(({ name }) => name).sort()).toEqual(
      actions.map(({ name }) => name).sort(),
    );
    expect(keptTable(AUTHORISATION, table)).toEqual(table);
  });

  it('say which only read', async () => {
    const { actions } = await portal.plugin.actions.list();
    const readOnly = Object.fromEntries(
      actions.map(({ name, attributes }) => [name, attributes.readOnly]),
    );
    expect(readOnly).toEqual({
      'list-releases': true,
      'get-deployment-status': true,
      'list-feature-branches': true,
      'deploy-release': false,
      'run-runbook': false,
    });
    actions.forEach(({ attributes }) =>
      expect(attributes.destructive).toBe(!attributes.readOnly),
    );
  });

  it('list releases', async () => {
    const { releases, totalCount } = await invoke('list-releases', {
      channel: 'mainline',
    });
    expect(totalCount).toBe(1);
    expect(releases).toEqual([
      {
        version: '1.0.0',
        channel: 'Mainline',
        assembled: expect.any(String),
        isPrerelease: false,
        deployments: [{ environment: 'Development', state: 'Success' }],
        nextEnvironments: ['Feature Branch', 'Test'],
      },
    ]);
  });

  it('deploy, and tell how it goes', async () => {
    const { deploymentId } = await invoke('deploy-release', {
      version: '1.0.0',
      environment: 'test',
    });
    expect(await octopus.get(`/deployments/${deploymentId}`)).toMatchObject({
      Comments: 'Deployed by user:default/jane through Backstage',
    });
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({ environment: 'Test' }),
    });
    const one = await invoke('get-deployment-status', { deploymentId });
    expect(one.deployments).toMatchObject([
      { environment: 'Test', version: '1.0.0', isCompleted: false },
    ]);
    const all = await invoke('get-deployment-status', {});
    expect(all.deployments.map(({ environment }: any) => environment)).toEqual([
      'Development',
      'Test',
    ]);
    const only = await invoke('get-deployment-status', { environment: 'TEST' });
    expect(only.deployments).toHaveLength(1);
  });

  it('list feature branches', async () => {
    await invoke('deploy-release', {
      version: '1.1.0-blue',
      environment: 'Feature Branch',
      variables: { 'Kubernetes.Namespace': 'blue' },
    });
    const { featureBranches } = await invoke('list-feature-branches', {});
    expect(featureBranches).toMatchObject([
      {
        namespace: 'blue',
        version: '1.1.0-blue',
        environment: 'Feature Branch',
      },
    ]);
  });

  it('list feature branches that nobody has looked at yet', async () => {
    await deploy(octopus, 'Shop', '1.1.0-blue', 'Feature Branch', {
      'Kubernetes.Namespace': 'blue',
    });
    const { featureBranches } = await invoke('list-feature-branches', {});
    expect(featureBranches).toMatchObject([
      { namespace: 'blue', deployedBy: expect.any(String) },
    ]);
  });

  it('run runbooks', async () => {
    const { runbookRunId } = await invoke('run-runbook', {
      runbook: 'get pods',
      environment: 'Test',
    });
    expect(await octopus.get(`/runbookRuns/${runbookRunId}`)).toMatchObject({
      RunbookId: portal.shop.runbookId,
    });
  });

  it.each([
    ['deploy-release', { version: '9.9.9', environment: 'Test' }, '9.9.9'],
    [
      'deploy-release',
      { version: '1.0.0', environment: 'Mars' },
      'there is: Development, Feature Branch, Test',
    ],
    ['run-runbook', { runbook: 'X', environment: 'Test' }, 'Get Pods'],
    ['list-releases', { channel: 'X' }, 'Mainline'],
  ])('%s says what there is instead', async (name, input, text) => {
    await expect(invoke(name, input)).rejects.toThrow(text);
  });

  it.each(inputs)(
    '%s says that it was given no entity reference',
    async (name, input) => {
      for (const entityRef of ['', 'component:', '/shop', 'web/']) {
        await expect(invoke(name, { ...input, entityRef })).rejects.toThrow(
          new InputError(
            `entityRef '${entityRef}' is not a catalog entity reference: write it as component:default/products`,
          ),
        );
      }
      expect(octopus.count()).toBe(0);
    },
  );
});
