import { resolve } from 'node:path';
import { PermissionsService } from '@backstage/backend-plugin-api';
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
  octopusClusterCreatePermission,
  octopusClusterDeletePermission,
} from '@octopus-backstage/plugin-octopus-common';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { registeredActions } from '../__testUtils__/registeredActions';

jest.setTimeout(60_000);

const FILE = resolve(__dirname, '../../authorisation/actions.json');

describe('who may start an action', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const actions = [
    ['create', octopusClusterCreatePermission],
    ['delete', octopusClusterDeletePermission],
  ] as const;
  const table: AuthorisationRow[] = [];
  const runAs = async (caller: Caller, action: 'create' | 'delete') => {
    const { error } = await cloud.run(
      action,
      { dryRun: true },
      {
        permissions: createActionPermissions(
          fakePermissions(caller, 'Development') as PermissionsService,
        ),
      },
    );
    if (error) {
      throw error;
    }
  };

  it.each(actions)('%s', async (action, permission) => {
    const answers: AuthorisationRow['answers'] = {};
    for (const caller of callers) {
      cloud.commands.length = 0;
      cloud.octopus.sandbox.clearRequests();
      const answer = await answerOf(() => runAs(caller, action));
      answers[caller.name] = answer;
      expect(answer).toBe(
        expectedAnswer(caller, {
          permission,
          needsEntity: false,
          unknown: '403',
        }),
      );
      const sent =
        cloud.commands.length + cloud.octopus.sandbox.requests().total;
      expect(answer === 'yes' ? 0 : sent).toBe(0);
    }
    table.push({
      name: `eks:${action}-cluster`,
      permission: permission.name,
      answers,
    });
  });

  it('names the permission and the cluster', async () => {
    const [nobody] = callers;
    await expect(runAs(nobody, 'create')).rejects.toThrow(
      "You need the permission 'octopus.cluster.create' for the cluster 'octopus' in eu-west-1",
    );
  });

  it('is in the documentation, for every action', async () => {
    expect(table.map(({ name }) => name).sort()).toEqual(
      (await registeredActions()).map(({ id }) => id).sort(),
    );
    expect(keptTable(FILE, table)).toEqual(table);
  });
});
