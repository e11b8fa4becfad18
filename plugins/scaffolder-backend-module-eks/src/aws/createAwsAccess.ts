import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { askInTime } from '@octopus-backstage/plugin-octopus-node';
import { AwsClients, createAwsClients } from '../context/AwsClients';
import { toActionError } from './awsErrors';

/**
 * Provides clients for the AWS accounts of the portal.
 *
 * @public
 */
export interface AwsAccess {
  /**
   * @param options - `account`: id of the account; the portal's main account by
   *   default. `signal`: of the run that asks
   * @throws InputError when the portal has no such account;
   *   ServiceUnavailableError when AWS does not say whose the portal's
   *   credentials are; the signal's reason when the run is cancelled
   */
  clients(options: {
    account?: string;
    region: string;
    signal?: AbortSignal;
  }): Promise<AwsClients>;
}

/** How long AWS may take to say whose the portal's credentials are. */
const IDENTITY_MS = 30_000;

/**
 * Access with the credentials that `aws` in the configuration describes, as
 * `@backstage/integration-aws-node` documents. With `eks.awsEndpointUrl` all
 * requests go to that URL instead of AWS.
 */
export function createAwsAccess(config: Config): AwsAccess {
  const credentials = DefaultAwsCredentialsManager.fromConfig(config);
  const endpoint = config.getOptionalString('eks.awsEndpointUrl');
  return {
    clients: async ({ account, region, signal }) => {
      // For an unlisted account the credentials manager asks AWS itself, not the endpoint, whose keys it has.
      const isListed = config
        .getOptionalConfigArray('aws.accounts')
        ?.some(one => one.getString('accountId') === account);
      if (endpoint && account && !isListed) {
        throw unknownAccount(account);
      }
      const find = () =>
        credentials.getCredentialProvider(
          account ? { accountId: account } : undefined,
        );
      try {
        const provider = await askInTime('AWS', find, IDENTITY_MS, signal);
        return createAwsClients({
          region,
          endpoint,
          credentials: provider.sdkCredentialProvider,
        });
      } catch (error) {
        signal?.throwIfAborted();
        // Its own words, of a plain Error.
        throw account && /no AWS integration/.test(`${error}`)
          ? unknownAccount(account)
          : toActionError(error, 'find out which account the portal is in');
      }
    },
  };
}

function unknownAccount(account: string): InputError {
  return new InputError(
    `There is no AWS account ${account} in aws.accounts. Leave 'awsAccount' empty for the main account.`,
  );
}
