import { InputError } from '@backstage/errors';

/**
 * Zones, by their id, where EKS does not place a control plane. Source: Amazon
 * EKS User Guide, "Subnet requirements for clusters" (eks-cluster.md §1.1).
 */
const unsuitable = ['use1-az3', 'usw1-az2', 'cac1-az3'];

/** An availability zone of the region. */
export interface Zone {
  name: string;
  id: string;
}

/**
 * The zones for the network: always the same for the same region, three where
 * there are three, since EKS or Fargate may still refuse one and two must be
 * left.
 *
 * @param zones - those that are available, local zones left out
 * @param options - `wanted` restricts the choice; zones in `offering` come
 *   first, because the node group needs an instance type that is sold there
 * @throws InputError when there are fewer than two
 */
export function chooseZones(
  zones: Zone[],
  options: { wanted?: string[]; offering?: string[] } = {},
): string[] {
  const { wanted, offering } = options;
  const suitable = zones.filter(({ id }) => !unsuitable.includes(id));
  const unknown = wanted?.filter(
    name => !suitable.some(zone => zone.name === name),
  );
  const names = suitable.map(({ name }) => name).sort();
  if (unknown?.length) {
    throw new InputError(
      `EKS does not run in ${unknown.join(' and ')}: choose from ${names.join(
        ', ',
      )}`,
    );
  }
  const candidates = names.filter(name => !wanted || wanted.includes(name));
  const isOffering = (name: string) => offering?.includes(name) ?? true;
  const chosen = [
    ...candidates.filter(isOffering),
    ...candidates.filter(name => !isOffering(name)),
  ].slice(0, 3);
  if (chosen.length < 2) {
    throw new InputError(
      `A cluster needs two availability zones, and only ${
        chosen.join(', ') || 'none'
      } can be used. Choose another region${wanted ? ' or more zones' : ''}.`,
    );
  }
  return chosen;
}
