import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { createAwsClients } from '../context/AwsClients';
import { AwsAccess } from './AwsAccess';

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
      // The credentials manager would ask AWS itself whose keys it has.
      const isListed = config
        .getOptionalConfigArray('aws.accounts')
        ?.some(one => one.getString('accountId') === account);
      if (endpoint && account && !isListed) {
        throw new InputError(
          `There is no AWS account ${account} in aws.accounts. Leave 'awsAccount' empty for the main account.`,
        );
      }
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
