import { Located } from '../planning/Located';
import { entryName } from '../objects/entryName';
import { PlannedObject } from '../planning/PlannedObject';
import { Ledger } from '../ledger/Ledger';
import { ApplyResult } from '../types';

/**
 * Values that are still placeholders. One that is not sensitive is looked at:
 * a person may have filled it in since.
 */
export function openPlaceholders(
  planned: PlannedObject[],
  ledger: Ledger,
  located: Located,
): ApplyResult['placeholders'] {
  return planned.flatMap(({ object, kind }) => {
    const fields = ledger.get(object.key)?.placeholders ?? [];
    const resource = located.get(object.key);
    return (kind.supplied?.(object.spec) ?? [])
      .filter(
        ({ field, value }) =>
          fields.includes(field) &&
          (value.sensitive ||
            !resource ||
            resource[field] === value.placeholder),
      )
      .map(({ value }) => ({
        kind: object.kind,
        name: entryName(object),
        title: value.title,
      }));
  });
}
