import { ConflictError } from '@backstage/errors';
import {
  isSameId,
  OctopusClient,
  spaceUrl,
} from '@octopus-backstage/plugin-octopus-node';

/** A Kubernetes target that Octopus reaches with an AWS account. Source: octopus-api.md §3.4. */
export interface Target {
  Id: string;
  Name: string;
  EnvironmentIds: string[];
  Roles: string[];
  TenantedDeploymentParticipation?: string;
  Endpoint: {
    CommunicationStyle: string;
    ClusterUrl?: string;
    ClusterCertificate?: string;
    Namespace?: string;
    /** `True` or `False`: text rather than a boolean. */
    SkipTlsVerification?: string;
    DefaultWorkerPoolId?: string;
    Authentication?: {
      AuthenticationType?: string;
      AccountId?: string;
      ClusterName?: string;
      UseInstanceRole?: boolean;
      AssumeRole?: boolean;
    };
  };
}

/** Names of targets are unique regardless of case. */
export function hasName({ Name }: Target, name: string): boolean {
  return Name.toLocaleLowerCase('en-US') === name.toLocaleLowerCase('en-US');
}

/** Whether a target is for the cluster of that name and, when an endpoint is given, at that endpoint. */
export function isTargetOf(
  target: Target,
  cluster: string,
  endpoint?: string,
): boolean {
  const { Authentication, ClusterUrl = '' } = target.Endpoint;
  return (
    Authentication?.AuthenticationType === 'KubernetesAws' &&
    Authentication.ClusterName === cluster &&
    (endpoint === undefined ||
      ClusterUrl.toLowerCase() === endpoint.toLowerCase())
  );
}

/** The region in the host name of an EKS cluster, in every partition. */
const regionOfHost = /\.([a-z]{2,}(?:-[a-z]+)+-\d+)\.(?:eks|api)\./;

/**
 * Refuses to take over the target of another cluster: one of another name, or of
 * the same name in another region or AWS account, which Octopus reaches with
 * another of its accounts. An address that differs is no reason to refuse, since
 * a cluster gets a new one each time it is created.
 *
 * @param cluster - `endpoint`: its URL, if it has one yet; `account`: id of the
 *   account in Octopus
 * @throws ConflictError naming the target
 */
export function assertTargetIsOf(
  target: Target,
  cluster: { name: string; region: string; endpoint?: string; account: string },
): void {
  const { name, region, endpoint, account } = cluster;
  const { CommunicationStyle, Authentication, ClusterUrl } = target.Endpoint;
  const host = URL.canParse(ClusterUrl ?? '')
    ? new URL(ClusterUrl!).hostname
    : '';
  const isElsewhere =
    (regionOfHost.exec(host)?.[1] ?? region) !== region ||
    !isSameId(Authentication?.AccountId, account);
  if (
    CommunicationStyle !== 'Kubernetes' ||
    Authentication?.ClusterName !== name ||
    (isElsewhere && (!endpoint || ClusterUrl !== endpoint))
  ) {
    throw new ConflictError(
      `Octopus has a target '${target.Name}' (${target.Id}) that is for another cluster than ${name} in ${region}, or reaches it with another account. Rename or delete it, and run this again.`,
    );
  }
}

/** URL of a deployment target in the Octopus web portal. Source: port-labs/ocean, integrations/octopus (examples). */
export function targetUrl(
  client: OctopusClient,
  spaceId: string,
  id: string,
): string {
  return `${spaceUrl(client, spaceId)}/infrastructure/machines/${id}/settings`;
}
