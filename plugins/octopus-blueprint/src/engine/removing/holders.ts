import { Holder as SpaceHolder, holdersIn } from '../space/holders';
import { Space } from '../space/Space';
import { RemovalItem } from './removalItems';

/** An object of the space that may hold the ids of others. */
export interface Holder extends SpaceHolder {
  /** What the ledger knows of it. */
  item?: RemovalItem;
}

/** Everything in the space that could refer to something else, except the ledger. */
export function holdersOf(
  space: Space,
  items: RemovalItem[],
  ledgerSetId: string | undefined,
): Holder[] {
  const byResource = new Map(items.map(item => [item.resource, item]));
  return holdersIn(space, ledgerSetId).map(holder => ({
    ...holder,
    item: byResource.get(holder.resource),
  }));
}
