import { isDeepStrictEqual } from 'node:util';
import { ActionContext } from '../context/ActionContext';
import { OctopusRegistration } from './resolveRegistration';
import { assertTargetIsOf, hasName, Target, targetUrl } from './Target';
import { targetNamespace } from './targetNamespace';

/** A target as the action outputs it; `url` is its page in the Octopus web portal. */
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
 * Registers the cluster in Octopus, as one Kubernetes target for each
 * environment. An existing target is updated, and keeps what people added.
 *
 * @throws ConflictError when a target of that name is for something else
 */
export async function ensureTargets(
  ctx: ActionContext,
  registration: OctopusRegistration,
  options: {
    cluster: string;
    region: string;
    endpoint: string;
    certificateId: string;
    roles: string[];
  },
): Promise<TargetOutput[]> {
  const { client, space, environments } = registration;
  const { signal } = ctx;
  const path = `/api/${space.Id}/machines`;
  const all = () => client.get<Target[]>(`${path}/all`, { signal });
  const existing = await all();
  const outputs: TargetOutput[] = [];

  for (const environment of environments) {
    const name = targetName(options.cluster, environment.Name);
    const namespace = targetNamespace(environment.Name);
    const wanted = (found?: Target) => {
      if (found) {
        assertTargetIsOf(found, {
          ...options,
          name: options.cluster,
          account: registration.account.Id,
        });
      }
      return {
        Name: name,
        TenantedDeploymentParticipation: 'Untenanted',
        ...found,
        EnvironmentIds: union(found?.EnvironmentIds, [environment.Id]),
        Roles: union(found?.Roles, options.roles),
        Endpoint: {
          ...found?.Endpoint,
          ...endpointOf(registration, { ...options, namespace }, found),
        },
      };
    };
    const find = async () => (await all()).find(one => hasName(one, name));
    const update = async (found: Target): Promise<Target> =>
      isDeepStrictEqual(found, wanted(found))
        ? found
        : client.put(`${path}/${found.Id}`, wanted(found), { signal });
    const create = async (): Promise<Target> => {
      try {
        return await client.post(path, wanted(), { signal, findLost: find });
      } catch (error) {
        // Another task for the same cluster may have been faster.
        const found = await find();
        if (!found) {
          throw error;
        }
        return update(found);
      }
    };
    const found = existing.find(one => hasName(one, name));
    const target = found ? await update(found) : await create();
    ctx.logger.info(
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
}

function union(some: string[] = [], more: string[]): string[] {
  return [...new Set([...some, ...more])];
}

function endpointOf(
  { account, workerPool }: OctopusRegistration,
  options: {
    cluster: string;
    endpoint: string;
    certificateId: string;
    namespace: string;
  },
  found?: Target,
): Target['Endpoint'] {
  return {
    CommunicationStyle: 'Kubernetes',
    ClusterUrl: options.endpoint,
    ClusterCertificate: options.certificateId,
    Namespace: options.namespace,
    SkipTlsVerification: 'False',
    ...(workerPool && { DefaultWorkerPoolId: workerPool.Id }),
    Authentication: {
      UseInstanceRole: false,
      AssumeRole: false,
      ...found?.Endpoint.Authentication,
      AuthenticationType: 'KubernetesAws',
      AccountId: account.Id,
      ClusterName: options.cluster,
    },
  };
}
