import { Caller } from '../../access/Caller';
import { callerName } from '../../access/callerName';

/**
 * What is written into Octopus, so that its own records show who asked: there,
 * everything is done by the user of the portal's credential.
 */
export function signature(what: string, { credentials }: Caller): string {
  return `${what} by ${callerName(credentials)} through Backstage`;
}

/** Who asked, if a line of a text is such a note. */
export function signerOf(text: string | null): string | undefined {
  return text?.match(/^\w+ by (\S+) through Backstage$/m)?.[1];
}
