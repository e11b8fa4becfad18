import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  AwsCredentialIdentityProvider,
  HttpRequest,
  SourceData,
} from '@smithy/types';

const header = 'x-k8s-aws-id';

/** Node's hash with the interface that the signer expects. */
class Sha256 {
  readonly #hash;

  constructor(secret?: SourceData) {
    this.#hash = secret
      ? createHmac('sha256', toBytes(secret))
      : createHash('sha256');
  }
  update(data: SourceData) {
    this.#hash.update(toBytes(data));
  }
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
  reset() {}
}

function toBytes(data: SourceData): Uint8Array {
  if (typeof data === 'string') {
    return Buffer.from(data, 'utf8');
  }
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/**
 * A token that the Kubernetes API of an EKS cluster accepts for about 15
 * minutes: the presigned URL of an STS request that names the cluster in a
 * signed header, as `aws eks get-token` creates it (eks-cluster.md §2.1).
 *
 * @param options - `domain`: DNS suffix of the partition; `at`: when it is
 *   signed, now by default
 */
export async function clusterToken(options: {
  cluster: string;
  region: string;
  credentials: AwsCredentialIdentityProvider;
  domain?: string;
  at?: Date;
}): Promise<string> {
  const { cluster, region, credentials, domain = 'amazonaws.com' } = options;
  const signer = new SignatureV4({
    service: 'sts',
    region,
    credentials,
    sha256: Sha256,
  });
  const hostname = `sts.${region}.${domain}`;
  const request: HttpRequest = {
    method: 'GET',
    protocol: 'https:',
    hostname,
    path: '/',
    query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
    headers: { host: hostname, [header]: cluster },
  };
  const { query = {} } = await signer.presign(request, {
    expiresIn: 60,
    signingDate: options.at ?? new Date(),
    unhoistableHeaders: new Set([header]),
    signableHeaders: new Set(['host', header]),
  });
  const text = Object.entries(query)
    .map(([name, value]) => `${escape(name)}=${escape(String(value))}`)
    .join('&');
  return `k8s-aws-v1.${Buffer.from(`https://${hostname}/?${text}`).toString(
    'base64url',
  )}`;
}

/** Percent-encoding by RFC 3986, which is stricter than JavaScript's. */
function escape(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
