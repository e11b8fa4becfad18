import { createHash } from 'node:crypto';

const LENGTH = 16;

/** A short text that differs when the content does. */
export function digest(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(content) ?? '')
    .digest('base64')
    .slice(0, LENGTH);
}
