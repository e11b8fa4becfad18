import { Kind, SuppliedField } from '../kinds';
import { Ledger } from '../ledger/Ledger';
import { ApplyResult } from '../model/EngineOptions';
import { Fields } from '../model/fields';
import { entryName } from '../objects/describeObject';
import { Located } from '../planning/locate';
import { PlannedObject } from '../planning/PlannedObject';

/**
 * The supplied values of an object as they are sent; a new object gets
 * placeholders for missing ones. Omitted fields keep their value on the
 * server. Source of the wire forms: octopus-api.md section 2.
 */
export function suppliedBody(
  kind: Kind,
  spec: unknown,
  isNew: boolean,
): Fields {
  const fields = (kind.supplied?.(spec) ?? []).filter(
    ({ value }) => isNew || value.supplied !== undefined,
  );
  return Object.fromEntries(fields.map(item => [item.field, wireForm(item)]));
}

function wireForm({ value, wire }: SuppliedField): unknown {
  const text = value.supplied ?? value.placeholder;
  return wire === 'text' ? text : { HasValue: true, NewValue: text };
}

/**
 * Values that are still placeholders. Those that are not sensitive are read
 * back, since a person may have filled them in.
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
