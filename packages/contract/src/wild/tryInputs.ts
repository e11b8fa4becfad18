import { z } from 'zod/v3';
import fc from 'fast-check';

/** Names of the errors that say what is wrong with an input. */
const SAYING = [
  'InputError',
  'AuthenticationError',
  'NotFoundError',
  'NotAllowedError',
  'ConflictError',
];

/** Parts of the schema of an action, by field. */
export type ActionSchema = Record<string, (zod: typeof z) => z.ZodTypeAny>;

/**
 * Runs a scaffolder action with each of these inputs, as far as its schema lets
 * them through: Backstage refuses the rest itself.
 *
 * @returns how many runs ended how, by the name of the error, and those errors
 * that do not say what is wrong, each once with an input
 */
export async function tryInputs(
  inputs: fc.Arbitrary<Record<string, unknown>>,
  options: {
    schema: ActionSchema;
    parameters: { seed: number; numRuns: number };
    run(input: any): Promise<unknown>;
  },
): Promise<{ outcomes: Record<string, number>; faults: string[] }> {
  const fields = Object.entries(options.schema).map(
    ([field, make]) => [field, make(z)] as const,
  );
  const schema = z.object(Object.fromEntries(fields));
  const outcomes: Record<string, number> = {};
  const faults = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(
      inputs.filter(input => schema.safeParse(input).success),
      async input => {
        const { name, message } = await options.run(input).then(
          () => ({ name: 'success', message: '' }),
          (error: Error) => error,
        );
        outcomes[name] = (outcomes[name] ?? 0) + 1;
        if (name !== 'success' && !SAYING.includes(name)) {
          faults.set(
            name,
            `${name}: ${message} for ${JSON.stringify(input).slice(0, 2_000)}`,
          );
        }
      },
    ),
    options.parameters,
  );
  return { outcomes, faults: [...faults.values()] };
}
