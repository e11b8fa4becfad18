import { InputError } from '@backstage/errors';
import { ZodType } from 'zod';

/**
 * Checks what a request brings.
 *
 * @throws InputError whose `field` names what is wrong
 */
export function parseInput<T>(schema: ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  const [{ path, message }] = result.error.issues;
  const field = path.join('.');
  throw Object.assign(
    new InputError(field ? `${field}: ${message}` : message),
    {
      field,
    },
  );
}
