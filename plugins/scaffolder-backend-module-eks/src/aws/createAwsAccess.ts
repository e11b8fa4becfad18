import { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsAccess } from './AwsAccess';
import { createAwsClients } from './AwsClients';

/**
 * Access with the credentials of `aws` in the configuration, see the
 * documentation of `@backstage/integration-aws-node`; `eks.awsEndpointUrl`
 * sends all of it somewhere else than AWS.
 */
export function createAwsAccess(config: Config): AwsAccess {
  const credentials = DefaultAwsCredentialsManager.fromConfig(config);
  const endpoint = config.getOptionalString('eks.awsEndpointUrl');
  return {
    clients: async ({ account, region }) => {
      const provider = await credentials.getCredentialProvider(
        account ? { accountId: account } : undefined,
      );
      return createAwsClients({
        region,
        endpoint,
        credentials: provider.sdkCredentialProvider,
      });
    },
  };
}
