import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients, createAwsClients } from '../context/AwsClients';

/**
 * Provides clients for the AWS accounts of the portal.
 *
 * @public
 */
export interface AwsAccess {
  /** @param options - `account`: id of the account; the portal's main account by default */
  clients(options: { account?: string; region: string }): Promise<AwsClients>;
}

/**
 * Access with the credentials that `aws` in the configuration describes, as
 * `@backstage/integration-aws-node` documents. With `eks.awsEndpointUrl` all
 * requests go to that URL instead of AWS.
 */
export function createAwsAccess(config: Config): AwsAccess {
  const credentials = DefaultAwsCredentialsManager.fromConfig(config);
  const endpoint = config.getOptionalString('eks.awsEndpointUrl');
  return {
    clients: async ({ account, region }) => {
      // For an unlisted account the credentials manager asks AWS itself, not the endpoint, whose keys it has.
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
