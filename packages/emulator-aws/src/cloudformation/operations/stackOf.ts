import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { StackRecord } from '../StackRecord';

/**
 * A stack by its name or id; by name only if it is not deleted. Source:
 * DescribeStacks in the CloudFormation API Reference.
 * @throws AwsError with the message that the aws CLI prints
 */
export function stackOf(
  nameOrId: string | undefined,
  { region }: Call,
): StackRecord {
  const record =
    region.stacks.get(nameOrId!) ??
    [...region.stacks.values()].find(
      ({ stack }) =>
        stack.StackName === nameOrId && stack.StackStatus !== 'DELETE_COMPLETE',
    );
  if (!record) {
    throw new AwsError(
      'ValidationError',
      `Stack with id ${nameOrId} does not exist`,
      {},
      400,
    );
  }
  return record;
}
