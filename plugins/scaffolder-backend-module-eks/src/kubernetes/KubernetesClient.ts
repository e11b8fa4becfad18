import { Agent } from 'node:https';
import {
  KubernetesManifest,
  manifestFieldManager,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { ResourceReference, resourcePath } from './resourcePath';
import {
  KubernetesAnswer,
  KubernetesRequest,
  sendRequest,
} from './sendRequest';
import { toKubernetesError } from './toKubernetesError';

/**
 * The few requests that these actions make. An own client, because the
 * official one needs ESM and drops fields that it does not know when it
 * applies an object (eks-cluster.md §2.2).
 */
export interface KubernetesClient {
  /** One object, `undefined` when there is none. */
  get<T>(reference: ResourceReference): Promise<T | undefined>;
  /** All objects of a kind, in one namespace or in all. */
  list<T>(reference: ResourceReference): Promise<T[]>;
  /** Server-side apply. Throws a ConflictError when somebody else set a field to something else. */
  apply(object: KubernetesManifest): Promise<void>;
  /** Succeeds as well when there is none. */
  delete(reference: ResourceReference): Promise<void>;
}

/**
 * A client for the Kubernetes API of one cluster. A token is used for ten
 * minutes of the fifteen that it lasts, and made anew when it is refused.
 * TLS is always verified, against the certificate authority of the cluster
 * and nothing else.
 *
 * @param options - `certificateAuthority` is PEM; `token` makes a new one
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
  ): Promise<KubernetesAnswer> => {
    signal?.throwIfAborted();
    const url = new URL(path, endpoint);
    const once = async (renew: boolean) =>
      sendRequest(agent, {
        ...request,
        url,
        signal,
        token: await validToken(renew),
      });
    try {
      const answer = await once(false);
      return answer.status === 401 ? await once(true) : answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  };

  return {
    get: async reference => {
      const path = resourcePath(reference);
      const answer = await send(path, { method: 'GET' });
      return answer.status === 404 ? undefined : bodyOf(answer, 'GET', path);
    },
    list: async reference => {
      const path = resourcePath(reference);
      const answer = await send(path, { method: 'GET' });
      return bodyOf(answer, 'GET', path).items;
    },
    apply: async object => {
      const { apiVersion, kind, metadata } = object;
      const { name, namespace } = metadata;
      const path = resourcePath({ apiVersion, kind, name, namespace });
      const answer = await send(
        `${path}?fieldManager=${manifestFieldManager}`,
        {
          method: 'PATCH',
          body: object,
          contentType: 'application/apply-patch+yaml',
        },
      );
      bodyOf(answer, 'PATCH', path);
    },
    delete: async reference => {
      const path = resourcePath(reference);
      const answer = await send(path, { method: 'DELETE' });
      if (answer.status !== 404) {
        bodyOf(answer, 'DELETE', path);
      }
    },
  };
}

function bodyOf(answer: KubernetesAnswer, method: string, path: string) {
  if (answer.status < 200 || answer.status > 299) {
    throw toKubernetesError(answer, `${method} ${path}`);
  }
  return answer.body;
}
