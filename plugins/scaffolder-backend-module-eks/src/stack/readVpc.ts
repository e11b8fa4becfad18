import {
  DescribeStackResourcesCommand,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/** The id of the network that a stack made, also when it never became complete and so has no outputs. */
export async function readVpc(
  ctx: ActionContext,
  stack: Stack,
): Promise<string | undefined> {
  const { StackResources = [] } = await callAws(
    ctx,
    `look at the resources of ${stack.StackName}`,
    options =>
      ctx.aws.cloudFormation.send(
        new DescribeStackResourcesCommand({ StackName: stack.StackId }),
        options,
      ),
  );
  return StackResources.find(
    ({ ResourceType, ResourceStatus }) =>
      ResourceType === 'AWS::EC2::VPC' && ResourceStatus !== 'DELETE_COMPLETE',
  )?.PhysicalResourceId;
}
