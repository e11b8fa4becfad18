import { isDeepStrictEqual } from 'node:util';
import { ConflictError } from '@backstage/errors';
import { environmentNamespace } from '../plan/environmentNamespace';
import { Run } from '../run/Run';
import { OctopusPlace } from './readSpace';
import { Target } from './Target';
import { targetUrl } from './targetUrl';

/** A target as the outputs of the action name it. */
export type TargetOutput = {
  id: string;
  name: string;
  environment: string;
  namespace: string;
  url: string;
};

/** Name of the target of an environment; the runbook uses the same. */
export function targetName(cluster: string, environment: string): string {
  return `${cluster} ${environment.toLowerCase()}`;
}

/**
 * Registers the cluster in Octopus: one Kubernetes target per environment. One
 * that is there is brought up to date, and keeps the roles that people added.
 *
 * @throws ConflictError when a target of the name is for something else
 */
export async function ensureTargets(
  run: Run,
  place: OctopusPlace,
  options: {
    cluster: string;
    endpoint: string;
    certificateId: string;
    roles: string[];
  },
): Promise<TargetOutput[]> {
  const { client, space, environments } = place;
  const { signal } = run;
  const path = `/api/${space.Id}/machines`;
  const all = () => client.get<Target[]>(`${path}/all`, { signal });
  const existing = await all();
  const outputs: TargetOutput[] = [];

  for (const environment of environments) {
    const name = targetName(options.cluster, environment.Name);
    const namespace = environmentNamespace(environment.Name);
    const found = existing.find(({ Name }) => Name === name);
    const endpoint = endpointOf(place, { ...options, namespace });
    if (found) {
      assertSameCluster(found, options.cluster);
    }
    const wanted = {
      ...found,
      Name: name,
      EnvironmentIds: [
        ...new Set([...(found?.EnvironmentIds ?? []), environment.Id]),
      ],
      Roles: [...new Set([...(found?.Roles ?? []), ...options.roles])],
      TenantedDeploymentParticipation: 'Untenanted',
      Endpoint: { ...found?.Endpoint, ...endpoint },
    };
    const target = found
      ? await update(found, wanted)
      : await client.post<Target>(path, wanted, {
          signal,
          findLost: async () => (await all()).find(({ Name }) => Name === name),
        });
    run.logger.info(
      `Octopus target '${name}' (${target.Id}): ${environment.Name}, namespace ${namespace}`,
    );
    outputs.push({
      id: target.Id,
      name,
      environment: environment.Name,
      namespace,
      url: targetUrl(client, space.Id, target.Id),
    });
  }
  return outputs;

  async function update(found: Target, wanted: object): Promise<Target> {
    return isDeepStrictEqual(found, { ...found, ...wanted })
      ? found
      : client.put<Target>(`${path}/${found.Id}`, wanted, { signal });
  }
}

function assertSameCluster(target: Target, cluster: string) {
  const { CommunicationStyle, Authentication } = target.Endpoint;
  if (
    CommunicationStyle !== 'Kubernetes' ||
    Authentication?.ClusterName !== cluster
  ) {
    throw new ConflictError(
      `Octopus has a target '${target.Name}' (${target.Id}) that is not for the cluster ${cluster}. Rename or delete it, and run this again.`,
    );
  }
}

function endpointOf(
  { account, workerPool }: OctopusPlace,
  options: {
    cluster: string;
    endpoint: string;
    certificateId: string;
    namespace: string;
  },
): Target['Endpoint'] {
  return {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl: options.endpoint,
    ClusterCertificate: options.certificateId,
    Namespace: options.namespace,
    SkipTlsVerification: 'False',
    ...(workerPool && { DefaultWorkerPoolId: workerPool.Id }),
    Authentication: {
      AuthenticationType: 'KubernetesAws',
      AccountId: account.Id,
      ClusterName: options.cluster,
      UseInstanceRole: false,
      AssumeRole: false,
    },
  };
}
