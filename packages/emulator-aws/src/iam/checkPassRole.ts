import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

/**
 * Handing a role to a service takes a permission of its own. Source: "Grant a
 * user permissions to pass a role to an AWS service" in the IAM User Guide.
 * @throws AwsError when a fault denies `PassRole` of `iam`
 */
export function checkPassRole(
  roleArn: string,
  { world, principal }: Call,
): void {
  if (world.faults.isDenied('iam', 'PassRole')) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${principal.arn} is not authorized to perform: iam:PassRole on resource: ${roleArn} because no identity-based policy allows the iam:PassRole action`,
    );
  }
}
