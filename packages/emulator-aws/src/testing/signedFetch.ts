import { signatureOf } from '../auth/signatureOf';
import { SignedRequest } from '../auth/signedRequest';
import { AwsSandbox } from '../createAwsSandbox';

/**
 * Asks a sandbox for what the SDK would not send: any body, with a signature
 * that holds.
 */
export async function signedFetch(
  sandbox: AwsSandbox,
  service: string,
  path: string,
  body: string,
  more: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const url = `http://aws.test${path}`;
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const { accessKeyId, secretAccessKey } = sandbox.principal;
  const signed: SignedRequest = {
    accessKeyId,
    region: 'eu-west-1',
    service,
    date,
    signedHeaders: ['host', 'x-amz-date'],
    signature: '',
  };
  const headers = { ...more, 'X-Amz-Date': date };
  const request = () => new Request(url, { method: 'POST', headers, body });
  const signature = signatureOf(request(), body, signed, secretAccessKey);
  const asked = request();
  asked.headers.set(
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${date.slice(
      0,
      8,
    )}/eu-west-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
  );
  const response = await sandbox.fetch(asked);
  return { status: response.status, text: await response.text() };
}
