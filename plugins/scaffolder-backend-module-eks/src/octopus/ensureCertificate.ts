import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { assertCertificateIsOf } from './assertCertificateIsOf';
import { Certificate, certificateName, findCertificate } from './Certificate';

/**
 * Keeps the authority of a cluster in Octopus, so that its targets are
 * verified. A replaced certificate keeps its id.
 *
 * Sources: POST /certificates and /certificates/{id}/replace of
 * octopus-openapi-2021.2.json; go-octopusdeploy, pkg/certificates.
 *
 * @param options - `arn` is that of the cluster; `data` is PEM in base64, which is just what EKS gives
 * @returns the id of the certificate
 * @throws ConflictError when there is one of the name for something else
 */
export async function ensureCertificate(options: {
  client: OctopusClient;
  space: Space;
  arn: string;
  data: string;
  signal?: AbortSignal;
}): Promise<string> {
  const { client, space, arn, data, signal } = options;
  const [, , , region, account, path] = arn.split(':');
  const cluster = { name: path.split('/')[1], region, account };
  const name = certificateName(cluster.name, region);
  const find = () => findCertificate(client, space, name, signal);
  const found = await find();
  if (!found) {
    const created = await client.post<Certificate>(
      `/api/${space.Id}/certificates`,
      {
        Name: name,
        Notes: `Certificate authority of ${arn}; kept by eks:create-cluster.`,
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
  if (!assertCertificateIsOf(found, cluster, data)) {
    await client.post(
      `/api/${space.Id}/certificates/${found.Id}/replace`,
      { CertificateData: data },
      { signal },
    );
  }
  return found.Id;
}
