import fc from 'fast-check';
import { fitting, ValueSchema } from './fitting';
import { wildValue } from './wildValues';

/** What an action takes, and some values that a person may give. */
export interface WildInputsOptions {
  /** An input that the action accepts. */
  good: Record<string, unknown>;
  /** Of the input. */
  schema: ValueSchema;
}

/**
 * Inputs that differ from a good one in up to three fields, so that most get
 * past the first check. A value may be of another field, or be missing.
 */
export function wildInputs({
  good,
  schema,
}: WildInputsOptions): fc.Arbitrary<Record<string, unknown>> {
  const change = ([field, wanted]: [string, ValueSchema]) =>
    fc.tuple(
      fc.constant(field),
      fc.oneof(
        { weight: 4, arbitrary: fitting(wanted) },
        { weight: 2, arbitrary: wildValue },
        {
          weight: 1,
          arbitrary: fc.constantFrom(...Object.values(good), undefined),
        },
      ),
    );
  const changes = Object.entries(schema.properties ?? {}).map(change);
  return fc
    .uniqueArray(fc.oneof(...changes), {
      selector: ([field]) => field,
      minLength: 1,
      maxLength: 3,
    })
    .map(made => ({ ...good, ...Object.fromEntries(made) }));
}
