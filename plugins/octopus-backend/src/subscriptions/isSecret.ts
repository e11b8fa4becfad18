import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether what was sent is the secret. It takes as long for one wrong value as for
 * another, however much of it is right and however long it is.
 */
export function isSecret(sent: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(sent ?? ''), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
