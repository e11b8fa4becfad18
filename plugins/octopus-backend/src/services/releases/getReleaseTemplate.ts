import {
  octopusProjectReadPermission,
  OctopusReleaseTemplate,
} from '@octopus-backstage/plugin-octopus-common';
import { nextVersion } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { readReleaseTemplate } from '../../octopus/previews';
import { findChannel } from '../../octopus/settings';
import { openEntity } from '../../target/openEntity';
import { readPackageVersions } from './readPackageVersions';

/**
 * Reads the next version of a channel, and the package versions to choose from.
 */
export async function getReleaseTemplate(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  channelId: string,
): Promise<OctopusReleaseTemplate> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const channel = await findChannel(ctx, target, channelId);
  const template = await readReleaseTemplate(target, channel.Id);
  const versions = new Map(
    await Promise.all(
      template.Packages.map(
        async wanted =>
          [
            wanted,
            await readPackageVersions(ctx, target, channel, wanted),
          ] as const,
      ),
    ),
  );
  return {
    nextVersion:
      nextVersion(template, wanted => versions.get(wanted)?.[0]) ?? '',
    packages: template.Packages.map(wanted => ({
      step: wanted.ActionName,
      name: wanted.PackageReferenceName ?? '',
      packageId: wanted.PackageId,
      versions: versions.get(wanted) ?? [],
    })),
  };
}
