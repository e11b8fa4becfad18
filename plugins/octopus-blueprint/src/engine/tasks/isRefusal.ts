import { ConflictError, InputError } from '@backstage/errors';

/** Whether Octopus declined to delete something in use. Source: octopus-api.md section 6.9. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof InputError || error instanceof ConflictError;
}
