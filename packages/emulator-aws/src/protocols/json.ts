import { Shape } from '../schema/shape';

/**
 * A value from JSON in the form that the SDK has it: times are seconds on the
 * wire. What does not fit the shape is left as it is, for the check to find.
 * Source: "AWS restJson1 protocol" in the Smithy documentation.
 */
export function fromJson(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) {
    return value;
  }
  if (shape.kind === 'timestamp' && typeof value === 'number') {
    return new Date(value * 1000);
  }
  return convert(shape, value, fromJson);
}

/** The other way round. */
export function toJson(shape: Shape, value: unknown): unknown {
  return value instanceof Date
    ? value.getTime() / 1000
    : convert(shape, value, toJson);
}

function convert(
  shape: Shape,
  value: unknown,
  inner: (shape: Shape, value: unknown) => unknown,
): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map(item => inner(shape.value!, item));
  }
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isObject && (shape.kind === 'structure' || shape.kind === 'map')) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => {
          const target = shape.value ?? shape.members?.get(name);
          return [name, target ? inner(target, member) : member];
        }),
    );
  }
  return value;
}
