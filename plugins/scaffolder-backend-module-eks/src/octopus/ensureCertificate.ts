import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import {
  assertCertificateIsOf,
  Certificate,
  certificateName,
  findCertificate,
} from './Certificate';

/**
 * Stores the certificate of a cluster's authority in Octopus, which verifies the
 * cluster's API with it. A replaced certificate keeps its id.
 *
 * Sources: POST /certificates and /certificates/{id}/replace of
 * octopus-openapi-2021.2.json; go-octopusdeploy, pkg/certificates.
 *
 * @param options - `arn`: of the cluster; `data`: the certificate as EKS returns
 *   it, PEM in base64
 * @returns the id of the certificate in Octopus
 * @throws ConflictError when a certificate of that name is for something else
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
    // If two tasks created one at the same time, both use the older.
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
