import { isError } from '@backstage/errors';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { readCallerIdentity } from '../aws/callerIdentity';
import { ActionContext } from '../context/ActionContext';
import {
  certificateName,
  findCertificate,
  isCertificateOf,
} from '../octopus/Certificate';
import { isTargetOf, Target } from '../octopus/Target';
import { Leftovers } from './Leftovers';

/** What is registered in Octopus for a cluster. */
export interface RegisteredObjects {
  client: OctopusClient;
  space: Space;
  cluster: { name: string; region: string; endpoint?: string };
  targets: Target[];
  certificate?: { Id: string; Name: string };
}

/**
 * Finds the targets and the certificate of a cluster. Its targets are those with
 * its address; once the cluster is gone, those that use its certificate. The
 * certificate is the one whose notes name the cluster, in this region and AWS
 * account. It is left out when its notes do not, and when other targets use it.
 */
export async function findRegisteredObjects(
  ctx: ActionContext,
  { client, space }: { client: OctopusClient; space: Space },
  cluster: RegisteredObjects['cluster'],
): Promise<RegisteredObjects> {
  const { name, region, endpoint } = cluster;
  const all = await client.get<Target[]>(`/api/${space.Id}/machines/all`, {
    signal: ctx.signal,
  });
  const certificate = await findCertificate(
    client,
    space,
    certificateName(name, region),
    ctx.signal,
  );
  const isOwnCertificate =
    certificate &&
    isCertificateOf(certificate, {
      name,
      region,
      account: (await readCallerIdentity(ctx)).account,
    });
  const targets = all.filter(target =>
    endpoint
      ? isTargetOf(target, name, endpoint)
      : isOwnCertificate &&
        isTargetOf(target, name) &&
        target.Endpoint.ClusterCertificate === certificate?.Id,
  );
  const isFree = all.every(
    target =>
      targets.includes(target) ||
      target.Endpoint.ClusterCertificate !== certificate?.Id,
  );
  return {
    client,
    space,
    cluster,
    targets,
    certificate: isFree && isOwnCertificate ? certificate : undefined,
  };
}

/** Finds what has been registered since, by a task that was still creating the cluster. */
export async function findRegisteredSince(
  ctx: ActionContext,
  earlier: RegisteredObjects,
): Promise<RegisteredObjects> {
  const { targets, certificate, ...rest } = await findRegisteredObjects(
    ctx,
    earlier,
    earlier.cluster,
  );
  const known = earlier.targets.map(({ Id }) => Id);
  return {
    ...rest,
    targets: targets.filter(({ Id }) => !known.includes(Id)),
    certificate:
      certificate?.Id === earlier.certificate?.Id ? undefined : certificate,
  };
}

/** Deletes the targets, and then the certificate that they used. */
export async function tearDownRegistration(
  ctx: ActionContext,
  { client, space, targets, certificate }: RegisteredObjects,
  leftovers: Leftovers,
): Promise<void> {
  const { signal } = ctx;
  const deleteIfPresent = async (path: string) => {
    try {
      await client.delete(path, { signal });
    } catch (error) {
      // Another task was faster.
      if (!isError(error) || error.name !== 'NotFoundError') {
        throw error;
      }
    }
  };
  for (const { Id, Name } of targets) {
    await leftovers.tolerate(`Octopus target '${Name}'`, signal, async () => {
      await deleteIfPresent(`/api/${space.Id}/machines/${Id}`);
      ctx.logger.info(`Removed the Octopus target '${Name}' (${Id})`);
    });
  }
  if (certificate) {
    const { Id, Name } = certificate;
    await leftovers.tolerate(
      `Octopus certificate '${Name}'`,
      signal,
      async () => {
        await deleteIfPresent(`/api/${space.Id}/certificates/${Id}`);
        ctx.logger.info(`Removed the Octopus certificate '${Name}'`);
      },
    );
  }
}
