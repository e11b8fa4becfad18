import {
  OctopusDeploymentSlot,
  OctopusLiveObject,
  OctopusLiveStatus,
} from '@octopus-backstage/plugin-octopus-common';
import { Tone } from './taskTone';

/** Words of Octopus that have a text, each with its color, from best to worst. */
const tones = {
  Healthy: 'success',
  Suspended: 'neutral',
  OutOfSync: 'warning',
  Waiting: 'neutral',
  Unavailable: 'neutral',
  Progressing: 'info',
  Missing: 'danger',
  Degraded: 'danger',
  Stale: 'warning',
  Unknown: 'neutral',
} as const satisfies Record<string, Tone>;

export type KnownHealth = keyof typeof tones;

export function isKnownHealth(health: string): health is KnownHealth {
  return Object.hasOwn(tones, health);
}

/** The color of a state; one that a later server has made up has none. */
export function healthTone(health: string): Tone {
  return isKnownHealth(health) ? tones[health] : 'neutral';
}

/** Whether something is up, and where. */
export interface SlotHealth {
  url?: string;
  status?: string;
  updatedAt?: string;
  objects: OctopusLiveObject[];
}

/**
 * Finds what is known of an environment, or of a tenant or a namespace in it.
 * Octopus keeps track of what the last deployment to an environment has applied,
 * so of namespaces it knows the last one only.
 *
 * @param others - the other namespaces of the environment, which are no business
 *   of a slot without one
 */
export function healthOfSlot(
  live: OctopusLiveStatus | undefined,
  environmentId: string,
  { tenant, namespace, deployed }: OctopusDeploymentSlot,
  others: (string | undefined)[] = [],
): SlotHealth {
  const isHere = (each: { environmentId: string; tenantId?: string }) =>
    each.environmentId === environmentId && each.tenantId === tenant?.id;
  const url = live?.addresses.find(
    address => isHere(address) && address.namespace === namespace,
  )?.url;
  const place = live?.places.find(isHere);
  const address = deployed && url ? { url } : {};
  const isDivided = namespace || others.some(Boolean);
  if (!place || !isDivided) {
    return { objects: [], ...place, ...address };
  }
  const objects = place.objects.filter(each =>
    namespace
      ? each.namespace === namespace
      : each.namespace && !others.includes(each.namespace),
  );
  return objects.length > 0
    ? {
        ...address,
        updatedAt: place.updatedAt,
        objects,
        status: worst(objects),
      }
    : { ...address, objects };
}

function worst(objects: OctopusLiveObject[]): string {
  const order = Object.keys(tones);
  // A word of a later server may mean anything, so it is never hidden.
  const rank = (health: string) =>
    isKnownHealth(health) ? order.indexOf(health) : order.length;
  return objects
    .map(({ health }) => health)
    .reduce((a, b) => (rank(b) > rank(a) ? b : a));
}
