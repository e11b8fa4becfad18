import { Fields, Kind, SuppliedField } from '../kinds';

/**
 * The supplied values of an object as they are sent: what was given, and for a
 * new object a placeholder for what was not. What is left out keeps its value
 * on the server. Source of the wire forms: octopus-api.md section 2.
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
