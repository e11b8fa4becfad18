const prefix = 'k8s-aws-v1.';
const lifetime = 15 * 60_000;

/** Source: kubernetes-sigs/aws-iam-authenticator:pkg/token/token.go */
const parameters = [
  ...['action', 'version', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date'],
  ...['x-amz-expires', 'x-amz-security-token', 'x-amz-signature'],
  ...['x-amz-signedheaders', 'x-amz-user-agent'],
];

/** Source: data/partitions.json of botocore 1.43.11. */
const stsHost =
  /^sts(\.[a-z0-9-]+)?\.(amazonaws\.(com|com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

/**
 * The presigned address in a token of EKS, if it is one that EKS would look
 * at: `GetCallerIdentity` of STS and nothing else, signed together with the
 * cluster's name, at most 15 minutes ago. Whether the signature is right only
 * AWS can tell. Source: kubernetes-sigs/aws-iam-authenticator:pkg/token/token.go
 */
export function readEksToken(token: string, now: Date): string | undefined {
  if (!token.startsWith(prefix) || token.length > 4 * 1024) {
    return undefined;
  }
  const text = Buffer.from(token.slice(prefix.length), 'base64url').toString();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.protocol !== 'https:' || url.pathname !== '/') {
    return undefined;
  }
  const query = new Map(
    [...url.searchParams].map(([key, value]) => [key.toLowerCase(), value]),
  );
  const signedAt = readDate(query.get('x-amz-date') ?? '');
  const expires = Number(query.get('x-amz-expires'));
  const signedHeaders = (query.get('x-amz-signedheaders') ?? '').split(';');
  const isGood =
    stsHost.test(url.host) &&
    [...query.keys()].every(key => parameters.includes(key)) &&
    query.get('action') === 'GetCallerIdentity' &&
    signedHeaders.includes('x-k8s-aws-id') &&
    expires > 0 &&
    expires <= lifetime / 1_000 &&
    now.getTime() < signedAt + lifetime;
  return isGood ? text : undefined;
}

function readDate(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
}
