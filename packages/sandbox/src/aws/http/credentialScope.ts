/** Who signed a request, and for which service and region. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  service: string;
}

/**
 * Reads the scope from the header `Authorization`; `undefined` when the
 * request is not signed. Source: "Create a signed AWS API request" (Signature
 * Version 4) in the IAM User Guide.
 */
export function credentialScope(request: Request): CredentialScope | undefined {
  const [, accessKeyId, region, service] =
    request.headers
      .get('Authorization')
      ?.match(
        /^AWS4-HMAC-SHA256 .*Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/,
      ) ?? [];
  return accessKeyId ? { accessKeyId, region, service } : undefined;
}
