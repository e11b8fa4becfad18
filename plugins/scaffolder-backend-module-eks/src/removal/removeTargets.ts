import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { certificateName, findCertificate } from '../octopus/ensureCertificate';
import { isTargetOf, Target } from '../octopus/Target';
import { Run } from '../run/Run';
import { Leftovers } from './Leftovers';

/** What Octopus has of a cluster. */
export interface Registration {
  client: OctopusClient;
  space: Space;
  targets: Target[];
  certificate?: { Id: string; Name: string };
}

/**
 * Finds the targets and the certificate of a cluster. Clusters of the same
 * name in other regions have other addresses.
 */
export async function findRegistration(
  run: Run,
  place: { client: OctopusClient; space: Space },
  cluster: { name: string; region: string; endpoint?: string },
): Promise<Registration> {
  const { client, space } = place;
  const { name, region, endpoint } = cluster;
  const targets = await client.get<Target[]>(`/api/${space.Id}/machines/all`, {
    signal: run.signal,
  });
  return {
    ...place,
    targets: targets.filter(
      target =>
        isTargetOf(target, name, `.${region}.`) ||
        (endpoint !== undefined && isTargetOf(target, name, endpoint)),
    ),
    certificate: await findCertificate(
      client,
      space,
      certificateName(name, region),
      run.signal,
    ),
  };
}

/** Removes the targets, and then the certificate that they used. */
export async function removeTargets(
  run: Run,
  { client, space, targets, certificate }: Registration,
  leftovers: Leftovers,
): Promise<void> {
  const { signal } = run;
  for (const { Id, Name } of targets) {
    await leftovers.tolerate(`Octopus target '${Name}'`, signal, async () => {
      await client.delete(`/api/${space.Id}/machines/${Id}`, { signal });
      run.logger.info(`Removed the Octopus target '${Name}' (${Id})`);
    });
  }
  if (certificate) {
    const { Id, Name } = certificate;
    await leftovers.tolerate(
      `Octopus certificate '${Name}'`,
      signal,
      async () => {
        await client.delete(`/api/${space.Id}/certificates/${Id}`, { signal });
        run.logger.info(`Removed the Octopus certificate '${Name}'`);
      },
    );
  }
}
