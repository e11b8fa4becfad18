import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  DescribeStackResourcesCommand,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { callAws } from '../aws/callAws';
import { partitionOf } from '../aws/partitions';
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

/** Values for the parameters of that template. */
export function networkParameters(options: {
  cluster: string;
  region: string;
  /** Names of two or three availability zones. */
  zones: string[];
  hasFargate: boolean;
  /** ARN of a policy. */
  permissionsBoundary?: string;
}): Record<string, string> {
  const { cluster, region, zones, hasFargate, permissionsBoundary } = options;
  const [zoneA, zoneB, zoneC = ''] = zones;
  return {
    ClusterName: cluster,
    ZoneA: zoneA,
    ZoneB: zoneB,
    ZoneC: zoneC,
    NodeService: partitionOf(region).nodeService,
    Fargate: String(hasFargate),
    PermissionsBoundary: permissionsBoundary ?? '',
  };
}

/** Id of the VPC that a stack created. Works for incomplete stacks too, which have no outputs. */
export async function readVpc(
  ctx: ActionContext,
  stack: Stack,
): Promise<string | undefined> {
  const { StackResources = [] } = await callAws(
    ctx,
    `read the resources of ${stack.StackName}`,
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
