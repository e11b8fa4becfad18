import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { STSClient } from '@aws-sdk/client-sts';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { createAwsSandbox, serveAwsSandbox } from '../createAwsSandbox';
import { AwsSandboxOptions } from '../options';
import { AwsPrincipal } from '../principal';

export type AwsTestClients = Omit<ReturnType<typeof awsClientsFor>, 'settings'>;

/**
 * Clients of the AWS SDK that ask one address only.
 * @param url - asked for when it is needed
 */
export function awsClientsFor(
  url: () => string,
  credentials: Pick<AwsPrincipal, 'accessKeyId' | 'secretAccessKey'>,
) {
  const settings = (region = 'eu-west-1') => ({
    endpoint: async () => {
      const { hostname, port } = new URL(url());
      return { protocol: 'http:', hostname, port: Number(port), path: '/' };
    },
    region,
    credentials,
    maxAttempts: 1,
  });
  return {
    settings,
    cloudFormation: new CloudFormationClient(settings()),
    ec2: new EC2Client(settings()),
    eks: new EKSClient(settings()),
    elb: new ElasticLoadBalancingClient(settings()),
    elbV2: new ElasticLoadBalancingV2Client(settings()),
    iam: new IAMClient(settings()),
    quotas: new ServiceQuotasClient(settings()),
    sts: new STSClient(settings()),
  };
}

/** A sandbox over HTTP for the tests of a suite, and clients of the AWS SDK. */
export function awsTestClients(options: AwsSandboxOptions = {}) {
  const sandbox = createAwsSandbox(options);
  let served: ServedSandbox;
  beforeAll(async () => {
    served = await serveAwsSandbox(sandbox);
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => served.close());
  return {
    ...awsClientsFor(() => served.url, sandbox.principal),
    sandbox,
    url: () => served.url,
  };
}
