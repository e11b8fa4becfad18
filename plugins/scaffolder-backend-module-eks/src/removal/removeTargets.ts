import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { isError } from '@backstage/errors';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { attempt } from '../aws/attempt';
import {
  certificateName,
  findCertificate,
  isCertificateOf,
} from '../octopus/Certificate';
import { isTargetOf, Target } from '../octopus/Target';
import { Run } from '../run/Run';
import { Leftovers } from './Leftovers';

/** What Octopus has of a cluster. */
export interface Registration {
  client: OctopusClient;
  space: Space;
  cluster: { name: string; region: string; endpoint?: string };
  targets: Target[];
  certificate?: { Id: string; Name: string };
}

/**
 * Finds the targets and the certificate of a cluster, which have its address.
 * When that is not known any more, they are those of the certificate that was
 * made for a cluster of the name in this region and AWS account, as its notes
 * say. A certificate that other targets use, or that says nothing of the kind, is
 * left.
 */
export async function findRegistration(
  run: Run,
  { client, space }: { client: OctopusClient; space: Space },
  cluster: Registration['cluster'],
): Promise<Registration> {
  const { name, region, endpoint } = cluster;
  const all = await client.get<Target[]>(`/api/${space.Id}/machines/all`, {
    signal: run.signal,
  });
  const certificate = await findCertificate(
    client,
    space,
    certificateName(name, region),
    run.signal,
  );
  const isOwnCertificate =
    certificate &&
    isCertificateOf(certificate, {
      name,
      region,
      account: await ownAccount(run),
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

/** What has been registered since: by a task that was still making the cluster. */
export async function findLate(
  run: Run,
  earlier: Registration,
): Promise<Registration> {
  const { targets, certificate, ...rest } = await findRegistration(
    run,
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

async function ownAccount(run: Run): Promise<string> {
  const { Account } = await attempt(run, 'ask AWS who we are', options =>
    run.aws.sts.send(new GetCallerIdentityCommand({}), options),
  );
  return Account!;
}

/** Removes the targets, and then the certificate that they used. */
export async function removeTargets(
  run: Run,
  { client, space, targets, certificate }: Registration,
  leftovers: Leftovers,
): Promise<void> {
  const { signal } = run;
  const remove = async (path: string) => {
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
      await remove(`/api/${space.Id}/machines/${Id}`);
      run.logger.info(`Removed the Octopus target '${Name}' (${Id})`);
    });
  }
  if (certificate) {
    const { Id, Name } = certificate;
    await leftovers.tolerate(
      `Octopus certificate '${Name}'`,
      signal,
      async () => {
        await remove(`/api/${space.Id}/certificates/${Id}`);
        run.logger.info(`Removed the Octopus certificate '${Name}'`);
      },
    );
  }
}
