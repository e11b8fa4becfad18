import { kinds } from '../kinds';
import { ObjectKind } from '../model/Plan';
import { collections } from '../space/collections';
import { NamedKind, Space } from '../space/Space';
import { holdersOf } from './holders';

const named = Object.keys(collections) as NamedKind[];
const created = Object.keys(kinds) as ObjectKind[];

/** One object of every kind, whose id is the kind. */
function fullSpace(): Space {
  const space = new Space('Spaces-1');
  named.forEach(kind => space.put(kind, { Id: kind, Name: `The ${kind}` }));
  space.put('project', {
    Id: 'project',
    Name: 'The project',
    VariableSetId: 'variables',
  });
  space.variableSets.set('variables', {
    Id: 'variables',
    OwnerId: 'project',
    Version: 1,
    Variables: [{ Id: 'variable', Name: 'The variable' }],
  });
  const process = { Version: 1, ProjectId: 'project', Steps: [] };
  space.deploymentProcesses.set('project', {
    ...process,
    Id: 'deploymentProcess',
  });
  space.runbookProcesses.set('runbook', {
    ...process,
    Id: 'runbookProcess',
    RunbookId: 'runbook',
  });
  return space;
}

const heldIn = (space: Space, ledgerSetId?: string) =>
  holdersOf(space, [], ledgerSetId).map(({ resource }) => resource.Id);

describe('holdersOf', () => {
  // A worker pool holds no ids of objects that a blueprint makes.
  const users = [...new Set([...named, ...created])].filter(
    kind => kind !== 'workerPool',
  );

  it.each(users)('looks for uses in every %s', kind => {
    expect(heldIn(fullSpace())).toContain(kind);
  });

  it('has every object once', () => {
    expect(heldIn(fullSpace()).sort()).toEqual([...users].sort());
  });

  it('leaves out the variables of the ledger', () => {
    const space = fullSpace();
    space.put('libraryVariableSet', {
      Id: 'ledger',
      Name: 'Backstage: small',
      VariableSetId: 'entries',
    });
    space.variableSets.set('entries', {
      Id: 'entries',
      OwnerId: 'ledger',
      Version: 1,
      Variables: [{ Id: 'entry', Name: 'ledger' }],
    });
    expect(heldIn(space)).toContain('entry');
    expect(heldIn(space, 'ledger')).not.toContain('entry');
  });
});
