import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';

/** A certificate that Octopus keeps. Source: CertificateResource of octopus-openapi-2021.2.json. */
export interface Certificate {
  Id: string;
  Name: string;
  Notes?: string;
  Thumbprint: string | null;
  Archived: string | null;
  ReplacedBy: string | null;
}

/** Which cluster a certificate is of; names are taken once for each account and region. */
export interface CertifiedCluster {
  name: string;
  region: string;
  /** Id of the AWS account. */
  account: string;
}

/** Name of the certificate of a cluster's authority in Octopus; the runbook uses the same. */
export function certificateName(cluster: string, region: string): string {
  return `${cluster} ${region} certificate authority`;
}

/** Whether the notes of a certificate say that it was made for the cluster, by the action or the runbook. */
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
