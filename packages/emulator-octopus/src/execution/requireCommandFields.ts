import { validationError } from '../http/errors';

/**
 * Refuses a v1 command that lacks a field. The wording is that of the server
 * for a missing body field ("The Resource field is required.",
 * octopus-api.md §6.9).
 */
export function requireCommandFields(
  input: Record<string, unknown>,
  names: string[],
): void {
  const missing = names.filter(name => !input[name]);
  if (missing.length > 0) {
    throw validationError(
      ...missing.map(name => `The ${name} field is required.`),
    );
  }
}
