import { createHmac, hkdfSync } from 'crypto';
import { secretOf } from '../errors/redact';
import type { OctopusCredential } from '../types';

/**
 * With fewer characters a credential might itself be guessed from a fingerprint
 * of a known text. The key of Octopus's guest user has nine, a generated one
 * thirty and more.
 */
const SHORTEST = 24;

/** Keys for other purposes could be derived from the same credential. */
const PURPOSE = 'octopus-backstage/fingerprint/1';

/**
 * Makes the fingerprints of a client: HMAC-SHA256, with a key that is derived
 * from the credential (HKDF, RFC 5869) and leaves this process never.
 *
 * @returns a function whose result is undefined when the credential is too
 *   short to be a key
 */
export function fingerprintWith(
  credential: OctopusCredential,
): (text: string) => string | undefined {
  const secret = secretOf(credential);
  if (secret.length < SHORTEST) {
    return () => undefined;
  }
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
  return text => createHmac('sha256', key).update(text).digest('base64url');
}
