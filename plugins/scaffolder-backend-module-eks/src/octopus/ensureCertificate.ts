import { X509Certificate } from 'node:crypto';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';

interface Certificate {
  Id: string;
  Name: string;
  Notes?: string;
  Thumbprint: string | null;
  Archived: string | null;
  ReplacedBy: string | null;
}

/** Name of the certificate of a cluster's authority in Octopus; the runbook uses the same. */
export function certificateName(cluster: string, region: string): string {
  return `${cluster} ${region} certificate authority`;
}

/** What the notes of a certificate say; they tell clusters of one name in two AWS accounts apart. */
export function certificateNotes(clusterArn: string): string {
  return `Certificate authority of ${clusterArn}; kept by eks:create-cluster.`;
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
 * Keeps the authority of a cluster in Octopus, so that its targets are
 * verified. A replaced certificate keeps its id.
 *
 * Sources: POST /certificates and /certificates/{id}/replace of
 * octopus-openapi-2021.2.json; go-octopusdeploy, pkg/certificates.
 *
 * @param options - `arn` is that of the cluster; `data` is PEM in base64, which is just what EKS gives
 * @returns the id of the certificate
 */
export async function ensureCertificate(options: {
  client: OctopusClient;
  space: Space;
  arn: string;
  data: string;
  signal?: AbortSignal;
}): Promise<string> {
  const { client, space, arn, data, signal } = options;
  const name = certificateName(arn.split('/')[1], arn.split(':')[3]);
  const find = () => findCertificate(client, space, name, signal);
  const found = await find();
  if (!found) {
    const created = await client.post<Certificate>(
      `/api/${space.Id}/certificates`,
      {
        Name: name,
        Notes: certificateNotes(arn),
        CertificateData: { HasValue: true, NewValue: data },
        EnvironmentIds: [],
        TenantedDeploymentParticipation: 'Untenanted',
      },
      { signal, findLost: find },
    );
    // Of two tasks that made one at the same time, both use the older.
    const first = await find();
    if (first && first.Id !== created.Id) {
      await client.delete(`/api/${space.Id}/certificates/${created.Id}`, {
        signal,
      });
    }
    return first?.Id ?? created.Id;
  }
  const authority = new X509Certificate(Buffer.from(data, 'base64'));
  const thumbprint = authority.fingerprint.replace(/:/g, '');
  if (found.Thumbprint?.toUpperCase() !== thumbprint) {
    await client.post(
      `/api/${space.Id}/certificates/${found.Id}/replace`,
      { CertificateData: data },
      { signal },
    );
  }
  return found.Id;
}
