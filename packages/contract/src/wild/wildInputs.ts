import fc from 'fast-check';
import { wildValue } from './wildValues';

/** What an action takes, and some values that a person may give. */
export interface WildInputsOptions {
  /** An input that the action accepts. */
  good: Record<string, unknown>;
  /** Names of all fields. */
  fields: string[];
}

/**
 * Inputs that differ from a good one in up to three fields, so that most get
 * past the first check. A value may be of another field, or be missing.
 */
export function wildInputs({
  good,
  fields,
}: WildInputsOptions): fc.Arbitrary<Record<string, unknown>> {
  const value = fc.oneof(
    { weight: 4, arbitrary: wildValue },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...Object.values(good), undefined),
    },
  );
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...fields), value), {
      selector: ([field]) => field,
      minLength: 1,
      maxLength: 3,
    })
    .map(changes => ({ ...good, ...Object.fromEntries(changes) }));
}
