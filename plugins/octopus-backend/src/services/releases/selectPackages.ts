import { InputError } from '@backstage/errors';
import { OctopusCreateReleaseRequest } from '@octopus-backstage/plugin-octopus-common';
import {
  SelectedPackageResource,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../../context/ServiceContext';
import { ChannelResource } from '../../resources/projects';
import { ProjectTarget } from '../../target/ProjectTarget';
import { readPackageVersions } from './readPackageVersions';

type Given = NonNullable<OctopusCreateReleaseRequest['packages']>;

function isFor(wanted: TemplatePackageResource, given: Given[number]) {
  return (
    given.step === wanted.ActionName &&
    given.name === (wanted.PackageReferenceName ?? '')
  );
}

function refuse(message: string): never {
  throw Object.assign(new InputError(message), { field: 'packages' });
}

/**
 * Selects a version for each package of a release: the given one, or the newest
 * that the channel allows.
 *
 * @throws InputError when a given package does not belong to the release, or
 * when a package has neither a given nor an allowed version
 */
export async function selectPackages(
  ctx: ServiceContext,
  target: ProjectTarget,
  channel: ChannelResource,
  packages: TemplatePackageResource[],
  given: Given = [],
): Promise<SelectedPackageResource[]> {
  const stray = given.find(one => !packages.some(other => isFor(other, one)));
  if (stray) {
    refuse(
      `Step '${stray.step}' of Octopus project '${target.project.Name}' has no package reference '${stray.name}'`,
    );
  }
  return Promise.all(
    packages.map(async wanted => {
      const chosen =
        given.find(one => isFor(wanted, one))?.version ??
        (await readPackageVersions(ctx, target, channel, wanted))[0];
      if (!chosen) {
        refuse(
          `No version of package '${wanted.PackageId}' in step '${wanted.ActionName}' is known that channel '${channel.Name}' allows: name one`,
        );
      }
      return {
        ActionName: wanted.ActionName,
        PackageReferenceName: wanted.PackageReferenceName ?? '',
        Version: chosen,
      };
    }),
  );
}
