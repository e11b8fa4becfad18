import { isAwsError } from '../aws/awsErrors';

/**
 * The subnet that a Fargate profile was refused for, because Fargate does not
 * run in its zone. Source of the message: eksctl, pkg/fargate.
 */
export function unsupportedSubnet(error: unknown): string | undefined {
  const [, subnet] =
    (isAwsError(error, 'InvalidParameterException') &&
      error.message.match(
        /^Fargate Profile creation for the Availability Zone \S+ for Subnet (\S+) is not supported/,
      )) ||
    [];
  return subnet;
}
