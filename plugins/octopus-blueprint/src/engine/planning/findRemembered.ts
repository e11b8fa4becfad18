import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { Ledger, LedgerEntry } from '../ledger/Ledger';
import { Resource } from '../model/fields';
import { ObjectAddress, objectKey } from '../objects/objectKey';
import { Space } from '../space/Space';

/** Finds the object that a ledger entry refers to, by its id. */
export function findRemembered(
  address: ObjectAddress,
  entry: LedgerEntry,
  ledger: Ledger,
  space: Space,
): Resource | undefined {
  const { kind, name, project } = address;
  const parent = project === undefined ? undefined : findProject(project);
  switch (kind) {
    case 'variable': {
      const owner = parent ?? findSet(address.libraryVariableSet);
      return space.variableSets
        .get(owner?.VariableSetId as string)
        ?.Variables.find(({ Id }) => isSameId(Id, entry.id));
    }
    case 'deploymentProcess':
      return parent && space.deploymentProcesses.get(parent.Id);
    case 'runbookProcess': {
      const runbook = ledger.get(objectKey({ kind: 'runbook', project, name }));
      return space.runbookProcesses.get(runbook?.id ?? '');
    }
    default:
      return space.byId(kind, entry.id);
  }

  function findProject(of: string): Resource | undefined {
    const known = ledger.get(objectKey({ kind: 'project', name: of }));
    return space.byId('project', known?.id);
  }

  function findSet(of: string | undefined): Resource | undefined {
    if (of === undefined) {
      return undefined;
    }
    const known = ledger.get(
      objectKey({ kind: 'libraryVariableSet', name: of }),
    );
    return (
      space.byId('libraryVariableSet', known?.id) ??
      space.byName('libraryVariableSet', of)
    );
  }
}
