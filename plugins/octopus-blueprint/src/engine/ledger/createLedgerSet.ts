import { InputError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/types';
import { sameName } from '../comparing/sameName';
import { Resource } from '../kinds';
import { ledgerSetDescription, ledgerSetName } from './ledgerSet';

/** Makes the set of the ledger. Two runs may do so at once: the one that is refused uses what the other made. */
export async function createLedgerSet(
  client: OctopusClient,
  spaceId: string,
  blueprint: Blueprint,
  signal?: AbortSignal,
): Promise<Resource> {
  const name = ledgerSetName(blueprint);
  const find = async () => {
    const sets = await client.list<Resource>(
      `/api/${spaceId}/libraryvariablesets/all`,
      { signal },
    );
    return sets.find(({ Name }) => sameName(Name, name));
  };
  try {
    return await client.post<Resource>(
      `/api/${spaceId}/libraryvariablesets`,
      {
        Name: name,
        Description: ledgerSetDescription(blueprint),
        ContentType: 'Variables',
      },
      { signal, findLost: find },
    );
  } catch (error) {
    const found = error instanceof InputError ? await find() : undefined;
    if (!found) {
      throw error;
    }
    return found;
  }
}
