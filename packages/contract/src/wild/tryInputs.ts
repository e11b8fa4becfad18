import Ajv from 'ajv';
import fc from 'fast-check';
import { ValueSchema } from './fitting';
import { findUncovered } from './findUncovered';
import { wildInputs } from './wildInputs';

/** Names of the errors that say what is wrong with an input. */
const SAYING = [
  'InputError',
  'AuthenticationError',
  'NotFoundError',
  'NotAllowedError',
  'ConflictError',
];

/** What runs make adds up, and each later one reads all of it. */
const RUNS_BEFORE_NEW_START = 50;

/** What is read of an action of the scaffolder. */
export interface TriedAction {
  id: string;
  schema?: { input?: object };
}

/** How the runs of an action with generated inputs went. */
export interface Outcome {
  /** How many ended how, by the name of the error. */
  outcomes: Record<string, number>;
  /** Errors that do not say what is wrong, each once with an input. */
  faults: string[];
  /** Fields of the schema that the inputs do not try. */
  uncovered: string[];
}

/**
 * Runs a scaffolder action with generated inputs, as far as its schema lets them
 * through: Backstage refuses the rest itself. Formats of texts, such as that of
 * an address, are not looked at.
 *
 * @param options - `good`: an input that the action accepts; `startAnew`: takes
 *   away what runs have made, now and then
 * @throws Error when its schema does not
 */
export async function tryInputs(
  action: TriedAction,
  options: {
    good: Record<string, unknown>;
    parameters: { seed: number; numRuns: number };
    run(input: any): Promise<unknown>;
    startAnew?(): Promise<unknown>;
  },
): Promise<Outcome> {
  const { good, parameters } = options;
  const schema = (action.schema?.input ?? {}) as ValueSchema;
  const inputs = wildInputs({ good, schema });
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(
    schema,
  );
  // A field that is undefined is one that is left out.
  const accepts = (input: Record<string, unknown>) =>
    fits(JSON.parse(JSON.stringify(input)));
  if (!accepts(good)) {
    throw new Error(
      `${action.id} does not accept the good input: ${JSON.stringify(
        fits.errors,
      )}`,
    );
  }
  const outcomes: Record<string, number> = {};
  const faults = new Map<string, string>();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(inputs.filter(accepts), async input => {
      runs += 1;
      if (runs % RUNS_BEFORE_NEW_START === 0) {
        await options.startAnew?.();
      }
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
    }),
    parameters,
  );
  return {
    outcomes,
    faults: [...faults.values()],
    uncovered: findUncovered(inputs, {
      schema,
      seed: parameters.seed,
      accepts,
    }),
  };
}
