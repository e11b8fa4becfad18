import {
  ClusterRegistry,
  SandboxClock,
} from '@octopus-backstage/emulator-core';
import { Identity } from '../auth/identity';
import { readEksToken } from '../auth/readEksToken';
import { sandboxIdentity } from '../auth/sandboxIdentity';
import { refusals } from '../http/ApiError';
import { kubernetesSandboxToken } from '../token';

/**
 * Who sends a request. A cluster knows nobody for a while after it became
 * ACTIVE, and only principals with an access entry after that.
 *
 * @param delay - how long the while is, in milliseconds of life
 * @throws ApiError (401)
 */
export function authenticate(
  header: string | undefined,
  {
    clock,
    registry,
    delay,
  }: { clock: SandboxClock; registry?: ClusterRegistry; delay: number },
): Identity {
  const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? '';
  if (token === kubernetesSandboxToken) {
    return sandboxIdentity;
  }
  // Clients sign with the time of this machine, however far the clock jumped.
  const url = readEksToken(token, new Date());
  const signer = url ? registry?.authenticatePresigned(url) : undefined;
  const facts = signer && registry?.cluster(signer.clusterName);
  if (!facts) {
    throw refusals.unauthorized();
  }
  const knownSince = facts.activeSince.getTime() + delay / clock.speed;
  const policies = facts.accessPolicies(signer.arn);
  if (!policies || clock.now().getTime() < knownSince) {
    throw refusals.unauthorized();
  }
  return { username: signer.arn, cluster: signer.clusterName, policies };
}
