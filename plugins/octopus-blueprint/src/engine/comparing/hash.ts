import { createHash } from 'crypto';
import { normalise } from './normalise';

/** SHA-256 of what a value says, in base64url; the order of keys does not matter. */
export function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(normalise(value)) ?? '')
    .digest('base64url');
}
