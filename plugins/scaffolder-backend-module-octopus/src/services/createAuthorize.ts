import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  formatOctopusEnvironmentRef,
  octopusDeploymentCreatePermission,
  octopusRunbookRunPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { ActionPermissions } from '@octopus-backstage/plugin-octopus-node';
import {
  Authorize,
  ProjectsInEnvironment,
} from '../featureBranch/context/inputs';
import { findProjectEntities } from './findProjectEntities';

/**
 * Lets an action ask for a permission that is decided on an entity in an
 * environment, as the page asks for it. The entity is the one that the input
 * names, if the project is its own; else whichever the person sees that the
 * project belongs to. A project of no entity needs the permission without any
 * condition.
 *
 * @param options - `entity`: the one of the input, and the project that it names
 */
export function createAuthorize(options: {
  run: { getInitiatorCredentials(): Promise<BackstageCredentials> };
  permissions: ActionPermissions;
  permission:
    | typeof octopusDeploymentCreatePermission
    | typeof octopusRunbookRunPermission;
  catalog: CatalogService;
  instance: string;
  isOnly: boolean;
  spaceId: string;
  entity?: { entityRef: string; project: string };
}): Authorize {
  const { run, permissions, permission, entity, ...rest } = options;
  return (object, find) =>
    permissions.requireOnAny(run, permission, {
      object,
      resourceRefs: async () => {
        const { environment, projects } = await find();
        const entityRefs =
          entity && projects.some(each => isNamed(each, entity.project))
            ? [entity.entityRef]
            : await findProjectEntities({
                ...rest,
                credentials: await run.getInitiatorCredentials(),
                projects: projects.map(({ Id, Slug = Id }) => ({
                  id: Id,
                  slug: Slug,
                })),
              });
        return entityRefs.map(entityRef =>
          formatOctopusEnvironmentRef({ entityRef, environment }),
        );
      },
    });
}

function isNamed(
  { Id, Slug }: ProjectsInEnvironment['projects'][number],
  wanted: string,
): boolean {
  const text = wanted.trim().toLowerCase();
  return [Id, Slug].some(known => known?.toLowerCase() === text);
}
