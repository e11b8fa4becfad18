import { Caller, callerName } from '../context/Caller';

/**
 * Signs a change with the caller's name, for Octopus's own records. To Octopus,
 * the user of the portal's credential makes all changes.
 *
 * @param what - a past participle, such as `Deployed`
 */
export function signature(what: string, { credentials }: Caller): string {
  return `${what} by ${callerName(credentials)} through Backstage`;
}

/** Finds the name in a signature, if a line of the text is one. */
export function signerOf(text: string | null): string | undefined {
  return text?.match(/^\w+ by (\S+) through Backstage$/m)?.[1];
}
