import { createHash } from 'crypto';
import { normalise } from './normalise';

/** SHA-256 of a normalised value, in base64url; independent of the order of keys. */
export function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(normalise(value)) ?? '')
    .digest('base64url');
}
