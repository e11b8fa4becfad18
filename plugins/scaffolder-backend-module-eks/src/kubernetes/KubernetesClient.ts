import { Agent } from 'node:https';
import {
  KubernetesManifest,
  manifestFieldManager,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { ResourceReference, resourcePath } from './resourcePath';
import {
  KubernetesResponse,
  KubernetesRequest,
  sendRequest,
} from './sendRequest';
import { toKubernetesError } from './toKubernetesError';

/**
 * The few requests that these actions send. The official client is not used
 * because it needs ESM, and because it drops fields that it does not know from
 * the objects that it applies (eks-cluster.md §2.2).
 *
 * All methods throw what `toKubernetesError` makes of the API's refusal.
 */
export interface KubernetesClient {
  /** One object; `undefined` when there is none. */
  get<T>(reference: ResourceReference): Promise<T | undefined>;
  /** All objects of a kind, in one namespace or in all of them. */
  list<T>(reference: ResourceReference): Promise<T[]>;
  /** Server-side apply. Throws a ConflictError when another field manager owns a field with another value. */
  apply(object: KubernetesManifest): Promise<void>;
  /** Deletes one object; succeeds as well when there is none. */
  delete(reference: ResourceReference): Promise<void>;
}

/**
 * A client for the Kubernetes API of one cluster. A token is used for ten of the
 * fifteen minutes that it is valid, and replaced earlier if it is refused. TLS
 * is always verified, and only the cluster's own certificate authority is
 * trusted.
 *
 * @param options - `certificateAuthority` is PEM; `token` creates a new token
 */
export function createKubernetesClient(options: {
  endpoint: string;
  certificateAuthority: string;
  token: () => Promise<string>;
  signal?: AbortSignal;
  now?: () => number;
}): KubernetesClient {
  const { endpoint, token, signal, now = Date.now } = options;
  const agent = new Agent({ ca: options.certificateAuthority });
  const lifetime = 10 * 60_000;
  let current: { text: Promise<string>; until: number } | undefined;

  const validToken = (renew: boolean) => {
    if (renew || !current || now() >= current.until) {
      current = { text: token(), until: now() + lifetime };
    }
    return current.text;
  };

  const send = async (
    path: string,
    request: Omit<KubernetesRequest, 'url' | 'token' | 'signal'>,
  ): Promise<KubernetesResponse> => {
    signal?.throwIfAborted();
    const url = new URL(path, endpoint);
    const once = async (renew: boolean) =>
      sendRequest(agent, {
        ...request,
        url,
        signal,
        // Which asks AWS for the credentials that it is signed with.
        token: await abortable(signal, validToken(renew)),
      });
    try {
      const response = await once(false);
      return response.status === 401 ? await once(true) : response;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  };

  return {
    get: async reference => {
      const path = resourcePath(reference);
      const response = await send(path, { method: 'GET' });
      return response.status === 404
        ? undefined
        : bodyOf(response, nameObject('read', reference), `GET ${path}`);
    },
    list: async reference => {
      const path = resourcePath(reference);
      const response = await send(path, { method: 'GET' });
      return bodyOf(response, nameObject('list', reference), `GET ${path}`)
        .items;
    },
    apply: async object => {
      const { apiVersion, kind, metadata } = object;
      const { name, namespace } = metadata;
      const path = resourcePath({ apiVersion, kind, name, namespace });
      const response = await send(
        `${path}?fieldManager=${manifestFieldManager}`,
        {
          method: 'PATCH',
          body: object,
          contentType: 'application/apply-patch+yaml',
        },
      );
      bodyOf(
        response,
        nameObject('apply', { apiVersion, kind, name, namespace }),
        `PATCH ${path}`,
      );
    },
    delete: async reference => {
      const path = resourcePath(reference);
      const response = await send(path, { method: 'DELETE' });
      if (response.status !== 404) {
        bodyOf(response, nameObject('delete', reference), `DELETE ${path}`);
      }
    },
  };
}

/** What is done with an object or all of a kind, in words of kubectl. */
function nameObject(
  verb: string,
  { kind, name, namespace }: ResourceReference,
): string {
  return [
    verb,
    name ? `the ${kind} ${name}` : `objects of the kind ${kind}`,
    ...(namespace ? [`in the namespace ${namespace}`] : []),
  ].join(' ');
}

function bodyOf(
  response: KubernetesResponse,
  purpose: string,
  request: string,
) {
  if (response.status < 200 || response.status > 299) {
    throw toKubernetesError(response, purpose, request);
  }
  return response.body;
}
