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
import { octopusRepositoryCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import { createActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import { registeredActions } from '../__testUtils__/registeredActions';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

const FILE = resolve(__dirname, '../../authorisation/actions.json');

describe('who may make a repository', () => {
  const bed = seedingTestBed();
  const permission = octopusRepositoryCreatePermission;
  const permissionsOf = (caller: Caller) => ({
    permissions: createActionPermissions(
      fakePermissions(caller, 'Development') as PermissionsService,
    ),
  });
  const actions = [
    {
      name: 'github:seed-node-app',
      runAs: (caller: Caller) => bed.run({}, permissionsOf(caller)),
    },
    {
      name: 'github:keep-entity',
      runAs: (caller: Caller) => bed.keep({}, permissionsOf(caller)),
    },
  ];
  const table: AuthorisationRow[] = [];

  it.each(actions)('$name', async ({ name, runAs }) => {
    const answers: AuthorisationRow['answers'] = {};
    for (const caller of callers) {
      bed.github.clearRequests();
      bed.octopus.clearRequests();
      const answer = await answerOf(() => runAs(caller));
      answers[caller.name] = answer;
      expect(answer).toBe(
        expectedAnswer(caller, {
          permission,
          needsEntity: false,
          unknown: '403',
        }),
      );
      const sent = bed.github.requests().total + bed.octopus.requests().total;
      expect(answer === 'yes' ? 0 : sent).toBe(0);
    }
    table.push({ name, permission: permission.name, answers });
  });

  it('is in the documentation, for every action', async () => {
    const ids = (await registeredActions()).map(({ id }) => id);
    // The catalog itself asks whether somebody may register a location.
    expect(ids).toContain('catalog:ensure-registered');
    expect(table.map(({ name }) => name)).toEqual(
      ids.filter(id => id !== 'catalog:ensure-registered'),
    );
    expect(keptTable(FILE, table)).toEqual(table);
  });

  it.each(actions)('is told what is missing: $name', async ({ runAs }) => {
    await expect(runAs(callers[0])).rejects.toThrow(
      `You need the permission 'octopus.repository.create' for the repository 'octopub/shop' on ${bed.host()}`,
    );
  });
});
