import { AwsError } from '../http/AwsError';
import { commonError } from '../protocols/commonError';
import { AwsService, Call } from './service';

/**
 * The refusal of what no policy allows. Sources: "Troubleshoot access denied
 * error messages" in the IAM User Guide; `UnauthorizedOperation` in "Error
 * codes for the Amazon EC2 API".
 */
export function denial(
  service: AwsService,
  operation: string,
  { principal }: Call,
): AwsError {
  const action = `${service.actions}:${operation}`;
  return commonError(
    service.protocol,
    'accessDenied',
    service.scope === 'ec2'
      ? `You are not authorized to perform this operation. User: ${principal.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`
      : `User: ${principal.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
  );
}
