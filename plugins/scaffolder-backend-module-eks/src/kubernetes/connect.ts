import { Cluster } from '@aws-sdk/client-eks';
import { NotAllowedError } from '@backstage/errors';
import { partitionOf } from '../aws/partitions';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { clusterToken } from './clusterToken';
import { createKubernetesClient, KubernetesClient } from './KubernetesClient';

/** A client for the Kubernetes API of a cluster; sends nothing yet. */
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
        domain: partitionOf(region).dnsSuffix,
      }),
    signal: ctx.signal,
    now: () => ctx.clock.now(),
  });
}

/** OpenSSL's codes for a certificate that another authority signed, or that is for another host. */
const untrusted =
  /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|^CERT_|ERR_TLS_CERT_ALTNAME_INVALID/;

/**
 * Waits until the Kubernetes API accepts our requests. For the first two minutes
 * the host name of an ACTIVE cluster may not resolve, and the cluster may refuse
 * whoever created it (eks-cluster.md §1.4).
 *
 * @throws NotAllowedError at once when the API's certificate is not signed by
 *   the cluster's authority
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
          return { status: 'refuses access so far', detail: message };
        }
        throw error;
      }
    },
  });
}
