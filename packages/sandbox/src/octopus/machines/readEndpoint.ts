import { accounts } from '../accounts/accounts';
import { SandboxContext } from '../context';
import { bind, Fields } from '../http/bind';
import { validationError } from '../http/errors';
import { requireIds } from '../resources/find';
import { workerPools } from '../workerPools/workerPools';
import { Machine } from './machines';

const authentication: Fields = {
  AuthenticationType: 'text',
  AccountId: 'text',
  ClusterName: 'text',
  UseInstanceRole: 'boolean',
  AssumeRole: 'boolean',
  AssumedRoleArn: 'text',
  AssumedRoleSession: 'text',
  AssumeRoleSessionDurationSeconds: 'integer',
  AssumeRoleExternalId: 'text',
};

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
    Authentication: { object: authentication },
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
    DefaultWorkerPoolId?: string;
    Authentication?: { AccountId?: string };
  };
  const { ClusterUrl, DefaultWorkerPoolId, Authentication } = endpoint;
  if (CommunicationStyle === 'Kubernetes' && !ClusterUrl) {
    throw validationError('Please provide the URL of the cluster.');
  }
  requireIds(
    ctx,
    workerPools,
    spaceId,
    DefaultWorkerPoolId ? [DefaultWorkerPoolId] : [],
  );
  requireIds(
    ctx,
    accounts,
    spaceId,
    Authentication?.AccountId ? [Authentication.AccountId] : [],
  );
  return { CommunicationStyle, ...endpoint };
}
