import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  DescribeStackResourcesCommand,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/** The CloudFormation template of the network and the roles: `cloudformation/network.yaml` of this package. */
export function readTemplate(): string {
  return readFileSync(
    resolvePackagePath(
      '@octopus-backstage/plugin-scaffolder-backend-module-eks',
      'cloudformation',
      'network.yaml',
    ),
    'utf8',
  );
}

/** Id of the VPC that a stack created. Works for incomplete stacks too, which have no outputs. */
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
