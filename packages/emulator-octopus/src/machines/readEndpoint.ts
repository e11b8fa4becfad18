import { accounts } from '../accounts/accounts';
import { certificates } from '../certificates/certificates';
import { SandboxContext } from '../context';
import { bind, Fields } from '../http/bind';
import { validationError } from '../http/errors';
import { requireIds } from '../resources/find';
import { workerPools } from '../workerPools/workerPools';
import { authentications } from './authentications';
import { Machine } from './machines';

/**
 * Endpoints of targets by `CommunicationStyle`. `SkipTlsVerification` is text
 * on the wire. Sources: octopus-api.md §3.4;
 * OctopusDeploy/go-octopusdeploy:pkg/machines.
 */
const styles: Record<string, Fields> = {
  None: { DefaultWorkerPoolId: 'text' },
  Kubernetes: {
    ClusterUrl: 'text',
    ClusterCertificate: 'text',
    ClusterCertificatePath: 'text',
    Namespace: 'text',
    SkipTlsVerification: 'text',
    ProxyId: 'text',
    RunningInContainer: 'boolean',
    Container: { object: { Image: 'text', FeedId: 'text' } },
    ContainerOptions: 'text',
    DefaultWorkerPoolId: 'text',
    Authentication: 'any',
  },
};

/** The endpoint of a target to store; what it refers to must exist. */
export function readEndpoint(
  ctx: SandboxContext,
  spaceId: string,
  input: unknown,
): Machine['Endpoint'] {
  const { CommunicationStyle } = bind(
    { CommunicationStyle: 'text' },
    input,
    'Endpoint',
  );
  const fields = styles[CommunicationStyle ?? ''];
  if (!CommunicationStyle || !fields) {
    throw validationError(
      `Targets of the style '${CommunicationStyle}' cannot be created.`,
    );
  }
  const endpoint = bind(fields, input) as {
    ClusterUrl?: string;
    ClusterCertificate?: string;
    DefaultWorkerPoolId?: string;
    Authentication?: unknown;
  };
  const { ClusterUrl, ClusterCertificate, DefaultWorkerPoolId } = endpoint;
  if (CommunicationStyle === 'Kubernetes' && !ClusterUrl) {
    throw validationError('Please provide the URL of the cluster.');
  }
  const Authentication = readAuthentication(endpoint.Authentication);
  const given = (...ids: (string | undefined)[]) => ids.filter(Boolean);
  requireIds(ctx, workerPools, spaceId, given(DefaultWorkerPoolId));
  requireIds(ctx, accounts, spaceId, given(Authentication?.AccountId));
  requireIds(
    ctx,
    certificates,
    spaceId,
    given(ClusterCertificate, Authentication?.ClientCertificate),
  );
  return {
    CommunicationStyle,
    ...endpoint,
    ...(Authentication && { Authentication }),
  };
}

function readAuthentication(input: unknown) {
  if (input === undefined || input === null) {
    return undefined;
  }
  const path = 'Endpoint.Authentication';
  const { AuthenticationType } = bind(
    { AuthenticationType: 'text' },
    input,
    path,
  );
  const fields = authentications[AuthenticationType ?? ''];
  if (!fields) {
    throw validationError(
      `Targets cannot authenticate by '${AuthenticationType}'.`,
    );
  }
  return bind(fields, input, path) as {
    AuthenticationType: string;
    AccountId?: string;
    ClientCertificate?: string;
  };
}
