import { InputError } from '@backstage/errors';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';

interface Named {
  Id: string;
  Name: string;
}

interface Account extends Named {
  AccountType: string;
  /** Set for `AmazonWebServicesAccount`. */
  AccessKey?: string;
  /** Set for `AmazonWebServicesOidcAccount`. */
  RoleArn?: string;
}

/** Where in Octopus a cluster is registered, and how Octopus reaches it. */
export interface OctopusRegistration {
  client: OctopusClient;
  space: Space;
  environments: Named[];
  account: Account;
  workerPool?: Named;
}

/**
 * Finds the objects in Octopus that the targets refer to, by id or exact name.
 *
 * @throws InputError listing the available ones when one is not found, or when
 *   the AWS account is left out and the space does not have exactly one
 */
export async function resolveRegistration(options: {
  client: OctopusClient;
  space: Space;
  environments: string[];
  account?: string;
  workerPool?: string;
  signal?: AbortSignal;
}): Promise<OctopusRegistration> {
  const { client, space, signal } = options;
  const all = <T extends Named>(path: string) =>
    client.get<T[]>(`/api/${space.Id}/${path}/all`, { signal });

  const environments = await all('environments');
  const accounts = (await all<Account>('accounts')).filter(({ AccountType }) =>
    AccountType.startsWith('AmazonWebServices'),
  );
  const [onlyAccount, ...otherAccounts] = accounts;
  if (!options.account && (!onlyAccount || otherAccounts.length)) {
    throw new InputError(
      `Say which AWS account Octopus uses: set 'octopusAccount' to one of ${names(
        accounts,
      )}`,
    );
  }
  return {
    client,
    space,
    environments: options.environments.map(name =>
      pick(environments, name, 'environment', space),
    ),
    account: options.account
      ? pick(accounts, options.account, 'AWS account', space)
      : onlyAccount,
    workerPool: options.workerPool
      ? pick(await all('workerpools'), options.workerPool, 'worker pool', space)
      : undefined,
  };
}

function pick<T extends Named>(
  items: T[],
  wanted: string,
  kind: string,
  space: Space,
): T {
  const found =
    items.find(({ Id }) => Id === wanted) ??
    items.find(({ Name }) => Name === wanted);
  if (!found) {
    throw new InputError(
      `The space '${space.Name}' has no ${kind} '${wanted}'. It has ${names(
        items,
      )}.`,
    );
  }
  return found;
}

function names(items: Named[]): string {
  return items.map(({ Name }) => `'${Name}'`).join(', ') || 'none';
}
