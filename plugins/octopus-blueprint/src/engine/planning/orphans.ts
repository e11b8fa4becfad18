import { Ledger } from '../ledger/Ledger';
import { PlanEntry } from '../model/Plan';
import { BlueprintObject } from '../objects/BlueprintObject';
import { entryName } from '../objects/describeObject';
import { foldKey, parseObjectKey } from '../objects/objectKey';
import { Space } from '../space/Space';
import { findRemembered } from './findRemembered';

/** Objects that earlier runs made and the blueprint no longer has. They may be in use, so they are reported and kept. */
export function orphans(
  objects: BlueprintObject[],
  ledger: Ledger,
  space: Space,
): PlanEntry[] {
  const wanted = new Set(objects.map(({ key }) => foldKey(key)));
  return ledger
    .keys()
    .filter(key => !wanted.has(foldKey(key)))
    .flatMap(key => {
      const address = parseObjectKey(key);
      const found = findRemembered(address, ledger.get(key)!, ledger, space);
      if (!found) {
        return [];
      }
      const { environments, ...rest } = address;
      return [
        {
          ...rest,
          name: entryName(address),
          action: 'keep' as const,
          id: found.Id,
          reason:
            'the blueprint no longer has it; delete it if nobody needs it',
        },
      ];
    });
}
