import { Agent, request } from 'node:https';

/** A request to a Kubernetes API. */
export interface KubernetesRequest {
  method: 'GET' | 'PATCH' | 'DELETE';
  url: URL;
  token: string;
  body?: unknown;
  /** Media type of the body; `application/json` by default. */
  contentType?: string;
  signal?: AbortSignal;
}

/** A response of the API, whatever its status. */
export interface KubernetesResponse {
  status: number;
  /** Parsed JSON, or the text if it is not JSON. */
  body: any;
}

/** In milliseconds. */
const TIMEOUT = 15_000;

/**
 * Sends one request, and reads the whole response.
 *
 * @param agent - trusts the certificate authority of the cluster
 * @throws the error of the connection; `ETIMEDOUT` after 15 seconds of silence
 */
export function sendRequest(
  agent: Agent,
  { method, url, token, body, contentType, signal }: KubernetesRequest,
): Promise<KubernetesResponse> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      url,
      {
        agent,
        method,
        signal,
        timeout: TIMEOUT,
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token}`,
          ...(text !== undefined && {
            'Content-Type': contentType ?? 'application/json',
            'Content-Length': Buffer.byteLength(text),
          }),
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: parse(Buffer.concat(chunks).toString('utf8')),
          }),
        );
      },
    );
    sent.on('timeout', () =>
      sent.destroy(
        Object.assign(
          new Error(
            `no response from ${url.host} in ${TIMEOUT / 1000} seconds`,
          ),
          { code: 'ETIMEDOUT' },
        ),
      ),
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
