import { DescribeAddonConfigurationResponse } from '@aws-sdk/client-eks';
import { partitionOf } from '../../world/partitions';
import { configurationMembers } from './checkConfiguration';

/**
 * The schema of an add-on's configuration, which is left out where it is not known,
 * and the permissions that its pods want. Sources: DescribeAddonConfiguration in
 * the EKS API Reference; "Retrieve IAM information about an Amazon EKS add-on" in
 * the EKS User Guide.
 */
export function describeConfiguration(
  addonName: string,
  addonVersion: string,
  region: string,
): DescribeAddonConfigurationResponse {
  const members = configurationMembers[addonName];
  return {
    addonName,
    addonVersion,
    configurationSchema: members
      ? JSON.stringify({
          $schema: 'http://json-schema.org/draft-06/schema#',
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(members.map(name => [name, {}])),
        })
      : undefined,
    podIdentityConfiguration:
      addonName === 'vpc-cni'
        ? [
            {
              serviceAccount: 'aws-node',
              recommendedManagedPolicies: [
                `arn:${
                  partitionOf(region).id
                }:iam::aws:policy/AmazonEKS_CNI_Policy`,
              ],
            },
          ]
        : [],
  };
}
