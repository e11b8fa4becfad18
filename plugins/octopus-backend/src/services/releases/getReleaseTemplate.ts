import {
  octopusProjectReadPermission,
  OctopusReleaseTemplate,
} from '@octopus-backstage/plugin-octopus-common';
import {
  GitReference,
  nextVersion,
} from '@octopus-backstage/plugin-octopus-node';
import { InputError } from '@backstage/errors';
import { Caller } from '../../context/Caller';
import { ServiceContext } from '../../context/ServiceContext';
import { readReleaseTemplate } from '../../octopus/previews';
import { findChannel } from '../../octopus/settings';
import { isPlainNotFound } from '../../errors/translateError';
import { readGitChoice } from '../../octopus/branches';
import { ProjectTarget } from '../../target/ProjectTarget';
import { openEntity } from '../../target/openEntity';
import { readPackageVersions } from './readPackageVersions';

/**
 * Reads the next version of a channel, the package versions to choose from, and
 * the branches of a version-controlled project.
 *
 * @param at - the branch or commit to make the release of
 */
export async function getReleaseTemplate(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  channelId: string,
  at: GitReference = {},
): Promise<OctopusReleaseTemplate> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const channel = await findChannel(ctx, target, channelId);
  const [template, git] = await Promise.all([
    readReleaseTemplate(target, channel.Id, at).catch(error =>
      refusedBranch(target, error),
    ),
    readGitChoice(ctx, target),
  ]);
  if (template instanceof Error) {
    return {
      nextVersion: '',
      packages: [],
      git: { ...git.git!, problem: template.message },
    };
  }
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
    ...git,
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

/**
 * The refusal of a branch, which is no reason not to offer the others: Octopus's
 * own page has no way out when a branch is gone (OctopusDeploy/Issues#8273).
 *
 * @throws any other error
 */
function refusedBranch({ project }: ProjectTarget, error: unknown): Error {
  if (
    project.IsVersionControlled &&
    (error instanceof InputError || isPlainNotFound(error))
  ) {
    return error as Error;
  }
  throw error;
}
