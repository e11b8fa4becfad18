import { InputError } from '@backstage/errors';
import { OctopusCreateReleaseRequest } from '@octopus-backstage/plugin-octopus-common';
import {
  nextVersion,
  SelectedPackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../../context/ServiceContext';
import { readReleaseTemplate } from '../../octopus/previews';
import { ChannelResource } from '../../resources/projects';
import { ProjectTarget } from '../../target/ProjectTarget';
import { selectPackages } from './selectPackages';

/** The version and the packages of a release to create. */
export interface ProposedRelease {
  version: string;
  packages: SelectedPackageResource[];
}

/**
 * Completes the input for a release: with the number that Octopus proposes at
 * this moment, and with package versions that the channel allows.
 *
 * @throws InputError when there is no version, or as `selectPackages` does
 */
export async function proposeRelease(
  ctx: ServiceContext,
  target: ProjectTarget,
  channel: ChannelResource,
  input: Pick<
    OctopusCreateReleaseRequest,
    'version' | 'packages' | 'gitRef' | 'gitCommit'
  >,
): Promise<ProposedRelease> {
  const template = await readReleaseTemplate(target, channel.Id, input);
  const packages = await selectPackages(
    ctx,
    target,
    channel,
    template.Packages,
    input.packages,
  );
  const version =
    input.version ||
    nextVersion(
      template,
      wanted => packages[template.Packages.indexOf(wanted)].Version,
    );
  if (!version) {
    throw Object.assign(
      new InputError('Octopus proposes no version for the release: name one'),
      { field: 'version' },
    );
  }
  return { version, packages };
}
