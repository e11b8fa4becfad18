import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { STSClient } from '@aws-sdk/client-sts';
import { AwsCredentialIdentityProvider } from '@smithy/types';

/**
 * Clients for the AWS services of one account in one region.
 *
 * @public
 */
export interface AwsClients {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  cloudFormation: CloudFormationClient;
  ec2: EC2Client;
  eks: EKSClient;
  elb: ElasticLoadBalancingClient;
  elbV2: ElasticLoadBalancingV2Client;
  iam: IAMClient;
  quotas: ServiceQuotasClient;
  sts: STSClient;
}

/**
 * Milliseconds without a sign of life, after which a request is sent again. The
 * SDK's own default is no limit.
 */
const SILENCE_MS = 30_000;

/**
 * Creates the clients.
 *
 * @param options - `endpoint`: URL that replaces those of all AWS services;
 *   `maxAttempts`: how often a request is sent that is throttled or gets no
 *   response. The default is above the SDK's own of three, since EKS throttles
 *   all clients of an account together; `silenceMs`: how long a response may
 *   take
 */
export function createAwsClients(options: {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  endpoint?: string;
  maxAttempts?: number;
  silenceMs?: number;
}): AwsClients {
  const { maxAttempts = 8, silenceMs = SILENCE_MS, ...rest } = options;
  const config = {
    ...rest,
    maxAttempts,
    requestHandler: { connectionTimeout: silenceMs, socketTimeout: silenceMs },
  };
  return {
    region: options.region,
    credentials: options.credentials,
    cloudFormation: new CloudFormationClient(config),
    ec2: new EC2Client(config),
    eks: new EKSClient(config),
    elb: new ElasticLoadBalancingClient(config),
    elbV2: new ElasticLoadBalancingV2Client(config),
    iam: new IAMClient(config),
    quotas: new ServiceQuotasClient(config),
    sts: new STSClient(config),
  };
}
