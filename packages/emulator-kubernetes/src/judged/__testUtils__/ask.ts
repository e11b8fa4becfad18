import { KubernetesApi } from '@octopus-backstage/kubernetes-judge';
import { KubernetesSandbox } from '../../createKubernetesSandbox';
import { Spoken } from './compare';
import { JudgedRequest } from './types';

/** Sends a request to the real server. */
export async function askServer(
  api: KubernetesApi,
  { method, body, contentType, path }: JudgedRequest,
  namespace: string,
): Promise<Spoken> {
  return api.send(method, inNamespace(path, namespace), body, contentType);
}

/** Sends the same to the stand-in. */
export async function askStandIn(
  sandbox: KubernetesSandbox,
  { method, body, contentType = 'application/json', path }: JudgedRequest,
  namespace: string,
): Promise<Spoken> {
  const url = `https://127.0.0.1${inNamespace(path, namespace)}`;
  const response = await sandbox.fetch(
    new Request(url, {
      method,
      body: typeof body === 'object' ? JSON.stringify(body) : (body as string),
      headers: {
        Authorization: `Bearer ${sandbox.token}`,
        ...(body !== undefined && { 'Content-Type': contentType }),
      },
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}

function inNamespace(path: string, namespace: string): string {
  return path.replace('{namespace}', namespace);
}
