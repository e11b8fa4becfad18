import fc from 'fast-check';
import { ValueSchema } from './fitting';

/** Inputs that are looked at: enough for each field to be among them often. */
const SAMPLES = 5_000;

/** So many values make a field that takes any be tried. */
const ENOUGH = 10;

/**
 * Which fields of a schema the generated inputs hardly try: the test that uses
 * them would show nothing about these.
 *
 * @param options - `accepts`: whether an input gets past the schema
 * @returns the fields, with the number of different values that get past
 */
export function findUncovered(
  inputs: fc.Arbitrary<Record<string, unknown>>,
  options: {
    schema: ValueSchema;
    seed: number;
    accepts(input: Record<string, unknown>): boolean;
  },
): string[] {
  const { schema, seed, accepts } = options;
  const seen = new Map<string, Set<string>>();
  for (const input of fc.sample(inputs, { seed, numRuns: SAMPLES })) {
    if (accepts(input)) {
      for (const [field, value] of Object.entries(input)) {
        const values = seen.get(field) ?? new Set<string>();
        seen.set(field, values.add(JSON.stringify(value)));
      }
    }
  }
  return Object.entries(schema.properties ?? {}).flatMap(([field, each]) => {
    const count = seen.get(field)?.size ?? 0;
    return count < valuesOf(each) ? [`${field}: ${count}`] : [];
  });
}

/** How many different values have to get past: all where they can be counted. */
function valuesOf({ type, enum: choices, const: only }: ValueSchema): number {
  if (only !== undefined) {
    return 1;
  }
  return choices?.length ?? (type === 'boolean' ? 2 : ENOUGH);
}
