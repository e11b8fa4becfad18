import { zonesOf } from '../../ec2/zones';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';

/** Source: "VPC and subnet considerations" in the EKS User Guide. */
const NEVER = ['use1-az3', 'usw1-az2', 'cac1-az3'];

/**
 * Holds the subnets of a new cluster to what EKS wants of them. Sources of the
 * messages: EKS User Guide, "Insufficient capacity"; public logs of eksctl and
 * Terraform.
 * @returns the network that the subnets are in
 */
export function checkSubnets(
  clusterName: string,
  subnetIds: string[],
  call: Call,
): string {
  const { subnets } = call.region.network;
  const missing = subnetIds.find(id => !subnets.has(id));
  if (missing) {
    throw invalid(
      clusterName,
      `The subnet ID '${missing}' does not exist (Service: AmazonEC2; Status Code: 400; Error Code: InvalidSubnetID.NotFound)`,
    );
  }
  const chosen = subnetIds.map(id => subnets.get(id)!);
  const without = [...NEVER, ...(call.world.options.zonesWithoutEks ?? [])];
  const unsupported = chosen.find(subnet =>
    without.includes(subnet.AvailabilityZoneId!),
  );
  if (unsupported) {
    const validZones = zonesOf(call.region.name)
      .filter(
        zone =>
          zone.ZoneType === 'availability-zone' &&
          !without.includes(zone.ZoneId!),
      )
      .map(zone => zone.ZoneName!);
    throw new AwsError(
      'UnsupportedAvailabilityZoneException',
      `Cannot create cluster '${clusterName}' because ${
        unsupported.AvailabilityZone
      }, the targeted availability zone, does not currently have sufficient capacity to support the cluster. Retry and choose from these availability zones: ${validZones.join(
        ', ',
      )}`,
      { clusterName, validZones },
    );
  }
  if (new Set(chosen.map(subnet => subnet.AvailabilityZone)).size < 2) {
    throw invalid(
      clusterName,
      'Subnets specified must be in at least two different AZs',
    );
  }
  const networks = new Set(chosen.map(subnet => subnet.VpcId!));
  if (networks.size > 1) {
    throw invalid(clusterName, 'Subnets must belong to the same VPC.');
  }
  return [...networks][0];
}

function invalid(clusterName: string, message: string): AwsError {
  return new AwsError('InvalidParameterException', message, { clusterName });
}
