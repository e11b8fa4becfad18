import { signatureOf } from '../auth/signatureOf';
import { readSignature } from '../auth/signedRequest';
import { AwsPrincipal } from '../principal';

/** The address inside a token of `aws eks get-token`. */
export function presignToken(
  clusterName: string,
  principal: Pick<
    AwsPrincipal,
    'accessKeyId' | 'secretAccessKey' | 'sessionToken'
  >,
  at = new Date(),
): string {
  const date = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const url = new URL('https://sts.eu-west-1.amazonaws.com/');
  const scope = `${date.slice(0, 8)}/eu-west-1/sts/aws4_request`;
  for (const [name, value] of Object.entries({
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${principal.accessKeyId}/${scope}`,
    'X-Amz-Date': date,
    'X-Amz-Expires': '60',
    ...(principal.sessionToken && {
      'X-Amz-Security-Token': principal.sessionToken,
    }),
    'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
  })) {
    url.searchParams.set(name, value);
  }
  const request = new Request(url, {
    headers: { 'x-k8s-aws-id': clusterName },
  });
  const signature = signatureOf(
    request,
    '',
    readSignature(request)!,
    principal.secretAccessKey,
  );
  url.searchParams.set('X-Amz-Signature', signature);
  return url.href;
}
