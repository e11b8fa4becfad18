import { Cluster } from '@aws-sdk/client-eks';
import { NotAllowedError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { clusterToken } from './clusterToken';
import { createKubernetesClient, KubernetesClient } from './KubernetesClient';

/** A client for the Kubernetes API of a described cluster, not asked yet. */
export function openKubernetes(
  ctx: ActionContext,
  cluster: Cluster,
): KubernetesClient {
  const { region, credentials } = ctx.aws;
  return createKubernetesClient({
    endpoint: cluster.endpoint!,
    certificateAuthority: Buffer.from(
      cluster.certificateAuthority?.data ?? '',
      'base64',
    ).toString('utf8'),
    token: () =>
      clusterToken({
        cluster: cluster.name!,
        region,
        credentials,
        domain: region.startsWith('cn-') ? 'amazonaws.com.cn' : undefined,
      }),
    signal: ctx.signal,
    now: () => ctx.clock.now(),
  });
}

/** Codes of OpenSSL for a certificate that another authority signed, or that is for another host. */
const untrusted =
  /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|^CERT_|ERR_TLS_CERT_ALTNAME_INVALID/;

/**
 * Waits until the Kubernetes API lets us in. An ACTIVE cluster may have an
 * address that does not resolve yet, and refuse its own maker, for two minutes
 * (eks-cluster.md §1.4).
 *
 * @throws NotAllowedError at once when the API is not who it should be
 */
export function waitForKubernetes(
  ctx: ActionContext,
  client: KubernetesClient,
): Promise<void> {
  return pollUntil(ctx, {
    ...eksDurations.kubernetesApi,
    what: 'Kubernetes API',
    probe: async () => {
      try {
        await client.get({
          apiVersion: 'v1',
          kind: 'Namespace',
          name: 'default',
        });
        return { status: 'answers', done: undefined };
      } catch (error) {
        const { name, message, code = '' } = error as NodeJS.ErrnoException;
        if (untrusted.test(code)) {
          throw new NotAllowedError(
            `The Kubernetes API does not have a certificate of the cluster's own authority (${code}), so nothing is sent to it`,
          );
        }
        if (name === 'AuthenticationError' || name === 'NotAllowedError') {
          return { status: 'refuses us so far', detail: message };
        }
        throw error;
      }
    },
  });
}
