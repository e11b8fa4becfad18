import { AwsError } from '../../http/AwsError';
import { capitals } from '../../world/ids';
import { ResourceType } from './resourceType';

/**
 * Source: AWS::IAM::Role in the CloudFormation Template Reference; that the
 * trust policy is answered URL-encoded: GetRole in the IAM API Reference.
 */
export const roleType: ResourceType = {
  properties: [
    'AssumeRolePolicyDocument',
    'Description',
    'ManagedPolicyArns',
    'MaxSessionDuration',
    'Path',
    'PermissionsBoundary',
    'Policies',
    'RoleName',
    'Tags',
  ],
  required: ['AssumeRolePolicyDocument'],
  creation: 'role',
  deletion: 'stackResource',
  create(properties, { world, stackName, logicalId, tags }) {
    const RoleName =
      properties.RoleName ??
      `${`${stackName}-${logicalId}`.slice(0, 51)}-${capitals(12)}`;
    if (world.iam.roles.has(RoleName)) {
      throw new AwsError(
        'EntityAlreadyExists',
        `Role with name ${RoleName} already exists.`,
      );
    }
    const Path = properties.Path ?? '/';
    const Arn = `arn:aws:iam::${world.account}:role${Path}${RoleName}`;
    const RoleId = `AROA${capitals(17)}`;
    world.iam.add({
      role: {
        RoleName,
        Arn,
        RoleId,
        Path,
        CreateDate: world.clock.now(),
        AssumeRolePolicyDocument: encodeURIComponent(
          JSON.stringify(properties.AssumeRolePolicyDocument),
        ),
        MaxSessionDuration: properties.MaxSessionDuration ?? 3600,
        Description: properties.Description,
        Tags: [...(properties.Tags ?? []), ...tags],
      },
      trust: properties.AssumeRolePolicyDocument,
      managedPolicyArns: properties.ManagedPolicyArns ?? [],
    });
    return { physicalId: RoleName, attributes: { Arn, RoleId } };
  },
  remove: ({ physicalId }, _properties, { world }) => {
    world.iam.roles.delete(physicalId);
  },
};
