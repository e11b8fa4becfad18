import { resolve } from 'node:path';
import {
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  answerOf,
  AuthorisationRow,
  Caller,
  callers,
  expectedAnswer,
  fakePermissions,
  keptTable,
} from '@octopus-backstage/contract';
import {
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
  octopusSpaceEmptyPermission,
  octopusSpaceFillPermission,
} from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  createActionPermissions,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { scaffolderModuleOctopus } from '../module';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';
import { createOctopusRefarchAction } from './createRefarch';
import { createOctopusSubscribeAction } from './subscribe';
import { createOctopusUnsubscribeAction } from './unsubscribe';

jest.setTimeout(120_000);

const FILE = resolve(__dirname, '../../authorisation/actions.json');
/** A copy has to pass the first of these before the other one. */
const HERE = ['Development', 'Feature Branch'];
const entityRef = 'component:default/octopub-products';

async function registeredIds(): Promise<string[]> {
  const actions: TemplateAction[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      scaffolderModuleOctopus,
      catalogServiceMock.factory(),
      createServiceFactory({
        service: taskLocksServiceRef,
        deps: {},
        factory: () => ({ run: jest.fn() }),
      }),
    ],
  });
  await backend.stop();
  return actions.map(({ id }) => id);
}

describe('who may start an action', () => {
  const portal = octopubPortal();
  const empty = catalogServiceMock({ entities: [] });
  const octopus = portal.serviceOf(portal.client);

  const plan = async (
    make: typeof createOctopusRefarchAction,
    permissions: ActionPermissions,
  ) => {
    const action = make({ octopus, permissions, catalog: portal.catalog });
    await action.handler(
      createMockActionContext<any, any>({
        input: { dryRun: true, region: 'eu-west-1' } as any,
        workspacePath: 'unused',
      }) as any,
    );
  };
  const permissionsFor = (caller: Caller) => ({
    permissions: createActionPermissions(
      fakePermissions(caller, ...HERE) as PermissionsService,
    ),
    ...(!caller.seesEntity && { catalog: empty }),
  });

  const subscribe = (
    make: typeof createOctopusSubscribeAction,
    caller: Caller,
  ) =>
    make({
      octopus,
      permissions: permissionsFor(caller).permissions,
      config: mockServices.rootConfig({
        data: { octopus: { subscriptions: { secret: 'x'.repeat(20) } } },
      }),
      discovery: mockServices.discovery(),
    }).handler(
      createMockActionContext<any, any>({
        input: { dryRun: true } as any,
        workspacePath: 'unused',
      }),
    );

  const actions = [
    {
      name: 'octopus:subscribe',
      permission: octopusSpaceFillPermission,
      run: (caller: Caller) => subscribe(createOctopusSubscribeAction, caller),
    },
    {
      name: 'octopus:unsubscribe',
      permission: octopusSpaceEmptyPermission,
      run: (caller: Caller) =>
        subscribe(createOctopusUnsubscribeAction as any, caller),
    },
    {
      name: 'octopus:create-refarch',
      permission: octopusSpaceFillPermission,
      run: (caller: Caller) =>
        plan(createOctopusRefarchAction, permissionsFor(caller).permissions),
    },
    {
      name: 'octopus:delete-refarch',
      permission: octopusSpaceEmptyPermission,
      run: (caller: Caller) =>
        plan(
          createOctopusDeleteRefarchAction as any,
          permissionsFor(caller).permissions,
        ),
    },
    {
      name: 'octopus:feature-branch',
      permission: octopusDeploymentCreatePermission,
      needsEntity: true,
      run: (caller: Caller) =>
        portal.deploy({ entityRef, branch: 'pricing' }, permissionsFor(caller)),
    },
    {
      name: 'octopus:delete-feature-branch',
      permission: octopusRunbookRunPermission,
      needsEntity: true,
      before: () => portal.deploy({ entityRef, branch: 'pricing' }),
      run: (caller: Caller) =>
        portal.remove(
          { entityRef, namespace: 'feature-pricing' },
          permissionsFor(caller),
        ),
    },
  ];
  const writes = () =>
    portal.sandbox.requests().routes.filter(({ method }) => method !== 'GET');

  const table: AuthorisationRow[] = [];
  it.each(actions)(
    '$name',
    async ({ name, permission, run, before, needsEntity = false }) => {
      const answers: AuthorisationRow['answers'] = {};
      for (const caller of callers) {
        await portal.sandbox.reset();
        await before?.();
        portal.sandbox.clearRequests();
        const answer = await answerOf(() => run(caller));
        answers[caller.name] = answer;
        expect(answer === 'yes' ? [] : writes()).toEqual([]);
      }
      expect(answers).toEqual(
        Object.fromEntries(
          callers.map(caller => [
            caller.name,
            expectedAnswer(caller, { permission, needsEntity, unknown: '403' }),
          ]),
        ),
      );
      table.push({ name, permission: permission.name, answers });
    },
  );

  it('is in the documentation, for every action', async () => {
    expect(table.map(({ name }) => name).sort()).toEqual(
      (await registeredIds()).sort(),
    );
    expect(keptTable(FILE, table)).toEqual(table);
  });
});
