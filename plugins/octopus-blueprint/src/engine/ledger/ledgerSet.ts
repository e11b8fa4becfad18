import { ConflictError, InputError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { sameName } from '../comparing/sameName';
import { Resource } from '../model/fields';
import { VariableSet } from '../space/Space';
import { LedgerDocument } from './Ledger';

export const ledgerVariable = 'Backstage.Ledger';

/** Name of the library variable set that holds the ledger of a blueprint. */
export function ledgerSetName(blueprint: Pick<Blueprint, 'id'>): string {
  return `Backstage: ${blueprint.id}`;
}

/** Of a set that was made where there was nothing of its blueprint. */
const NOTHING_BEFORE = 'It is older than everything that it notes.';

function ledgerSetDescription(
  { title }: Pick<Blueprint, 'title'>,
  isOldest: boolean,
): string {
  return `Kept by Octopus for Backstage. Notes what it made for "${title}", so that it can tell its own changes from those of people. Do not edit it: without it, everything that exists counts as made by a person.${
    isOldest ? ` ${NOTHING_BEFORE}` : ''
  }`;
}

/**
 * Whether a set announces, by being there, that all objects of its blueprint
 * are about to be created: no document was ever saved in it, and none of them
 * existed before it.
 */
export function announcesAll(set: Resource, variables: VariableSet): boolean {
  return (
    variables.Version === 0 &&
    !variables.Variables.length &&
    String(set.Description).endsWith(NOTHING_BEFORE)
  );
}

/**
 * The document that a set holds; undefined when it holds none yet.
 *
 * @throws ConflictError when it cannot be parsed, or has a later format
 */
export function readLedgerDocument(
  set: VariableSet,
  setName: string,
): LedgerDocument | undefined {
  const text = set.Variables.find(({ Name }) => Name === ledgerVariable)?.Value;
  if (text === undefined || text === null) {
    return undefined;
  }
  let document: LedgerDocument;
  try {
    document = JSON.parse(text as string);
  } catch {
    throw new ConflictError(
      `The variable '${ledgerVariable}' of library variable set '${setName}' is not what Octopus for Backstage wrote there. Restore it from the audit log of Octopus, or delete the set and run again with existing objects adopted.`,
    );
  }
  if (document.format !== 1) {
    throw new ConflictError(
      `Library variable set '${setName}' was written by a later version of Octopus for Backstage. Use that version or a later one.`,
    );
  }
  return document;
}

/** The set with its document replaced; its other variables stay. */
export function withLedgerDocument(
  set: VariableSet,
  document: LedgerDocument,
): VariableSet {
  const mine = set.Variables.find(({ Name }) => Name === ledgerVariable);
  return {
    ...set,
    Variables: [
      ...set.Variables.filter(variable => variable !== mine),
      {
        ...mine,
        Name: ledgerVariable,
        Type: 'String',
        IsSensitive: false,
        Value: JSON.stringify(document),
        Scope: {},
      } as Resource,
    ],
  };
}

/**
 * Creates the set of the ledger. If two runs do so at once, the one that is
 * refused uses the other's.
 *
 * @param isOldest - whether the space has nothing of the blueprint; then
 *   `announcesAll` holds until the first save
 * @returns `isOurs` unless another run may have made it
 */
export async function createLedgerSet(
  client: OctopusClient,
  spaceId: string,
  blueprint: Blueprint,
  { isOldest, signal }: { isOldest: boolean; signal?: AbortSignal },
): Promise<{ set: Resource; isOurs: boolean }> {
  const name = ledgerSetName(blueprint);
  let isOurs = true;
  const find = async () => {
    isOurs = false;
    const sets = await client.list<Resource>(
      `/api/${spaceId}/libraryvariablesets/all`,
      { signal },
    );
    return sets.find(({ Name }) => sameName(Name, name));
  };
  try {
    const set = await client.post<Resource>(
      `/api/${spaceId}/libraryvariablesets`,
      {
        Name: name,
        Description: ledgerSetDescription(blueprint, isOldest),
        ContentType: 'Variables',
      },
      { signal, findLost: find },
    );
    return { set, isOurs };
  } catch (error) {
    const set = error instanceof InputError ? await find() : undefined;
    if (!set) {
      throw error;
    }
    return { set, isOurs };
  }
}
