import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { X509Certificate } from 'node:crypto';
import { ConflictError } from '@backstage/errors';

/** A certificate in Octopus. Source: CertificateResource of octopus-openapi-2021.2.json. */
export interface Certificate {
  Id: string;
  Name: string;
  Notes?: string;
  Thumbprint: string | null;
  Archived: string | null;
  ReplacedBy: string | null;
}

/** The cluster that a certificate belongs to. Names of clusters are unique within an account and region. */
export interface CertifiedCluster {
  name: string;
  region: string;
  /** Id of the AWS account. */
  account: string;
}

/** Name in Octopus of the certificate of a cluster's authority; the runbook uses the same. */
export function certificateName(cluster: string, region: string): string {
  return `${cluster} ${region} certificate authority`;
}

/** Whether the notes of a certificate say that the action or the runbook created it for the cluster. */
export function isCertificateOf(
  { Notes }: Certificate,
  { name, region, account }: CertifiedCluster,
): boolean {
  return !!Notes?.includes(`:eks:${region}:${account}:cluster/${name};`);
}

/** The oldest certificate of that name, unless it is archived or replaced; Octopus takes a name twice. */
export async function findCertificate(
  client: OctopusClient,
  space: Space,
  name: string,
  signal?: AbortSignal,
): Promise<Certificate | undefined> {
  const all = await client.list<Certificate>(`/api/${space.Id}/certificates`, {
    signal,
  });
  const number = ({ Id }: Certificate) => Number(Id.split('-').at(-1));
  return all
    .filter(one => one.Name === name && !one.Archived && !one.ReplacedBy)
    .sort((a, b) => number(a) - number(b))[0];
}

/**
 * Refuses somebody else's certificate that has the name of ours. A certificate
 * of the cluster's authority can be used, no matter who created it.
 *
 * @param authority - of the cluster, PEM in base64; `undefined` while there is
 *   none
 * @returns whether it is the certificate of that authority
 * @throws ConflictError when neither that nor its notes connect it with this
 *   cluster
 */
export function assertCertificateIsOf(
  found: Certificate,
  cluster: CertifiedCluster,
  authority: string | undefined,
): boolean {
  const isSame =
    !!authority && found.Thumbprint?.toUpperCase() === thumbprintOf(authority);
  if (!isSame && !isCertificateOf(found, cluster)) {
    const { name, region, account } = cluster;
    throw new ConflictError(
      `Octopus has a certificate '${found.Name}' (${found.Id}) whose notes do not say that it is of the cluster ${name} in ${region} of the AWS account ${account}, so it is not replaced. Rename it, or delete it if nothing uses it, and run this again.`,
    );
  }
  return isSame;
}

function thumbprintOf(authority: string): string {
  const { fingerprint } = new X509Certificate(Buffer.from(authority, 'base64'));
  return fingerprint.replace(/:/g, '');
}
