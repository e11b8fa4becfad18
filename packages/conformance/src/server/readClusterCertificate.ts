import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../clients/paths';

/** The certificate of a cluster, in Base64 as Octopus takes it. */
export async function readClusterCertificate(): Promise<string> {
  const file = join(packageFolder, 'terraform', 'every-kind', 'cluster.pem');
  return (await readFile(file)).toString('base64');
}
