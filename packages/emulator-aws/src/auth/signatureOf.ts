import { createHash, createHmac } from 'node:crypto';
import { SignedRequest } from './signedRequest';

const EMPTY = createHash('sha256').update('').digest('hex');

/**
 * The signature that a request ought to have. Source: "Create a signed AWS
 * API request" (Signature Version 4) in the IAM User Guide: for all services
 * but S3 the parts of the path are encoded once more than on the wire.
 */
export function signatureOf(
  request: Request,
  body: string,
  signed: SignedRequest,
  secretAccessKey: string,
): string {
  const day = signed.date.slice(0, 8);
  const scope = `${day}/${signed.region}/${signed.service}/aws4_request`;
  const text = [
    'AWS4-HMAC-SHA256',
    signed.date,
    scope,
    sha256(canonicalRequest(request, body, signed)),
  ].join('\n');
  const key = [day, signed.region, signed.service, 'aws4_request'].reduce<
    Buffer | string
  >((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

function canonicalRequest(
  request: Request,
  body: string,
  { signedHeaders }: SignedRequest,
): string {
  const url = new URL(request.url);
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = signedHeaders.map(name => {
    const value =
      request.headers.get(name) ?? (name === 'host' ? url.host : '');
    return `${name}:${value.trim().replace(/ +/g, ' ')}\n`;
  });
  return [
    request.method,
    url.pathname.split('/').map(encode).join('/'),
    query.join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    request.headers.get('X-Amz-Content-Sha256') ??
      (body ? sha256(body) : EMPTY),
  ].join('\n');
}

/** As RFC 3986 says, which is stricter than JavaScript. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
