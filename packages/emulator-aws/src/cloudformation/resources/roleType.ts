import { AwsError } from '../../http/AwsError';
import { capitals } from '../../world/ids';
import { Region } from '../../world/Region';
import { World } from '../../world/World';
import { ResourceType } from './resourceType';
import { iamArn } from '../../world/partitions';

/**
 * Source: AWS::IAM::Role in the CloudFormation Template Reference; that the
 * trust policy is answered URL-encoded: GetRole in the IAM API Reference; what
 * IAM says of a boundary that is missing or not there: as public logs of
 * Terraform show it; that a stack fails whose tags may not be put on a resource:
 * "How do I resolve the tagging permission error in my CloudFormation stack?" in
 * the AWS Knowledge Center; that this takes `iam:TagRole` for a role: "Tag IAM
 * roles" in the IAM User Guide.
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
  create(properties, { world, region, stackName, logicalId, tags }) {
    const RoleName =
      properties.RoleName ??
      `${`${stackName}-${logicalId}`.slice(0, 51)}-${capitals(12)}`;
    if (world.iam.roles.has(RoleName)) {
      throw new AwsError(
        'EntityAlreadyExists',
        `Role with name ${RoleName} already exists.`,
      );
    }
    checkBoundary(properties.PermissionsBoundary, RoleName, world, region);
    const Tags = [...(properties.Tags ?? []), ...tags];
    if (Tags.length && world.faults.isDenied('iam', 'TagRole')) {
      throw denial('TagRole', RoleName, world, region);
    }
    const Path = properties.Path ?? '/';
    const Arn = iamArn(region.name, world.account, `role${Path}${RoleName}`);
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
        PermissionsBoundary: properties.PermissionsBoundary && {
          PermissionsBoundaryType: 'Policy',
          PermissionsBoundaryArn: properties.PermissionsBoundary,
        },
        Tags,
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

function checkBoundary(
  boundary: string | undefined,
  roleName: string,
  world: World,
  region: Region,
): void {
  const { policies = [], requiredPermissionsBoundary } = world.options;
  if (requiredPermissionsBoundary && boundary !== requiredPermissionsBoundary) {
    throw denial('CreateRole', roleName, world, region);
  }
  if (boundary && !policies.includes(boundary)) {
    throw new AwsError(
      'NoSuchEntity',
      `Scope ARN: ${boundary} does not exist or is not attachable.`,
    );
  }
}

function denial(
  operation: string,
  roleName: string,
  world: World,
  { name: region }: Region,
): AwsError {
  return new AwsError(
    'AccessDenied',
    `User: ${
      world.principals(region)[0].arn
    } is not authorized to perform: iam:${operation} on resource: ${iamArn(
      region,
      world.account,
      `role/${roleName}`,
    )} because no identity-based policy allows the iam:${operation} action`,
  );
}
