import {
  CreateStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreateClusterCommand,
  CreateClusterRequest,
} from '@aws-sdk/client-eks';
import { awsTestClients } from './awsTestClients';
import { networkTemplate } from './networkTemplate';

type Clients = ReturnType<typeof awsTestClients>;

/** More than anything takes. */
export const LONG = 60 * 60_000;

/** Makes the network and the roles, and answers the outputs of the stack. */
export async function buildNetwork({
  cloudFormation,
  sandbox,
}: Clients): Promise<Record<string, string>> {
  await cloudFormation.send(
    new CreateStackCommand({
      StackName: 'demo-network',
      TemplateBody: networkTemplate,
      Parameters: [{ ParameterKey: 'ClusterName', ParameterValue: 'demo' }],
      Capabilities: ['CAPABILITY_IAM'],
    }),
  );
  sandbox.clock.advance(LONG);
  const { Stacks } = await cloudFormation.send(
    new DescribeStacksCommand({ StackName: 'demo-network' }),
  );
  return Object.fromEntries(
    Stacks![0].Outputs!.map(({ OutputKey, OutputValue }) => [
      OutputKey!,
      OutputValue!,
    ]),
  );
}

/** What `CreateCluster` is asked for, unless a test wants it otherwise. */
export function clusterRequest(
  outputs: Record<string, string>,
): CreateClusterRequest {
  return {
    name: 'demo',
    roleArn: outputs.ClusterRole,
    resourcesVpcConfig: { subnetIds: outputs.Subnets.split(',') },
    accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
    tags: { made: 'here' },
  };
}

/** Makes a cluster, too, and waits until it is active. */
export async function buildCluster(
  clients: Clients,
  more: Partial<CreateClusterRequest> = {},
): Promise<Record<string, string>> {
  const outputs = await buildNetwork(clients);
  await clients.eks.send(
    new CreateClusterCommand({ ...clusterRequest(outputs), ...more }),
  );
  clients.sandbox.clock.advance(LONG);
  return outputs;
}
