import { InputError } from '@backstage/errors';
import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/**
 * Zones, by their id, where EKS does not place a control plane. Source: Amazon
 * EKS User Guide, "Subnet requirements for clusters" (eks-cluster.md §1.1).
 */
const unsuitable = ['use1-az3', 'usw1-az2', 'cac1-az3'];

/** An availability zone. The name of a zone differs between accounts, its id does not. */
export interface Zone {
  name: string;
  id: string;
}

/**
 * Chooses the zones for the network, always the same from the same zones. Takes
 * three where there are three: two are needed, and EKS or Fargate may refuse one
 * later.
 *
 * @param zones - the available ones, without local zones
 * @param options - `wanted`: the names to choose from; `offering`: names of
 *   zones to prefer, because they offer an instance type of the node group
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

/** The available zones of the region. Local zones are left out, since they look the same but cannot host a cluster (eksctl #5110). */
export async function findZones(ctx: ActionContext): Promise<Zone[]> {
  const { AvailabilityZones = [] } = await callAws(
    ctx,
    'list the availability zones',
    options =>
      ctx.aws.ec2.send(
        new DescribeAvailabilityZonesCommand({
          Filters: [
            { Name: 'region-name', Values: [ctx.aws.region] },
            { Name: 'state', Values: ['available'] },
            { Name: 'zone-type', Values: ['availability-zone'] },
          ],
        }),
        options,
      ),
  );
  return AvailabilityZones.map(({ ZoneName, ZoneId }) => ({
    name: ZoneName!,
    id: ZoneId!,
  }));
}
