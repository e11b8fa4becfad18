/** What a signature in Signature Version 4 says of itself. */
export interface SignedRequest {
  accessKeyId: string;
  region: string;
  service: string;
  /** Such as `20261123T120000Z`. */
  date: string;
  signedHeaders: string[];
  signature: string;
  sessionToken?: string;
  /** Seconds, of a presigned address only. */
  expires?: number;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]+)$/;

/**
 * Reads the signature of a request, from its header `Authorization` or from
 * its address; `undefined` when it has none. Source: "Create a signed AWS API
 * request" (Signature Version 4) in the IAM User Guide.
 */
export function readSignature(request: Request): SignedRequest | undefined {
  const url = new URL(request.url);
  const header = request.headers.get('Authorization')?.match(AUTHORIZATION);
  if (header) {
    const [, accessKeyId, , region, service, signedHeaders, signature] = header;
    return {
      accessKeyId,
      region,
      service,
      signature,
      signedHeaders: signedHeaders.split(';'),
      date: request.headers.get('X-Amz-Date') ?? '',
      sessionToken: request.headers.get('X-Amz-Security-Token') ?? undefined,
    };
  }
  const parameter = (name: string) => url.searchParams.get(`X-Amz-${name}`);
  const [accessKeyId, , region, service] = (
    parameter('Credential') ?? ''
  ).split('/');
  return parameter('Algorithm') === 'AWS4-HMAC-SHA256' && service
    ? {
        accessKeyId,
        region,
        service,
        signature: parameter('Signature') ?? '',
        signedHeaders: (parameter('SignedHeaders') ?? '').split(';'),
        date: parameter('Date') ?? '',
        sessionToken: parameter('Security-Token') ?? undefined,
        expires: Number(parameter('Expires') ?? NaN),
      }
    : undefined;
}
