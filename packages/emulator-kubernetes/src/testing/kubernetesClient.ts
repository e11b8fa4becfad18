import { KubernetesSandbox } from '../createKubernetesSandbox';

export interface Answer {
  status: number;
  body: any;
  warnings: string | null;
}

/** Asks a sandbox without a network, as an administrator unless a token is given. */
export function kubernetesClient(
  sandbox: Pick<KubernetesSandbox, 'fetch' | 'token'>,
  token = sandbox.token,
) {
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    contentType = 'application/json',
  ): Promise<Answer> => {
    const response = await sandbox.fetch(
      new Request(`https://127.0.0.1${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': contentType,
          'User-Agent': 'test/1.0',
        },
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : text,
      warnings: response.headers.get('Warning'),
    };
  };
  return {
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown) => ask('POST', path, body),
    delete: (path: string, body?: unknown) => ask('DELETE', path, body),
    patch: (path: string, body: unknown, kind: string) =>
      ask('PATCH', path, body, `application/${kind}+json`),
    /** Server-side apply; the query begins with the manager. */
    apply: (path: string, body: unknown, query = 'test') =>
      ask(
        'PATCH',
        `${path}?fieldManager=${query}`,
        body,
        'application/apply-patch+yaml',
      ),
  };
}
