import {
  octopusProjectReadPermission,
  OctopusReleaseTemplate,
} from '@octopus-backstage/plugin-octopus-common';
import { nextVersion } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../access/Caller';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { findChannel } from './findChannel';
import { readTemplate } from './template/readTemplate';
import { readVersions } from './template/readVersions';

/** What a new release of a channel would be made of. */
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
  const template = await readTemplate(target, channel.Id);
  const versions = new Map(
    await Promise.all(
      template.Packages.map(
        async wanted =>
          [wanted, await readVersions(ctx, target, channel, wanted)] as const,
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
