import {
  DescribeStackResourcesCommand,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';

/** The id of the network that a stack made, also when it never became complete and so has no outputs. */
export async function readVpc(
  run: Run,
  stack: Stack,
): Promise<string | undefined> {
  const { StackResources = [] } = await attempt(
    run,
    `look at the resources of ${stack.StackName}`,
    options =>
      run.aws.cloudFormation.send(
        new DescribeStackResourcesCommand({ StackName: stack.StackId }),
        options,
      ),
  );
  return StackResources.find(
    ({ ResourceType, ResourceStatus }) =>
      ResourceType === 'AWS::EC2::VPC' && ResourceStatus !== 'DELETE_COMPLETE',
  )?.PhysicalResourceId;
}
