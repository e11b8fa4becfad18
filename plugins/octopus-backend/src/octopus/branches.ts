import { OctopusReleaseTemplate } from '@octopus-backstage/plugin-octopus-common';
import { defaultGitRef } from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { PageResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';

/** Branches to offer; others can be typed in. */
const TAKE = 100;

interface BranchResource {
  Name: string;
  CanonicalName: string;
}

/**
 * Reads which branches a release can be made of, the default one first; nothing
 * for a project in Octopus's database, which costs no request. When Octopus
 * cannot list them, there is the default branch. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/branches.md.
 */
export async function readGitChoice(
  { logger }: ServiceContext,
  { space, project, read, key }: ProjectTarget,
): Promise<Pick<OctopusReleaseTemplate, 'git'>> {
  const standard = defaultGitRef(project);
  if (!standard) {
    return {};
  }
  const load = async () => {
    const { Items } = await read.get<PageResource<BranchResource>>(
      `/api/${space.id}/projects/${project.Id}/git/branches`,
      { take: TAKE },
    );
    return Items.map(({ Name, CanonicalName }) => ({
      name: Name,
      gitRef: CanonicalName,
    }));
  };
  const branches = await load().catch(error => {
    logger.warn(`The branches of ${key} could not be listed: ${error}`);
    return [];
  });
  const first = branches.find(({ gitRef }) => gitRef === standard) ?? {
    name: standard.replace(/^refs\/heads\//, ''),
    gitRef: standard,
  };
  return {
    git: {
      defaultGitRef: standard,
      branches: [
        first,
        ...branches.filter(({ gitRef }) => gitRef !== standard),
      ],
    },
  };
}
