import { LedgerEntry, Ledger } from '../ledger/Ledger';
import { Resource } from '../model/fields';
import { BlueprintObject } from '../objects/BlueprintObject';
import { Space } from '../space/Space';
import { findRemembered } from './findRemembered';
import { locate } from './locate';

/** What Octopus returns when it leaves out the id. */
const without = (fields: object) => fields as Resource;
const ids = {
  of: (_: string, name: string) => name,
  runbook: (_: string, name: string) => name,
  workerPool: (name: string) => name,
  builtInFeed: (feedType: string) => feedType,
};
const project = { Id: 'Projects-1', VariableSetId: 'variableset-1' };

describe('an object of a project', () => {
  const object = (kind: 'channel' | 'runbook'): BlueprintObject => ({
    key: `${kind} Mine`,
    kind,
    name: 'Mine',
    spec: {},
    owner: 'project Shop',
    needs: [],
  });

  it.each([
    ['of the same project', 'Projects-1', project, true],
    ['of another project', 'Projects-2', project, false],
    ['of no project', undefined, project, false],
    ['of a project, by an owner without an id', 'Projects-2', {}, false],
    ['of no project, by an owner without an id', undefined, {}, false],
  ])('is found %s: %s', (_, ProjectId, owner, isFound) => {
    const space = new Space('Spaces-1');
    const own = { Id: 'Things-1', Name: 'Mine', ProjectId };
    space.put('channel', own);
    space.put('runbook', own);
    for (const entry of [undefined, { id: 'Things-1' }]) {
      for (const kind of ['channel', 'runbook'] as const) {
        expect(locate(object(kind), entry, without(owner), space, ids)).toBe(
          isFound ? own : undefined,
        );
      }
    }
  });
});

describe('a variable', () => {
  const own = { Id: 'Own', Name: 'Url', Scope: {} };
  const foreign = without({ Name: 'Secret of a person', Scope: {} });
  const space = new Space('Spaces-1');
  space.put('project', { ...project, Name: 'Shop' });
  space.variableSets.set('variableset-1', {
    Id: 'variableset-1',
    OwnerId: project.Id,
    Version: 1,
    Variables: [foreign, own],
  });
  const object: BlueprintObject = {
    key: 'variable Url',
    kind: 'variable',
    name: 'Url',
    spec: { name: 'Url' },
    owner: 'project Shop',
    needs: [],
  };

  it.each<[string, LedgerEntry | undefined]>([
    ['no entry', undefined],
    ['an entry without an id', {}],
    ['an entry of one that is gone', { id: 'Gone' }],
    ['its entry', { id: 'Own' }],
  ])('is never one without an id, with %s', (_, entry) => {
    expect(locate(object, entry, project, space, ids)).toBe(own);
  });

  it.each<[string, LedgerEntry, object | undefined]>([
    ['an entry without an id', {}, undefined],
    ['its entry', { id: 'Own' }, own],
  ])('to be removed is never one without an id, with %s', (_, entry, found) => {
    const ledger = new Ledger({ 'project/Shop': { id: project.Id } });
    const address = { kind: 'variable', name: 'Url', project: 'Shop' } as const;
    expect(findRemembered(address, entry, ledger, space)).toBe(found);
  });
});
