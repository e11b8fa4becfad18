import {
  GetRoleRequest,
  GetRoleResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListRolesRequest,
  ListRolesResponse,
} from '@aws-sdk/client-iam';
import { AwsError } from '../http/AwsError';
import { paginate } from '../services/paginate';
import { Call } from '../services/service';
import { RoleRecord } from '../world/Iam';

/** Source: IAM API Reference; the message as the aws CLI prints it. */
export const roleOperations = {
  GetRole: (
    { RoleName }: GetRoleRequest,
    { world }: Call,
  ): GetRoleResponse => ({
    Role: { ...roleOf(RoleName!, world.iam.roles).role, RoleLastUsed: {} },
  }),

  ListRoles(input: ListRolesRequest, { world }: Call): ListRolesResponse {
    const prefix = input.PathPrefix ?? '/';
    const page = paginate(
      [...world.iam.roles.values()]
        .map(({ role }) => role)
        .filter(({ Path }) => Path!.startsWith(prefix)),
      input.MaxItems ?? 100,
      input.Marker,
    );
    if (!page) {
      throw new AwsError('ValidationError', 'Invalid Marker.', {}, 400);
    }
    return {
      Roles: page.items,
      IsTruncated: page.nextToken !== undefined,
      Marker: page.nextToken,
    };
  },

  ListAttachedRolePolicies: (
    { RoleName }: ListAttachedRolePoliciesRequest,
    { world }: Call,
  ): ListAttachedRolePoliciesResponse => ({
    AttachedPolicies: roleOf(RoleName!, world.iam.roles).managedPolicyArns.map(
      PolicyArn => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) }),
    ),
    IsTruncated: false,
  }),
};

function roleOf(name: string, roles: Map<string, RoleRecord>): RoleRecord {
  const role = roles.get(name);
  if (!role) {
    throw new AwsError(
      'NoSuchEntity',
      `The role with name ${name} cannot be found.`,
    );
  }
  return role;
}
