import {
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

const boundaryKey = 'iam:PermissionsBoundary';

/**
 * Everything is allowed that no fault denies for good, and that no permissions
 * boundary is required for: whether a request has it, only its context tells, and
 * a key that is wanted and not given is named. Sources: SimulatePrincipalPolicy
 * and EvaluationResult in the IAM API Reference; `iam:PermissionsBoundary` in
 * "Actions, resources, and condition keys for AWS IAM" of the Service
 * Authorization Reference.
 */
export function simulatePrincipalPolicy(
  input: SimulatePrincipalPolicyRequest,
  { world, region }: Call,
): SimulatePolicyResponse {
  const known =
    world
      .principals(region.name)
      .some(({ arn }) => arn === input.PolicySourceArn) ||
    [...world.iam.roles.values()].some(
      ({ role }) => role.Arn === input.PolicySourceArn,
    );
  if (!known) {
    throw new AwsError(
      'NoSuchEntity',
      `No such entity: ${input.PolicySourceArn}`,
    );
  }
  return {
    EvaluationResults: input.ActionNames!.map(action => {
      const [service, operation] = action.split(':');
      const { requiredPermissionsBoundary: required } = world.options;
      const isLimited = !!required && action === 'iam:CreateRole';
      const given = input.ContextEntries?.find(
        ({ ContextKeyName }) => ContextKeyName === boundaryKey,
      )?.ContextKeyValues;
      const denied =
        world.faults.isDenied(service, operation) ||
        (isLimited && !given?.includes(required));
      return {
        EvalActionName: action,
        EvalResourceName: input.ResourceArns?.[0] ?? '*',
        EvalDecision: denied ? 'implicitDeny' : 'allowed',
        MatchedStatements: [],
        MissingContextValues: isLimited && !given ? [boundaryKey] : [],
      };
    }),
    IsTruncated: false,
  };
}
