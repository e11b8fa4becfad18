import { Agent, request } from 'node:https';

/** An answer of the API server; a body that is not JSON stays a text. */
export interface KubernetesAnswer {
  status: number;
  body: any;
  warnings: string | undefined;
}

/** Sends what a test wants sent, and judges nothing. */
export interface KubernetesApi {
  send(
    method: string,
    path: string,
    body?: unknown,
    contentType?: string,
  ): Promise<KubernetesAnswer>;
}

export function openApi(server: {
  url: string;
  certificateAuthority: string;
  token: string;
}): KubernetesApi {
  const agent = new Agent({ ca: server.certificateAuthority });
  return {
    send: (method, path, body, contentType = 'application/json') =>
      new Promise((resolve, reject) => {
        const sent = request(
          new URL(path, server.url),
          {
            method,
            agent,
            timeout: 60_000,
            headers: {
              Authorization: `Bearer ${server.token}`,
              Accept: 'application/json',
              ...(body !== undefined && { 'Content-Type': contentType }),
            },
          },
          response => {
            const chunks: Buffer[] = [];
            response.on('data', chunk => chunks.push(chunk));
            response.once('error', reject);
            response.once('end', () =>
              resolve({
                status: response.statusCode!,
                body: parse(Buffer.concat(chunks).toString('utf8')),
                warnings: response.headers.warning,
              }),
            );
          },
        );
        sent.once('error', reject);
        sent.once('timeout', () =>
          sent.destroy(new Error(`${method} ${path} was not answered`)),
        );
        sent.end(body === undefined ? undefined : toText(body));
      }),
  };
}

function toText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
