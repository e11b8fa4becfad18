import {
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

/**
 * Everything is allowed that no fault denies for good. Source:
 * SimulatePrincipalPolicy in the IAM API Reference.
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
      const denied = world.faults.isDenied(service, operation);
      return {
        EvalActionName: action,
        EvalResourceName: input.ResourceArns?.[0] ?? '*',
        EvalDecision: denied ? 'implicitDeny' : 'allowed',
        MatchedStatements: [],
        MissingContextValues: [],
      };
    }),
    IsTruncated: false,
  };
}
