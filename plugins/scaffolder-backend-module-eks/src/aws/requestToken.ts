import { createHash } from 'node:crypto';

/**
 * A token that AWS tells repetitions of a request by: the same for the same
 * parts, so that a run that was cut short asks for the same thing again and
 * not for a second one. At most 64 characters, letters and digits only, which
 * suits CloudFormation (`[a-zA-Z0-9][-a-zA-Z0-9]*`) as well as EKS.
 *
 * @param parts - all that is asked for, since services refuse a token that
 *   comes again with other parameters, and which incarnation of it
 */
export function requestToken(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
