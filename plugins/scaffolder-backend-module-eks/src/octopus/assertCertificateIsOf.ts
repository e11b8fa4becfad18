import { X509Certificate } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Certificate, CertifiedCluster, isCertificateOf } from './Certificate';

/**
 * Refuses a certificate that somebody else keeps under the name of ours. One
 * that holds the authority of the cluster can be used, whoever made it.
 *
 * @param authority - of the cluster, PEM in base64; nothing while there is none
 * @returns whether it holds that authority
 * @throws ConflictError when its notes do not say that it is of this cluster
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
