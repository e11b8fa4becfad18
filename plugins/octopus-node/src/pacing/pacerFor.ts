import { createHash } from 'node:crypto';
import { secretOf } from '../errors/redact';
import type { OctopusCredential } from '../types';
import { createPacer, type Pacer } from './createPacer';

const pacers = new Map<string, Pacer>();

/**
 * The pacer of everything in this process that talks to a server with one
 * credential, since Octopus counts requests per user.
 */
export function pacerFor(
  baseUrl: string,
  credential: OctopusCredential,
): Pacer {
  const key = createHash('sha256')
    .update(`${baseUrl}\n${secretOf(credential)}`)
    .digest('hex');
  const pacer = pacers.get(key) ?? createPacer(() => performance.now());
  pacers.set(key, pacer);
  return pacer;
}
